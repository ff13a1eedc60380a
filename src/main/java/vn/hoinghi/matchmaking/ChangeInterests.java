package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Says with whom a party could have something to do. */
@Singleton
public class ChangeInterests {

    private final Clock clock;

    ChangeInterests(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    public InterestsView change(RoundVisit visit, UUID id, @Nullable String ifMatch, InterestsRequest request) {
        Party party = Party.getToChange(visit, id);
        Versions.check(ifMatch, party.version);
        party.change(request, clock.instant());
        Party.flush();
        return InterestsView.of(party);
    }
}
