package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which meetings may be held, from its start until before its end.
 *
 * @param isBreak whether nobody meets in it; no where it is left out
 */
public record SlotRequest(
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Nullable Boolean isBreak) {}
