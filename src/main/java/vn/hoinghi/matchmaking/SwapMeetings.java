package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.web.Versions;

/** Gives each of two meetings the slot of the other, or leaves both where they are. */
@Singleton
public class SwapMeetings {

    private final PlaceMeeting place;
    private final ShowMeetings show;
    private final Clock clock;

    SwapMeetings(PlaceMeeting place, ShowMeetings show, Clock clock) {
        this.place = place;
        this.show = show;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 that says what one of them lacks in its new slot */
    @Transactional
    public MeetingView swap(RoundVisit visit, UUID id, @Nullable String ifMatch, SwapRequest request) {
        Round round = Round.holdFor(RoundOperation.BOOK, visit, clock.instant());
        hold(visit, Meeting.get(visit, id), Meeting.get(visit, request.meeting()));
        List<Meeting> both = Stream.of(id, request.meeting())
                .sorted()
                .distinct()
                .map(meeting -> Meeting.getToChange(visit, meeting))
                .toList();
        if (both.size() < 2) {
            throw References.missing("/meeting");
        }
        both.forEach(meeting -> check(meeting, id, ifMatch, request));
        Slot first = both.get(0).slot;
        move(visit, round, both.get(0), both.get(1).slot);
        move(visit, round, both.get(1), first);
        Meeting.flush();
        both.forEach(place::free);
        both.forEach(meeting -> place.place(meeting, null));
        return show.show(both.get(0).id.equals(id) ? both.get(0) : both.get(1));
    }

    /** Alone: nobody comes into a slot that is free only while the two change places. */
    private static void hold(RoundVisit visit, Meeting one, Meeting other) {
        Party.hold(
                visit,
                LockModeType.PESSIMISTIC_WRITE,
                one.partyId,
                one.otherPartyId,
                other.partyId,
                other.otherPartyId);
    }

    private static void check(Meeting meeting, UUID id, @Nullable String ifMatch, SwapRequest request) {
        if (meeting.id.equals(id)) {
            Versions.check(ifMatch, meeting.version);
        } else if (meeting.version != request.version()) {
            throw CommonProblem.STALE_VERSION.problem();
        }
    }

    private void move(RoundVisit visit, Round round, Meeting meeting, Slot slot) {
        meeting.moveTo(slot, visit.ownParty());
        meeting.settle(round);
        meeting.updatedAt = clock.instant();
    }
}
