package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * How a schedule is to be made.
 *
 * @param objective BEST_MEETINGS where it is left out
 * @param limitSeconds how long it is sought at most; 5 where it is left out
 * @param keep CONFIRMED where it is left out
 * @param seed the same input, limit and seed give the same schedule; 1 where it is left out
 */
public record ScheduleRequest(
        @Nullable ScheduleObjective objective,
        @Nullable @Min(1) @Max(60) Integer limitSeconds,
        @Nullable ScheduleKeep keep,
        @Nullable @Min(0) @Max(1_000_000_000) Long seed) {

    int limitOrDefault() {
        return limitSeconds == null ? 5 : limitSeconds;
    }

    ScheduleKeep keepOrDefault() {
        return keep == null ? ScheduleKeep.CONFIRMED : keep;
    }

    long seedOrDefault() {
        return seed == null ? 1 : seed;
    }
}
