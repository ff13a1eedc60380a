package vn.hoinghi.kernel.testing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Something that happens between the work of a transaction and its commit, made certain instead of likely. */
public final class Meanwhile {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Meanwhile() {}

    /**
     * What {@code call} got that was started after that work was done in a transaction, which is committed as soon as
     * the call waits for it in the database.
     */
    public static <T> T of(EntityManager entities, Runnable work, Supplier<T> call) {
        return of(entities, work, call, () -> {});
    }

    /** The same, and {@code then} is done by the transaction while the call waits for it. */
    public static <T> T of(EntityManager entities, Runnable work, Supplier<T> call, Runnable then) {
        CompletableFuture<T> running = QuarkusTransaction.requiringNew().call(() -> {
            work.run();
            CompletableFuture<T> started = CompletableFuture.supplyAsync(call);
            awaitSomebodyWhoWaitsForThisTransaction(entities);
            then.run();
            return started;
        });
        return running.join();
    }

    private static void awaitSomebodyWhoWaitsForThisTransaction(EntityManager entities) throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            Object isAwaited = entities.createNativeQuery("select exists (select from pg_stat_activity"
                            + " where pg_backend_pid() = any (pg_blocking_pids(pid)))")
                    .getSingleResult();
            if (Boolean.TRUE.equals(isAwaited)) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("nobody waited for the transaction");
    }
}
