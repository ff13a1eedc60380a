package vn.hoinghi.programme.live;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.programme.ProgrammeLock;
import vn.hoinghi.programme.PublishedProgramme;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;

/** Reports that a session of the published programme is late, and says what moves with it. */
@Singleton
public class DelaySession {

    private final ProgrammeLock lock;
    private final Today today;
    private final FindClashes clashes;
    private final TellDelay tell;
    private final Clock clock;

    DelaySession(ProgrammeLock lock, Today today, FindClashes clashes, TellDelay tell, Clock clock) {
        this.lock = lock;
        this.today = today;
        this.clashes = clashes;
        this.tell = tell;
        this.clock = clock;
    }

    /** A report before it is kept, and the times without it and with it. */
    private record Considered(PublishedProgramme programme, SessionDelay delay, ActualTimes before, ActualTimes after) {

        List<PublishedSession> moved() {
            return after.sessions().stream()
                    .filter(session -> !after.of(session).equals(before.of(session)))
                    .toList();
        }
    }

    /**
     * @throws vn.hoinghi.kernel.problem.Problem 404 where the session is not published, or was cancelled; 422 {@code
     *     earlier-than-planned}, or where it is half a day in all
     */
    @Transactional
    public DelayView preview(UUID conferenceId, UUID sessionId, DelayRequest request) {
        return view(conferenceId, consider(conferenceId, sessionId, request), null);
    }

    /**
     * Keeps the report, and tells everybody with a part in a session that moves; a total that was reported already is not
     * kept again.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 404 where the session is not published, or was cancelled; 422 {@code
     *     earlier-than-planned}, or where it is half a day in all
     */
    @Transactional
    public DelayView delay(UUID conferenceId, UUID sessionId, DelayRequest request, String by) {
        // Others report after this one, so that a total stays what it says.
        lock.alone(conferenceId);
        Considered considered = consider(conferenceId, sessionId, request);
        SessionDelay delay = considered.delay();
        if (delay.minutes == 0) {
            return view(conferenceId, considered, null);
        }
        delay.reason = request.reason();
        delay.reportedBy = by;
        delay.reportedAt = clock.instant();
        delay.persistAndFlush();
        ZoneId zone = ZoneId.of(considered.programme().conference().timeZone());
        tell.tell(conferenceId, delay, considered.moved(), considered.after(), zone);
        return view(conferenceId, considered, delay.id);
    }

    private Considered consider(UUID conferenceId, UUID sessionId, DelayRequest request) {
        @Nullable Fault fault = request.fault();
        if (fault != null) {
            throw CommonProblem.INVALID_REQUEST.naming(List.of(fault));
        }
        PublishedProgramme programme = today.programme(conferenceId);
        ActualTimes times = today.times(conferenceId);
        PublishedSession session = today.session(conferenceId, sessionId);
        boolean hasBegun = !clock.instant().isBefore(times.of(session).startsAt());
        DelayKind kind = hasBegun ? DelayKind.OVERRUNS : DelayKind.BEGINS_LATE;
        int minutes = request.more(SessionDelay.reported(conferenceId, session));
        if (SessionDelay.reported(conferenceId, session) + minutes > DelayRequest.LONGEST_MINUTES) {
            throw CommonProblem.INVALID_REQUEST.naming(List.of(DelayRequest.tooLong()));
        }
        // The database refuses it too; a preview is to say what a report would.
        if (SessionDelay.reported(conferenceId, session, kind) + minutes < 0) {
            throw LiveProblem.EARLIER_THAN_PLANNED.problem();
        }
        return compare(conferenceId, programme, SessionDelay.of(conferenceId, session, kind, minutes));
    }

    private static Considered compare(UUID conferenceId, PublishedProgramme programme, SessionDelay delay) {
        List<SessionDelay> others = new ArrayList<>(SessionDelay.in(conferenceId));
        others.removeIf(other -> other.id.equals(delay.id));
        ActualTimes before = ActualTimes.of(programme, others);
        others.add(delay);
        return new Considered(programme, delay, before, ActualTimes.of(programme, others));
    }

    private DelayView view(UUID conferenceId, Considered considered, @Nullable UUID id) {
        SessionDelay delay = considered.delay();
        List<PublishedSession> moved = considered.moved();
        return new DelayView(
                id,
                delay.sessionId,
                delay.kind,
                delay.minutes,
                moved.stream()
                        .map(session ->
                                MovedSession.of(session, considered.after().of(session)))
                        .toList(),
                clashes.of(conferenceId, moved, considered.after()));
    }
}
