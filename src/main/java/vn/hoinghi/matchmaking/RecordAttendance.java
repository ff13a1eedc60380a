package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Says whether a meeting took place. */
@Singleton
public class RecordAttendance {

    private final ShowMeetings show;
    private final Clock clock;

    RecordAttendance(ShowMeetings show, Clock clock) {
        this.show = show;
        this.clock = clock;
    }

    @Transactional
    public MeetingView record(RoundVisit visit, UUID id, @Nullable String ifMatch, AttendanceRequest request) {
        Instant now = clock.instant();
        Round.holdFor(RoundOperation.RECORD, visit, now);
        Meeting meeting = Meeting.getToChange(visit, id);
        Versions.check(ifMatch, meeting.version);
        meeting.record(request.held(), now);
        meeting.updatedAt = now;
        Meeting.flush();
        return show.show(meeting);
    }
}
