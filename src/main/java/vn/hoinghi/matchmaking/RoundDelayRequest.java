package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How late a round runs.
 *
 * @param minutes by how much what is still to come is later; earlier where it is less than none
 * @param table the one that is late, whose meetings alone move; all slots move where it is left out
 * @param from what begins before then stays; now where it is left out
 * @param reason told to those who are hit
 */
public record RoundDelayRequest(
        @NotNull @Min(-240) @Max(240) Integer minutes,
        @Nullable UUID table,
        @Nullable Instant from,
        @Nullable @Size(min = 1, max = 1000) String reason) {

    Instant fromOr(Instant now) {
        return from == null ? now : from;
    }

    Duration by() {
        return Duration.ofMinutes(minutes);
    }
}
