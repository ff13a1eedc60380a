package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.matchmaking.SlotChangeRequest.Decision;

/** Gives a slot another time or deletes it, once somebody has decided what becomes of each of its meetings. */
@Singleton
public class ChangeSlot {

    private static final LocalisedText MOVED =
            LocalisedText.of("Cuộc gặp đã đổi giờ.", "The meeting is at another time.");

    private final PlaceMeeting place;
    private final FillWaiting fill;
    private final TellMeeting tell;
    private final ShowMeetings show;
    private final Clock clock;

    ChangeSlot(PlaceMeeting place, FillWaiting fill, TellMeeting tell, ShowMeetings show, Clock clock) {
        this.place = place;
        this.fill = fill;
        this.tell = tell;
        this.show = show;
        this.clock = clock;
    }

    public SlotChangePreview preview(RoundVisit visit, UUID id) {
        return new SlotChangePreview(show.show(Meeting.in(get(visit, id))));
    }

    /**
     * Holds the round alone, so that nobody comes into the slot meanwhile; all of it happens, or nothing.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409 {@code slot-has-meetings} naming each meeting without a decision; or
     *     what one lacks where it is to be held
     */
    @Transactional
    public SlotView change(RoundVisit visit, UUID id, @Nullable String ifMatch, SlotChangeRequest request) {
        Round round = Round.holdAloneFor(RoundOperation.EQUIP, visit, clock.instant());
        Slot slot = get(visit, id);
        Versions.check(ifMatch, slot.version);
        List<Meeting> hit = Meeting.in(slot);
        Party.hold(
                visit,
                LockModeType.PESSIMISTIC_WRITE,
                hit.stream()
                        .flatMap(meeting -> Stream.of(meeting.partyId, meeting.otherPartyId))
                        .toArray(UUID[]::new));
        checkDecided(hit, request);
        hit.forEach(place::free);
        slot.change(request, clock.instant());
        Slot.flush();
        Change change = new Change(visit, round, slot, request);
        hit.forEach(meeting -> decide(change, meeting));
        hit.stream()
                .filter(meeting -> meeting.status == MeetingStatus.CANCELLED)
                .forEach(meeting -> fill.fill(visit, round, meeting));
        Slot.flush();
        return SlotView.of(slot);
    }

    private record Change(RoundVisit visit, Round round, Slot slot, SlotChangeRequest request) {

        Decision of(Meeting meeting) {
            return request.decisionsOrNone().stream()
                    .filter(decision -> decision.meeting().equals(meeting.id))
                    .findFirst()
                    .orElseThrow();
        }

        Slot target(Decision decision) {
            if (decision.slot() == null || decision.decision() == SlotChangeRequest.Fate.KEEP) {
                return slot;
            }
            return Slot.find(visit, decision.slot()).orElseThrow(() -> References.missing("/decisions"));
        }
    }

    private static Slot get(RoundVisit visit, UUID id) {
        return Slot.find(visit, id).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private static void checkDecided(List<Meeting> hit, SlotChangeRequest request) {
        List<Fault> undecided = hit.stream()
                .filter(meeting -> !request.decides(meeting))
                .map(meeting -> new Fault(
                        "/decisions",
                        "undecided",
                        LocalisedText.of(
                                "Chưa có quyết định cho cuộc gặp " + meeting.id + ".",
                                "Nothing is decided of the meeting " + meeting.id + ".")))
                .toList();
        if (!undecided.isEmpty()) {
            throw MatchmakingProblem.SLOT_HAS_MEETINGS.naming(undecided);
        }
    }

    private void decide(Change change, Meeting meeting) {
        Decision decision = change.of(meeting);
        meeting.updatedAt = clock.instant();
        List<Party> parties =
                Party.hold(change.visit(), LockModeType.PESSIMISTIC_WRITE, meeting.partyId, meeting.otherPartyId);
        String cause = "slot/" + change.slot().id + "/" + change.slot().version + "/" + meeting.id;
        if (decision.decision() == SlotChangeRequest.Fate.CANCEL) {
            meeting.cancel(decision.reason());
            tell.tell(meeting, parties, new TellMeeting.News("MEETING_CANCELLED", cause, cancelled(decision)));
        } else {
            meeting.moveTo(change.target(decision), null);
            meeting.settle(change.round());
            Meeting.flush();
            place.place(meeting, null);
            tell.tell(meeting, parties, new TellMeeting.News("MEETING_MOVED", cause, MOVED));
        }
    }

    private static LocalisedText cancelled(Decision decision) {
        return LocalisedText.of(
                "Cuộc gặp đã hủy: " + decision.reason(), "The meeting is called off: " + decision.reason());
    }
}
