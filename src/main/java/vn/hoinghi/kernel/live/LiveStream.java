package vn.hoinghi.kernel.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.jaxrs.OutboundSseEventImpl;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.Problem;

/** One client's stream. What is told before the client is listening, the newest of it, waits. */
final class LiveStream {

    private static final Logger LOG = Logger.getLogger(LiveStream.class);
    private static final OutboundSseEvent END =
            new OutboundSseEventImpl.BuilderImpl().comment("").build();
    private static final long RECONNECT_AFTER_MILLISECONDS = 2_000;

    private final Runnable giveBack;
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private Runnable onClose = () -> {};
    private @Nullable MultiEmitter<? super LiveEvent> client;
    private @Nullable LiveEvent waiting;
    private @Nullable Future<?> checking;
    private boolean isEnded;

    LiveStream(Runnable giveBack) {
        this.giveBack = giveBack;
    }

    void onClose(Runnable leave) {
        onClose = leave;
    }

    synchronized void checksBy(Future<?> task) {
        checking = task;
        if (isClosed.get()) {
            task.cancel(false);
        }
    }

    /** Ends where the check refuses; while the database is away nobody is refused. */
    void check(Runnable check) {
        try {
            check.run();
        } catch (Problem refused) {
            end();
        } catch (RuntimeException away) {
            LOG.debug("asked for again later", away);
        }
    }

    synchronized void tell(LiveEvent event) {
        if (client == null) {
            waiting = event;
        } else {
            client.emit(event);
        }
    }

    synchronized void end() {
        isEnded = true;
        if (client != null) {
            client.complete();
        }
    }

    void close() {
        if (isClosed.compareAndSet(false, true)) {
            onClose.run();
            giveBack.run();
            stopChecking();
        }
    }

    private synchronized void stopChecking() {
        if (checking != null) {
            checking.cancel(false);
        }
    }

    /** Heartbeats run beside the states, so that no state is dropped for one. */
    Multi<OutboundSseEvent> events(Sse sse, LiveSettings settings) {
        Multi<OutboundSseEvent> states = Multi.createFrom()
                .<LiveEvent>emitter(this::listen, BackPressureStrategy.LATEST)
                .onItem()
                .transform(event -> sse.newEventBuilder()
                        .id(event.id())
                        .reconnectDelay(RECONNECT_AFTER_MILLISECONDS)
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(event.json())
                        .build())
                .onCompletion()
                .continueWith(END);
        Multi<OutboundSseEvent> heartbeats = Multi.createFrom()
                .ticks()
                .startingAfter(settings.heartbeat())
                .every(settings.heartbeat())
                .onOverflow()
                .drop()
                .onItem()
                .transform(tick -> sse.newEventBuilder().comment("here").build());
        return Multi.createBy()
                .merging()
                .streams(states, heartbeats)
                .select()
                .first(event -> event != END)
                .select()
                .first(settings.longest())
                .onTermination()
                .invoke(this::close);
    }

    private synchronized void listen(MultiEmitter<? super LiveEvent> emitter) {
        client = emitter;
        if (waiting != null) {
            emitter.emit(waiting);
            waiting = null;
        }
        if (isEnded) {
            emitter.complete();
        }
    }
}
