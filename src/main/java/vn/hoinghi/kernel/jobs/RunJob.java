package vn.hoinghi.kernel.jobs;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Takes up one job and sees it through. */
@Singleton
public class RunJob {

    private static final Logger LOG = Logger.getLogger(RunJob.class);

    /** How far a job is is written no more often, so that saying it for each of thousands of parts costs nothing. */
    private static final long NANOSECONDS_BETWEEN_WRITES = 250_000_000;

    private final Map<String, JobKind<?>> kinds;
    private final JobRuns runs;
    private final ObjectMapper json;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    RunJob(@All List<JobKind<?>> kinds, JobRuns runs, ObjectMapper json) {
        this.kinds = kinds.stream().collect(toMap(JobKind::name, Function.identity()));
        this.runs = runs;
        this.json = json;
    }

    /** Whether there was one. */
    @ActivateRequestContext
    public boolean runNext() {
        Optional<JobRun> taken = kinds.isEmpty() ? Optional.empty() : runs.takeUp(kinds.keySet());
        taken.ifPresent(run -> {
            running.add(run.number());
            try {
                run(run, Objects.requireNonNull(kinds.get(run.kind())));
            } finally {
                running.remove(run.number());
            }
        });
        return taken.isPresent();
    }

    /** Says for the jobs running here that they are. */
    void beat() {
        if (!running.isEmpty()) {
            runs.beat(running);
        }
    }

    /** Gives the jobs running here to other nodes, since this one is going. */
    void handBack() {
        if (!running.isEmpty()) {
            runs.handBack(running);
        }
    }

    private void run(JobRun run, JobKind<?> kind) {
        try {
            conclude(run, kind);
        } catch (SupersededException lost) {
            LOG.infof("job %s was taken up elsewhere before it was done", run.id());
        }
    }

    private <R> void conclude(JobRun run, JobKind<R> kind) {
        JobResult result;
        try {
            R request = json.readValue(run.request(), kind.requestType());
            result = kind.run(run.conferenceId(), request, progressOf(run));
        } catch (SupersededException lost) {
            throw lost;
        } catch (Throwable failure) {
            JobProblem problem = JobProblem.of(failure);
            runs.fail(run, problem);
            if (problem == JobProblem.INTERNAL_ERROR) {
                LOG.errorf(failure, "job %s failed", run.id());
            }
            return;
        }
        runs.finish(run, result);
    }

    private JobProgress progressOf(JobRun run) {
        long[] written = {System.nanoTime()};
        return (done, all) -> {
            long now = System.nanoTime();
            if (now - written[0] >= NANOSECONDS_BETWEEN_WRITES) {
                written[0] = now;
                runs.progress(run, (int) (100L * done / Math.max(all, 1)));
            }
        };
    }
}
