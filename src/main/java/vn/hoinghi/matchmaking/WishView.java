package vn.hoinghi.matchmaking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * A wish as both its sides see it.
 *
 * @param isExpired whether it counts no more
 */
public record WishView(
        UUID id,
        UUID party,
        UUID otherParty,
        WishStrength strength,
        @Nullable LocalisedText reason,
        List<UUID> proposals,
        @Nullable Instant expiresAt,
        boolean isExpired,
        long version) {

    static WishView of(Wish wish, Instant now) {
        return new WishView(
                wish.id,
                wish.partyId,
                wish.otherPartyId,
                wish.strength,
                wish.reason,
                List.copyOf(wish.proposals),
                wish.expiresAt,
                wish.isExpired(now),
                wish.version);
    }
}
