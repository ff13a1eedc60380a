package vn.hoinghi.programme.floor;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants the floor.
 *
 * @param delegate may be left out by a delegate, who means itself
 * @param note on what
 * @param secondsAllowed how long; what the floor allows where it is left out
 */
public record FloorRequest(
        @Nullable UUID delegate,
        @Nullable @Size(min = 1, max = 1000) String note,
        @Nullable @Min(10) @Max(14_400) Integer secondsAllowed) {}
