package vn.hoinghi.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks to move a session, or a talk of it, in the draft.
 *
 * @param talk moved instead of the session
 * @param minutes how much later; earlier where it is less than none
 * @param following what moves along; nothing where it is left out
 */
public record ShiftRequest(
        @NotNull UUID session,
        @Nullable UUID talk,
        @NotNull @Min(-1440) @Max(1440) Integer minutes,
        @Nullable ShiftScope following) {}
