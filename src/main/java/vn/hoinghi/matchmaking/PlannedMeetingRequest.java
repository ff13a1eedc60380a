package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a draft has a meeting.
 *
 * @param table its own where it has one in the slot, else the first that suits, where it is left out
 * @param isPinned whether schedules that are based on the draft leave it there; no where it is left out
 */
public record PlannedMeetingRequest(
        @NotNull UUID slot, @Nullable UUID table, @Nullable Boolean isPinned) {}
