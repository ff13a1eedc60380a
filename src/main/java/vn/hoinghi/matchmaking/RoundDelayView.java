package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delay that was made, as it is listed. */
public record RoundDelayView(
        UUID id,
        int minutes,
        @Nullable UUID table,
        Instant from,
        @Nullable @Size(max = 1000) String reason,
        Instant delayedAt) {

    static RoundDelayView of(RoundDelay delay) {
        return new RoundDelayView(delay.id, delay.minutes, delay.tableId, delay.fromAt, delay.reason, delay.delayedAt);
    }
}
