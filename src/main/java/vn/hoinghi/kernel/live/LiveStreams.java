package vn.hoinghi.kernel.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.web.Versions;

/**
 * Opens streams of server-sent events. An operation that answers with one is annotated with {@code @Blocking} and produces
 * {@code text/event-stream}:
 *
 * <pre>{@code return streams.open("floor " + session, lastEventId, () -> floors.view(session));}</pre>
 */
@Singleton
public class LiveStreams {

    private static final int READERS = 2;

    private final LiveSettings settings;
    private final ObjectMapper json;
    private final Sse events = new SseImpl();
    private final Semaphore free;
    private final Map<String, LiveTopic> topics = new HashMap<>();
    private final ScheduledExecutorService readers = Executors.newScheduledThreadPool(READERS, work -> {
        Thread thread = new Thread(work, "live");
        thread.setDaemon(true);
        return thread;
    });

    LiveStreams(LiveSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
        this.free = new Semaphore(settings.streams());
    }

    /**
     * A stream of the states of something: what it is now, unless the client knows it, and each later one; a client that is
     * slow is told the newest. It ends when the client goes, after {@code hoinghi.live.longest}, or when the source says
     * that there is nothing any more.
     *
     * @param topic names what is watched; all who name it share what the first one's {@code source} reads
     * @param lastEventId what the client sent as {@code Last-Event-ID}
     * @param source reads the state, in a transaction of its own: anything that is written as JSON and says nothing that
     *     differs each time it is read
     * @throws vn.hoinghi.kernel.problem.Problem what the source throws; 503 where the node has as many streams as it keeps
     */
    public Multi<OutboundSseEvent> open(String topic, @Nullable String lastEventId, Supplier<?> source) {
        return open(lastEventId, new LiveStream(free::release), topic, source);
    }

    /**
     * As above, and the stream ends when the client may not see it any more.
     *
     * @param check asked each {@code hoinghi.live.recheck}, outside of any request; throws a
     *     {@link vn.hoinghi.kernel.problem.Problem} then
     */
    public Multi<OutboundSseEvent> open(
            String topic, @Nullable String lastEventId, Supplier<?> source, Runnable check) {
        LiveStream stream = new LiveStream(free::release);
        Multi<OutboundSseEvent> told = open(lastEventId, stream, topic, source);
        stream.checksBy(again(() -> stream.check(check), settings.recheck()));
        return told;
    }

    private Multi<OutboundSseEvent> open(
            @Nullable String lastEventId, LiveStream stream, String topic, Supplier<?> source) {
        takePlace();
        try {
            watch(topic, source, stream, lastEventId);
        } catch (RuntimeException refused) {
            stream.close();
            throw refused;
        }
        return stream.events(events, settings);
    }

    /** A state once, for whoever does not follow it; the same one has the same tag on every node. */
    public RestResponse<String> once(Object state, String cacheControl) {
        LiveEvent event = event(state);
        RestResponse<String> answer = Versions.told(event.json(), event.id(), cacheControl);
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_TYPE);
        return answer;
    }

    private void takePlace() {
        if (!free.tryAcquire()) {
            throw CommonProblem.UNAVAILABLE.because(
                    "Máy chủ này đang có đủ luồng sự kiện; hãy thử lại sau.",
                    "This server has as many event streams as it keeps; try again later.");
        }
    }

    private void watch(String name, Supplier<?> source, LiveStream stream, @Nullable String knownId) {
        LiveTopic topic;
        synchronized (topics) {
            topic = topics.computeIfAbsent(name, fresh -> new LiveTopic(fresh, () -> read(source)));
            topic.register(stream);
            if (!topic.isLookedAt()) {
                topic.looksBy(again(topic::look, settings.every()));
            }
        }
        stream.onClose(() -> leave(topic, stream));
        topic.greet(stream, knownId);
    }

    private Future<?> again(Runnable task, Duration pause) {
        return readers.scheduleWithFixedDelay(task, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void leave(LiveTopic topic, LiveStream stream) {
        synchronized (topics) {
            topic.remove(stream);
            if (!topic.isWatched()) {
                topic.stopLooking();
                topics.remove(topic.name, topic);
            }
        }
    }

    private LiveEvent read(Supplier<?> source) {
        return QuarkusTransaction.requiringNew().call(() -> event(source.get()));
    }

    private LiveEvent event(Object state) {
        try {
            String text = json.writeValueAsString(state);
            return new LiveEvent(Fingerprint.of(text), text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Streams that stay open would hold the end of the application up. */
    void stop(@Observes ShutdownEvent shutdown) {
        synchronized (topics) {
            List.copyOf(topics.values()).forEach(LiveTopic::endAll);
        }
        readers.shutdownNow();
    }
}
