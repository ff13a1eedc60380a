package vn.hoinghi.kernel.jobs;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A kind of job that counts how often each of its jobs ran, and does what its request says. */
@Singleton
public class RecordedKind implements JobKind<RecordedKind.Request> {

    private final Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();
    private final Map<String, Work> works = new ConcurrentHashMap<>();

    /** Which work. */
    public record Request(String work) {}

    /** What a run does; {@code run} counts from one. */
    @FunctionalInterface
    interface Work {
        void run(int run, JobProgress progress) throws Exception;
    }

    /** A request for that work. */
    Request asking(Work work) {
        String name = UUID.randomUUID().toString();
        works.put(name, work);
        return new Request(name);
    }

    int runsOf(Request request) {
        AtomicInteger counted = runs.get(request.work());
        return counted == null ? 0 : counted.get();
    }

    @Override
    public String name() {
        return "recorded";
    }

    @Override
    public Class<Request> requestType() {
        return Request.class;
    }

    @Override
    public JobResult run(UUID conferenceId, Request request, JobProgress progress) throws Exception {
        int run = runs.computeIfAbsent(request.work(), work -> new AtomicInteger())
                .incrementAndGet();
        Objects.requireNonNull(works.get(request.work())).run(run, progress);
        return new JobResult("text/plain", ("run " + run).getBytes(StandardCharsets.UTF_8));
    }
}
