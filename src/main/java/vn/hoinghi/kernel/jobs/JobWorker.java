package vn.hoinghi.kernel.jobs;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Runs jobs beside the requests, few at a time, so that those do not wait for them. */
@Singleton
public class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);
    private static final int AT_ONCE = 2;

    private final RunJob job;
    private final JobRuns runs;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final AtomicBoolean isBroken = new AtomicBoolean();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "job");
        thread.setDaemon(true);
        return thread;
    });

    JobWorker(RunJob job, JobRuns runs) {
        this.job = job;
        this.runs = runs;
    }

    @Scheduled(every = "1s")
    void lookForWork() {
        if (!threads.isShutdown() && free.tryAcquire()) {
            threads.execute(() -> {
                try {
                    while (job.runNext()) {
                        LOG.debug("looking for another job");
                    }
                    isBroken.set(false);
                } catch (RuntimeException away) {
                    sayOnce(away);
                } finally {
                    free.release();
                }
            });
        }
    }

    @Scheduled(every = "10s")
    void beat() {
        try {
            job.beat();
        } catch (RuntimeException away) {
            sayOnce(away);
        }
    }

    @Scheduled(every = "1m")
    void sweep() {
        try {
            runs.sweep();
        } catch (RuntimeException away) {
            sayOnce(away);
        }
    }

    /** While the database is away it is so every second. */
    private void sayOnce(RuntimeException away) {
        if (!isBroken.getAndSet(true)) {
            LOG.errorf(away, "jobs cannot be reached");
        }
    }

    /** While the database can still be reached. */
    void stop(@Observes ShutdownEvent shutdown) {
        try {
            job.handBack();
        } catch (RuntimeException away) {
            sayOnce(away);
        }
        isBroken.set(true);
        threads.shutdownNow();
    }
}
