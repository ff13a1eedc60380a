package vn.hoinghi.matchmaking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** A round as it is shown. */
public record RoundView(
        UUID id, @Nullable String code, LocalisedText name, RoundPhase phase, RoundSettings settings, long version) {

    static RoundView of(Round round) {
        return new RoundView(round.id, round.code, round.name, round.phase, RoundSettings.of(round), round.version);
    }
}
