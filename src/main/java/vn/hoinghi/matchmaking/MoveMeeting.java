package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.Problem;
import vn.hoinghi.kernel.web.Versions;

/** Moves a meeting to another slot or table, or leaves it where it is and says what lacks there. */
@Singleton
public class MoveMeeting {

    private final PlaceMeeting place;
    private final OfferSlots offer;
    private final ShowMeetings show;
    private final Clock clock;

    MoveMeeting(PlaceMeeting place, OfferSlots offer, ShowMeetings show, Clock clock) {
        this.place = place;
        this.offer = offer;
        this.show = show;
        this.clock = clock;
    }

    @Transactional
    public MeetingView move(RoundVisit visit, UUID id, @Nullable String ifMatch, MoveRequest request) {
        Round round = Round.holdFor(RoundOperation.BOOK, visit, clock.instant());
        Meeting known = Meeting.get(visit, id);
        // Alone: two meetings of a party that change places would each wait for what the other leaves.
        Party.hold(visit, LockModeType.PESSIMISTIC_WRITE, known.partyId, known.otherPartyId);
        Meeting meeting = Meeting.getToChange(visit, id);
        Versions.check(ifMatch, meeting.version);
        Slot slot = Slot.find(visit, request.slot()).orElseThrow(() -> References.missing("/slot"));
        UUID left = meeting.slot.id;
        meeting.moveTo(slot, visit.ownParty());
        meeting.settle(round);
        meeting.updatedAt = clock.instant();
        Meeting.flush();
        place.free(meeting);
        try {
            place.place(meeting, request.table());
        } catch (Problem refused) {
            throw offer.instead(refused, meeting, left);
        }
        return show.show(meeting);
    }
}
