package vn.hoinghi.matchmaking;

import java.time.Instant;
import java.util.UUID;

/** That a party waits for another, as it is shown. */
public record WaitingView(UUID id, UUID party, UUID otherParty, WishStrength strength, Instant askedAt) {

    static WaitingView of(Waiting waiting) {
        return new WaitingView(waiting.id, waiting.partyId, waiting.otherPartyId, waiting.strength, waiting.askedAt);
    }
}
