package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** A time in which meetings may be held, from its start until before its end. */
public record SlotRequest(
        @NotNull Instant startsAt, @NotNull Instant endsAt) {}
