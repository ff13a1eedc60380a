package vn.hoinghi.access;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.hoinghi.kernel.OneStatement;

/**
 * Whether what was signed for an account still holds. The database decides; what it said is remembered for a second, so that
 * it is asked once a second for an account that is busy, and forgotten at once on the node that closes the account.
 */
@Singleton
public class TokensInForce {

    private static final long REMEMBERED_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int MOST_REMEMBERED = 10_000;

    /** Of an account that is closed, or is not there any more. */
    private static final long NONE = -1;

    private final OneStatement database;
    private final Map<UUID, Said> known = new ConcurrentHashMap<>();
    private volatile long closings;

    TokensInForce(OneStatement database) {
        this.database = database;
    }

    /** What the database said, counted from before it was asked. */
    private record Said(long generation, long askedAt) {

        boolean isFresh() {
            return System.nanoTime() - askedAt < REMEMBERED_NANOS;
        }
    }

    /** @throws jakarta.persistence.PersistenceException while the database is away and nothing fresh is remembered */
    boolean hold(UUID account, long generation) {
        Said said = known.get(account);
        return (said != null && said.isFresh() ? said : asked(account)).generation == generation;
    }

    private Said asked(UUID account) {
        long closingsBefore = closings;
        long now = System.nanoTime();
        long generation = database
                .rows(
                        "select generation from accounts where id = ? and deactivated_at is null",
                        row -> row.getLong(1),
                        account)
                .stream()
                .findFirst()
                .orElse(NONE);
        Said said = new Said(generation, now);
        remember(account, said, closingsBefore);
        return said;
    }

    /** Not what was read before an account was closed and arrives after that. */
    private synchronized void remember(UUID account, Said said, long closingsBefore) {
        if (closings != closingsBefore) {
            return;
        }
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        known.put(account, said);
    }

    synchronized void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) AccountClosed closed) {
        closings = closings + 1;
        known.remove(closed.account());
    }
}
