package vn.hoinghi.kernel.live;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.Problem;

/** Something that is watched on this node: its last state, and those who watch. */
final class LiveTopic {

    private static final Logger LOG = Logger.getLogger(LiveTopic.class);

    final String name;
    private final Supplier<LiveEvent> source;
    private final Set<LiveStream> watchers = ConcurrentHashMap.newKeySet();
    private @Nullable LiveEvent last;
    private @Nullable Future<?> looking;
    private boolean isBroken;

    LiveTopic(String name, Supplier<LiveEvent> source) {
        this.name = name;
        this.source = source;
    }

    /** Reads the state and tells it to all where it has changed; whatever the database does, it is tried again. */
    synchronized void look() {
        try {
            LiveEvent read = source.get();
            isBroken = false;
            if (last == null || !last.id().equals(read.id())) {
                last = read;
                watchers.forEach(watcher -> watcher.tell(read));
            }
        } catch (Problem gone) {
            // What was watched is not there any more; whoever comes again is told so.
            endAll();
        } catch (RuntimeException away) {
            if (!isBroken) {
                LOG.errorf(away, "the state of %s cannot be read", name);
            }
            isBroken = true;
        }
    }

    void register(LiveStream watcher) {
        watchers.add(watcher);
    }

    /** Tells the state, which is read now where nobody has; what the source throws is for whoever asked. */
    synchronized void greet(LiveStream watcher, @Nullable String knownId) {
        if (last == null) {
            last = source.get();
        }
        if (!last.id().equals(knownId)) {
            watcher.tell(last);
        }
    }

    void remove(LiveStream watcher) {
        watchers.remove(watcher);
    }

    boolean isWatched() {
        return !watchers.isEmpty();
    }

    void endAll() {
        List.copyOf(watchers).forEach(LiveStream::end);
    }

    boolean isLookedAt() {
        return looking != null;
    }

    void looksBy(Future<?> task) {
        looking = task;
    }

    void stopLooking() {
        if (looking != null) {
            looking.cancel(false);
        }
    }
}
