package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Says yes or no to a meeting, or calls it off; whoever no longer meets has the slot, the table and the people back. */
@Singleton
public class AnswerMeeting {

    private final PlaceMeeting place;
    private final ShowMeetings show;
    private final Clock clock;

    AnswerMeeting(PlaceMeeting place, ShowMeetings show, Clock clock) {
        this.place = place;
        this.show = show;
        this.clock = clock;
    }

    @Transactional
    public MeetingView accept(RoundVisit visit, UUID id, AnswerRequest request) {
        Round.holdFor(RoundOperation.ANSWER, visit, clock.instant());
        Meeting meeting = Meeting.getToChange(visit, id);
        meeting.accept(side(visit, meeting, request));
        return changed(meeting);
    }

    @Transactional
    public MeetingView decline(RoundVisit visit, UUID id, AnswerRequest request) {
        Round.holdFor(RoundOperation.ANSWER, visit, clock.instant());
        Meeting meeting = Meeting.getToChange(visit, id);
        meeting.decline(side(visit, meeting, request), request.reason());
        place.free(meeting);
        return changed(meeting);
    }

    @Transactional
    public MeetingView cancel(RoundVisit visit, UUID id, AnswerRequest request) {
        Round.holdFor(RoundOperation.ANSWER, visit, clock.instant());
        Meeting meeting = Meeting.getToChange(visit, id);
        meeting.cancel(request.reason());
        place.free(meeting);
        return changed(meeting);
    }

    private MeetingView changed(Meeting meeting) {
        meeting.updatedAt = clock.instant();
        Meeting.flush();
        return show.show(meeting);
    }

    private static UUID side(RoundVisit visit, Meeting meeting, AnswerRequest request) {
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
