package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Files a wish of a party, or takes one back, while the round takes wishes. */
@Singleton
public class FileWish {

    private final Clock clock;

    FileWish(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    public WishView file(RoundVisit visit, WishRequest request) {
        visit.checkSpeaksFor(request.party());
        Round.holdFor(RoundOperation.WISH, visit, clock.instant());
        Wish wish = Wish.of(visit, request);
        wish.persistAndFlush();
        return WishView.of(wish, clock.instant());
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 {@code wish-answered} where the two have a meeting */
    @Transactional
    public WishView change(RoundVisit visit, UUID id, @Nullable String ifMatch, WishChangeRequest request) {
        Round.holdFor(RoundOperation.WISH, visit, clock.instant());
        Wish wish = Wish.get(visit, id);
        visit.checkSees(wish.partyId);
        Versions.check(ifMatch, wish.version);
        wish.change(request);
        Wish.flush();
        return WishView.of(wish, clock.instant());
    }

    @Transactional
    public void takeBack(RoundVisit visit, UUID id, @Nullable String ifMatch) {
        Wish wish = Wish.get(visit, id);
        visit.checkSees(wish.partyId);
        Versions.check(ifMatch, wish.version);
        Round.holdFor(RoundOperation.WISH, visit, clock.instant());
        wish.delete();
        Wish.flush();
    }
}
