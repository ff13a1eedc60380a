package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting to be booked.
 *
 * @param party the one that asks
 * @param table the first free one that is large enough where it is left out
 */
public record MeetingRequest(
        @NotNull UUID party,
        @NotNull UUID otherParty,
        @NotNull UUID slot,
        @Nullable UUID table) {}
