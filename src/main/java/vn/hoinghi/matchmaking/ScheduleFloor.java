package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import vn.hoinghi.people.OrganisationKind;

/**
 * How many meetings each party of a kind is to get at least, or as many as it wishes for and has time for.
 *
 * @param atLeast kept before any wish is met, as far as can be
 */
public record ScheduleFloor(
        @NotNull OrganisationKind kind,
        @NotNull @Min(1) @Max(64) Integer atLeast) {}
