package vn.hoinghi.programme.floor;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * How the floor is given.
 *
 * @param secondsAllowed for whoever asked for no other time
 * @param takesRequests whether delegates and focal points may still ask
 */
public record FloorRulesRequest(
        @NotNull FloorRule rule,
        @NotNull @Min(10) @Max(14_400) Integer secondsAllowed,
        @NotNull Boolean takesRequests) {}
