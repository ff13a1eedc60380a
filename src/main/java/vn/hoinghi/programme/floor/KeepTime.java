package vn.hoinghi.programme.floor;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Keeps the time of whoever has the floor. Each step is one guarded update: whoever has ended is past it. */
@Singleton
public class KeepTime {

    private static final String RUN_ON = "paused_at = null, paused_millis = paused_millis"
            + " + coalesce(greatest(0, cast(extract(epoch from cast(:now as timestamptz) - paused_at) * 1000 as bigint)), 0)";

    private final EntityManager entities;
    private final FloorAccess access;
    private final Clock clock;

    KeepTime(EntityManager entities, FloorAccess access, Clock clock) {
        this.entities = entities;
        this.access = access;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 403; 404; 409 where it has ended */
    @Transactional
    public InterventionView end(Intervention.Address at) {
        return step(at, "ended_at = greatest(cast(:now as timestamptz), began_at), " + RUN_ON, 0);
    }

    /** Stops the clock, which may stand already. */
    @Transactional
    public InterventionView pause(Intervention.Address at) {
        return step(at, "paused_at = coalesce(paused_at, greatest(cast(:now as timestamptz), began_at))", 0);
    }

    /** Lets the clock run on, which may run already. */
    @Transactional
    public InterventionView resume(Intervention.Address at) {
        return step(at, RUN_ON, 0);
    }

    /** @param seconds by which the time allowed grows */
    @Transactional
    public InterventionView extend(Intervention.Address at, int seconds) {
        return step(at, "seconds_allowed = seconds_allowed + :seconds", seconds);
    }

    private InterventionView step(Intervention.Address at, String change, int seconds) {
        access.finish(at.conferenceId(), at.sessionId());
        Instant now = clock.instant();
        Query update = entities.createNativeQuery(
                        "update interventions set version = version + 1, " + change
                                + " where conference_id = :conference and session_id = :session and id = :id and ended_at is null")
                .setParameter("conference", at.conferenceId())
                .setParameter("session", at.sessionId())
                .setParameter("id", at.id());
        if (change.contains(":now")) {
            update.setParameter("now", now);
        }
        if (change.contains(":seconds")) {
            update.setParameter("seconds", seconds);
        }
        int changed = update.executeUpdate();
        Intervention one = Intervention.at(at);
        if (changed == 0) {
            throw FloorProblem.INTERVENTION_ENDED.problem();
        }
        return InterventionView.of(one, now);
    }
}
