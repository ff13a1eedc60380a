package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Files a wish of a party, or takes one back, while the round takes wishes. */
@Singleton
public class FileWish {

    @Transactional
    public WishView file(RoundVisit visit, WishRequest request) {
        visit.checkSpeaksFor(request.party());
        Round.holdOpenForWishes(visit);
        Wish wish = Wish.of(visit, request);
        wish.persistAndFlush();
        return WishView.of(wish);
    }

    @Transactional
    public void takeBack(RoundVisit visit, UUID id, @Nullable String ifMatch) {
        Wish wish = Wish.get(visit, id);
        visit.checkSees(wish.partyId);
        Versions.check(ifMatch, wish.version);
        Round.holdOpenForWishes(visit);
        wish.delete();
        Wish.flush();
    }
}
