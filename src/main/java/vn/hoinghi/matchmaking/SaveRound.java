package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Opens a round, or replaces what is said of one. */
@Singleton
public class SaveRound {

    @Transactional
    public RoundView open(UUID conferenceId, RoundRequest request) {
        return save(Round.in(conferenceId), request);
    }

    /** Waits for bookings that are under way, so that none comes in after a round has been closed. */
    @Transactional
    public RoundView change(UUID conferenceId, UUID id, @Nullable String ifMatch, RoundRequest request) {
        Round round = Round.getToChange(conferenceId, id);
        Versions.check(ifMatch, round.version);
        return save(round, request);
    }

    private static RoundView save(Round round, RoundRequest request) {
        round.change(request);
        round.persistAndFlush();
        return RoundView.of(round);
    }
}
