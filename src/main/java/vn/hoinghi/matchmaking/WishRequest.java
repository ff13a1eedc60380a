package vn.hoinghi.matchmaking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * Whom a party wishes to meet.
 *
 * @param proposals the proposals it is about
 * @param expiresAt from when on it counts no more; it does not end where it is left out
 */
public record WishRequest(
        @NotNull UUID party,
        @NotNull UUID otherParty,
        @NotNull WishStrength strength,
        @Nullable @Valid LocalisedText reason,
        @Nullable @Size(max = 50) List<@NotNull UUID> proposals,
        @Nullable Instant expiresAt) {

    List<UUID> proposalsOrNone() {
        return proposals == null ? List.of() : proposals;
    }
}
