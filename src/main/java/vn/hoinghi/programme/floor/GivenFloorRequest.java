package vn.hoinghi.programme.floor;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to speak.
 *
 * @param request of whom; the next one where it is left out
 * @param secondsAllowed how long; what was asked for, else what the floor allows, where it is left out
 */
public record GivenFloorRequest(
        @Nullable UUID request,
        @Nullable @Min(10) @Max(14_400) Integer secondsAllowed) {}
