package vn.hoinghi.kernel.limits;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The requests of one caller, by the generic cell rate algorithm (ITU-T I.371): a bucket of them that is filled evenly, kept
 * as the one moment at which it would be full again. Times are those of {@link System#nanoTime()}.
 */
final class Counter {

    private final AtomicLong fullAt;

    Counter(long now) {
        this.fullAt = new AtomicLong(now);
    }

    /**
     * Takes one request out of the bucket, if there is one.
     *
     * @param each nanoseconds in which one request comes back
     * @param window nanoseconds in which all of them do
     * @return nanoseconds until it would be full again; more than {@code window} where nothing was left, and nothing was taken
     */
    long take(long now, long each, long window) {
        while (true) {
            long known = fullAt.get();
            long untilFull = Math.max(known - now, 0) + each;
            if (untilFull > window || fullAt.compareAndSet(known, now + untilFull)) {
                return untilFull;
            }
        }
    }
}
