package vn.hoinghi.kernel;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Transactions that lost to another one, which went through: to try them again, from their beginning, is right. */
public final class LostTransactions {

    /** Deadlock and serialisation failure. */
    private static final Set<String> LOST_TO_ANOTHER = Set.of("40P01", "40001");

    private static final int ATTEMPTS = 8;

    private LostTransactions() {}

    /** Does the work, whose transactions begin in it, until it does not lose, eight times at most. */
    public static <T> T triedAgain(Callable<T> work) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.call();
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !hasLostToAnother(failure)) {
                    throw failure;
                }
                // Two that deadlocked must not come back at the same moment.
                Thread.sleep(ThreadLocalRandom.current().nextInt(5, 30) * (long) attempt);
            }
        }
    }

    private static boolean hasLostToAnother(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // The pool's own faults have no state, which an immutable set will not even be asked for.
            if (cause instanceof SQLException fault
                    && fault.getSQLState() != null
                    && LOST_TO_ANOTHER.contains(fault.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
