package vn.hoinghi.matchmaking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a schedule is to be made.
 *
 * @param objective BEST_MEETINGS where it is left out
 * @param limitSeconds how long it is sought at most; 5 where it is left out
 * @param keep CONFIRMED where it is left out
 * @param basedOn a schedule of the round whose pinned meetings it keeps where they are
 * @param floors what each party of a kind is to get at least; nothing where it is left out
 * @param seed the same input, limit and seed give the same schedule; 1 where it is left out
 */
public record ScheduleRequest(
        @Nullable ScheduleObjective objective,
        @Nullable @Min(1) @Max(60) Integer limitSeconds,
        @Nullable ScheduleKeep keep,
        @Nullable @Min(0) @Max(1_000_000_000) Long seed,
        @Nullable UUID basedOn,
        @Nullable @Size(max = 20) List<@NotNull @Valid ScheduleFloor> floors) {

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
