package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a meeting is moved.
 *
 * @param table the first free one that is large enough where it is left out
 */
public record MoveRequest(@NotNull UUID slot, @Nullable UUID table) {}
