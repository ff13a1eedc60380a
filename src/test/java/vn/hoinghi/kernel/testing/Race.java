package vn.hoinghi.kernel.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Many doing something at the same moment. */
public final class Race {

    private static final int PATIENCE_SECONDS = 60;

    private Race() {}

    /** What each of {@code runners} got, started together by one latch. */
    public static <T> List<T> of(int runners, IntFunction<T> attempt) {
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> results = new ArrayList<>();
            for (int runner = 0; runner < runners; runner++) {
                int number = runner;
                results.add(threads.submit(() -> {
                    start.await();
                    return attempt.apply(number);
                }));
            }
            start.countDown();
            List<T> got = new ArrayList<>();
            for (Future<T> result : results) {
                got.add(result.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return got;
        } catch (InterruptedException | ExecutionException | TimeoutException broken) {
            throw new AssertionError("a runner did not come in", broken);
        } finally {
            threads.shutdownNow();
        }
    }
}
