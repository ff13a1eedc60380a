package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.FreeSlot;
import vn.hoinghi.kernel.problem.Problem;

/**
 * Lets those in who wait, when a meeting is called off and in the same transaction: who wants it most and asked first, of
 * those who can come. Whoever cannot is passed over and waits on.
 */
@Singleton
public class FillWaiting {

    private static final String KIND = "MEETING_FROM_WAITING_LIST";

    private final PlaceMeeting place;
    private final OfferSlots offer;
    private final TellMeeting tell;
    private final Clock clock;

    FillWaiting(PlaceMeeting place, OfferSlots offer, TellMeeting tell, Clock clock) {
        this.place = place;
        this.offer = offer;
        this.tell = tell;
        this.clock = clock;
    }

    /** Holds the sides of a meeting that is to be called off, and all who wait for them, alone and by id. */
    void hold(RoundVisit visit, Meeting meeting) {
        Stream<UUID> waiting = Waiting.forSidesOf(meeting).stream().map(each -> each.partyId);
        Party.hold(
                visit,
                LockModeType.PESSIMISTIC_WRITE,
                Stream.concat(Stream.of(meeting.partyId, meeting.otherPartyId), waiting)
                        .distinct()
                        .toArray(UUID[]::new));
    }

    /** @param calledOff a meeting whose places are free */
    void fill(RoundVisit visit, Round round, Meeting calledOff) {
        RoundVisit office = new RoundVisit(visit.conferenceId(), visit.roundId(), null);
        for (Waiting waiting : Waiting.forSidesOf(calledOff)) {
            // Held already, but for those who came while others were waited for.
            List<Party> parties =
                    Party.hold(office, LockModeType.PESSIMISTIC_WRITE, waiting.partyId, waiting.otherPartyId);
            offer.free(waiting.roundId, waiting.partyId, waiting.otherPartyId, calledOff.slot.startsAt).stream()
                    .limit(1)
                    .forEach(slot -> letIn(office, round, new Entry(waiting, parties, slot)));
        }
    }

    private record Entry(Waiting waiting, List<Party> parties, FreeSlot slot) {

        MeetingRequest request() {
            return new MeetingRequest(waiting.partyId, waiting.otherPartyId, slot.slot(), null);
        }
    }

    private void letIn(RoundVisit office, Round round, Entry entry) {
        Slot slot = Slot.find(office, entry.slot().slot()).orElseThrow();
        Meeting meeting = Meeting.of(office, entry.request(), slot);
        meeting.settle(round);
        meeting.updatedAt = clock.instant();
        meeting.persistAndFlush();
        try {
            place.place(meeting, null);
        } catch (Problem lacking) {
            // A person or a table went to others at this moment; the constraint said so without ending the transaction.
            place.free(meeting);
            meeting.delete();
            return;
        }
        entry.waiting().delete();
        LocalisedText text = LocalisedText.of(
                "Đã có chỗ: cuộc gặp từ danh sách chờ được xếp.",
                "There is room: a meeting from the waiting list is booked.");
        tell.tell(meeting, entry.parties(), new TellMeeting.News(KIND, "waiting/" + entry.waiting().id, text));
    }
}
