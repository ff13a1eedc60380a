package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.problem.FreeSlot;

/** Lets a party wait for one that is full, or wait no more. */
@Singleton
public class JoinWaiting {

    private final OfferSlots offer;
    private final Clock clock;

    JoinWaiting(OfferSlots offer, Clock clock) {
        this.offer = offer;
        this.clock = clock;
    }

    /**
     * Holds both parties: whoever calls a meeting off holds them alone, and so either sees who waits, or is over and has
     * left a free slot.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409 {@code not-full} with the slots in which the two could meet
     */
    @Transactional
    public WaitingView join(RoundVisit visit, WaitingRequest request) {
        visit.checkSpeaksFor(request.party());
        Instant now = clock.instant();
        Round.holdFor(RoundOperation.BOOK, visit, now);
        List<Party> parties = Party.hold(visit, LockModeType.PESSIMISTIC_READ, request.party(), request.otherParty());
        Party.checkAmong(parties, request.party(), "/party");
        Party.checkAmong(parties, request.otherParty(), "/otherParty");
        Waiting waiting = Waiting.of(visit, request, now);
        waiting.persistAndFlush();
        List<FreeSlot> free = offer.free(visit.roundId(), request.party(), request.otherParty(), now);
        if (!free.isEmpty()) {
            throw MatchmakingProblem.NOT_FULL.problem().offering(free);
        }
        return WaitingView.of(waiting);
    }

    @Transactional
    public void leave(RoundVisit visit, UUID id) {
        Waiting.get(visit, id).delete();
        Waiting.flush();
    }
}
