package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import vn.hoinghi.matchmaking.ScheduleResult.SatisfiedWishes;

/**
 * How far a schedule is while it is being made, written twice a second.
 *
 * @param seconds since it was begun
 * @param weight what the best plan so far is worth
 * @param bound what no plan exceeds
 * @param wishes the same as wishes of each strength
 */
public record ScheduleProgress(
        @Min(0) @Max(3600) double seconds,
        @Min(0) long weight,
        @Min(0) long bound,
        SatisfiedWishes wishes) {}
