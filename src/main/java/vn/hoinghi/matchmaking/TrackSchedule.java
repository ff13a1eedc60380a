package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Follows a schedule while it is made: who makes it, how far it is, whether it shall end. Each is one guarded statement in a
 * transaction of its own, so that others see it at once.
 */
@Singleton
public class TrackSchedule {

    private final Clock clock;

    TrackSchedule(Clock clock) {
        this.clock = clock;
    }

    /** Takes the schedule up; false for whoever is not the first, on whatever node, now or after a restart. */
    @Transactional
    public boolean begin(UUID schedule) {
        return RoundSchedule.update("begunAt = ?1 where id = ?2 and begunAt is null", clock.instant(), schedule) == 1;
    }

    /** Whether what came of it was kept, though who kept it may have died before saying so. */
    @Transactional
    public boolean isMade(UUID schedule) {
        return RoundSchedule.count("id = ?1 and result is not null", schedule) == 1;
    }

    /** Says how far it is; whether to go on. */
    @Transactional
    public boolean goesOn(UUID schedule, ScheduleProgress progress) {
        return RoundSchedule.update("progress = ?1 where id = ?2 and stoppedAt is null", progress, schedule) == 1;
    }

    /** Lets it end with the best that has been found; one that is made, or was stopped before, stays as it is. */
    @Transactional
    public ScheduleView stop(RoundVisit visit, UUID schedule) {
        RoundSchedule.update(
                "stoppedAt = ?1 where roundId = ?2 and id = ?3 and stoppedAt is null and result is null",
                clock.instant(),
                visit.roundId(),
                schedule);
        return ScheduleView.of(RoundSchedule.get(visit, schedule));
    }
}
