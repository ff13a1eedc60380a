package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Says yes or no to a meeting, or calls it off; whoever no longer meets has the slot, the table and the people back,
 * or those who wait for them do.
 */
@Singleton
public class AnswerMeeting {

    private final PlaceMeeting place;
    private final FillWaiting fill;
    private final ShowMeetings show;
    private final Clock clock;

    AnswerMeeting(PlaceMeeting place, FillWaiting fill, ShowMeetings show, Clock clock) {
        this.place = place;
        this.fill = fill;
        this.show = show;
        this.clock = clock;
    }

    @Transactional
    public MeetingView accept(RoundVisit visit, UUID id, MeetingAnswerRequest request) {
        Round.holdFor(RoundOperation.ANSWER, visit, clock.instant());
        Meeting meeting = Meeting.getToChange(visit, id);
        meeting.accept(side(visit, meeting, request));
        return changed(meeting);
    }

    @Transactional
    public MeetingView decline(RoundVisit visit, UUID id, MeetingAnswerRequest request) {
        return callOff(visit, id, meeting -> meeting.decline(side(visit, meeting, request), request.reason()));
    }

    @Transactional
    public MeetingView cancel(RoundVisit visit, UUID id, MeetingAnswerRequest request) {
        return callOff(visit, id, meeting -> meeting.cancel(request.reason()));
    }

    private MeetingView callOff(RoundVisit visit, UUID id, Consumer<Meeting> how) {
        Round round = Round.holdFor(RoundOperation.ANSWER, visit, clock.instant());
        fill.hold(visit, Meeting.get(visit, id));
        Meeting meeting = Meeting.getToChange(visit, id);
        how.accept(meeting);
        place.free(meeting);
        fill.fill(visit, round, meeting);
        return changed(meeting);
    }

    private MeetingView changed(Meeting meeting) {
        meeting.updatedAt = clock.instant();
        Meeting.flush();
        return show.show(meeting);
    }

    private static UUID side(RoundVisit visit, Meeting meeting, MeetingAnswerRequest request) {
        if (request.party() == null) {
            return visit.ownParty() == null ? meeting.sideToAnswer() : visit.ownParty();
        }
        visit.checkSpeaksFor(request.party());
        if (!meeting.hasSide(request.party())) {
            throw References.missing("/party");
        }
        return request.party();
    }
}
