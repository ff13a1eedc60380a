package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.problem.Problem;
import vn.hoinghi.kernel.web.Versions;

/** Says who came to a meeting, when it began and ended, or whether it took place at all. */
@Singleton
public class RecordAttendance {

    private final MeetingSteps steps;
    private final ShowMeetings show;
    private final EntityManager entities;
    private final CurrentUser user;
    private final Clock clock;

    RecordAttendance(MeetingSteps steps, ShowMeetings show, EntityManager entities, CurrentUser user, Clock clock) {
        this.steps = steps;
        this.show = show;
        this.entities = entities;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A step that was said before changes nothing, whoever says it again. While the round is live all who see the meeting
     * may say it, afterwards the organiser.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409 {@code meeting-not-started}, {@code meeting-started}, {@code
     *     party-arrived}
     */
    @Transactional
    public MeetingView record(RoundVisit visit, UUID id, @Nullable String ifMatch, AttendanceRequest request) {
        if ((request.held() == null) == (request.step() == null)) {
            throw eitherOr();
        }
        Instant now = clock.instant();
        Round.holdFor(user.is(Role.ORGANISER) ? RoundOperation.CORRECT : RoundOperation.ATTEND, visit, now);
        MeetingStep step = request.step();
        return show.show(
                step == null
                        ? held(visit, id, ifMatch, request)
                        : stepped(visit, Meeting.get(visit, id), step, request));
    }

    private Meeting stepped(RoundVisit visit, Meeting meeting, MeetingStep step, AttendanceRequest request) {
        UUID side = step.isOfOneSide() ? side(visit, meeting, step, request) : null;
        Instant now = clock.instant();
        if (request.isTakenBack()) {
            steps.takeBack(meeting, step, side, now);
        } else {
            steps.say(meeting, step, side, now);
        }
        entities.refresh(meeting);
        meeting.checkNotCancelled();
        return meeting;
    }

    private Meeting held(RoundVisit visit, UUID id, @Nullable String ifMatch, AttendanceRequest request) {
        Instant now = clock.instant();
        Meeting meeting = Meeting.getToChange(visit, id);
        Versions.check(ifMatch, meeting.version);
        meeting.record(Objects.requireNonNull(request.held()), now);
        meeting.updatedAt = now;
        Meeting.flush();
        return meeting;
    }

    private static UUID side(RoundVisit visit, Meeting meeting, MeetingStep step, AttendanceRequest request) {
        UUID own = visit.ownParty();
        UUID said = request.party();
        if (said == null && own != null) {
            return step == MeetingStep.ARRIVED ? own : meeting.otherSide(own);
        }
        if (said == null || !meeting.hasSide(said)) {
            throw References.missing("/party");
        }
        return said;
    }

    private static Problem eitherOr() {
        return CommonProblem.INVALID_REQUEST.naming(List.of(new Fault(
                "/step", "required", LocalisedText.of("Hãy gửi hoặc step, hoặc held.", "Send either step or held."))));
    }
}
