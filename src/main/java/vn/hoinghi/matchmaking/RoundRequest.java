package vn.hoinghi.matchmaking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * What an organiser says of a round.
 *
 * @param phase a new round begins as a draft where it is left out, another stays in the phase it is in
 * @param settings a round keeps those it has where they are left out; given, they replace all of them
 */
public record RoundRequest(
        @Nullable @Size(min = 1, max = 64) String code,
        @NotNull @Valid LocalisedText name,
        @Nullable RoundPhase phase,
        @Nullable @Valid RoundSettings settings) {}
