package vn.hoinghi.checkin;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import vn.hoinghi.kernel.OneStatement;

/** Sees everybody out of lists that have ended. Any node does it, and several at once do it once. */
@Singleton
public class CloseLists {

    private final OneStatement database;
    private final Clock clock;

    CloseLists(OneStatement database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "{hoinghi.check-in.closing-interval}", delayed = "{hoinghi.check-in.closing-interval}")
    void closeNow() {
        close(clock.instant());
    }

    /** Closes those that ended before; says how many people left by it. */
    public int close(Instant now) {
        return database.rows("select close_lists(?)", row -> row.getInt(1), now).get(0);
    }
}
