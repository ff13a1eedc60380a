package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as it is shown.
 *
 * @param job where it is being made, kept for a day
 * @param stoppedAt when somebody wanted it to end early; null if nobody did
 * @param progress how far it was when that was last written; null until then
 * @param basedOn the schedule whose pinned meetings it keeps
 * @param isEdited whether it was changed by hand since it was made
 * @param result as it would be published; null in lists, and until it has been made
 */
public record ScheduleView(
        UUID id,
        UUID job,
        ScheduleKeep keep,
        @Min(1) @Max(60) int limitSeconds,
        long seed,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable Instant stoppedAt,
        boolean isMade,
        @Nullable ScheduleProgress progress,
        @Nullable UUID basedOn,
        @Size(max = 20) List<ScheduleFloor> floors,
        boolean isEdited,
        @Nullable ScheduleResult result) {

    static ScheduleView of(RoundSchedule schedule) {
        return of(schedule, schedule.result == null ? null : schedule.draft());
    }

    /** Without what came of it, which is long. */
    static ScheduleView brief(RoundSchedule schedule) {
        return of(schedule, null);
    }

    private static ScheduleView of(RoundSchedule schedule, @Nullable ScheduleResult result) {
        return new ScheduleView(
                schedule.id,
                schedule.jobId,
                schedule.keep,
                schedule.limitSeconds,
                schedule.seed,
                schedule.createdAt,
                schedule.publishedAt,
                schedule.stoppedAt,
                schedule.result != null,
                schedule.progress,
                schedule.basedOn,
                schedule.floors(),
                schedule.edited != null,
                result);
    }
}
