package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * The meeting with which another one changes places.
 *
 * @param version the version of it that was seen
 */
public record SwapRequest(
        @NotNull UUID meeting, @NotNull @Min(0) Long version) {}
