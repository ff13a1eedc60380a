package vn.hoinghi.programme.floor;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who really spoke, and when.
 *
 * @param talk of the session, what was planned; left out where they asked for the floor
 * @param endedAt not after now
 * @param pausedSeconds which do not count as used
 */
public record CorrectionRequest(
        @NotNull UUID delegate,
        @Nullable UUID talk,
        @NotNull Instant beganAt,
        @NotNull Instant endedAt,
        @NotNull @Min(10) @Max(14_400) Integer secondsAllowed,
        @Nullable @Min(0) @Max(14_400) Integer pausedSeconds) {}
