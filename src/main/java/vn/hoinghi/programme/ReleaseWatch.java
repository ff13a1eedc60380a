package vn.hoinghi.programme;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks twice a second, once for a whole node, for versions that another node has published. */
@Singleton
public class ReleaseWatch {

    private static final Logger LOG = Logger.getLogger(ReleaseWatch.class);
    private static final long PAUSE_MILLISECONDS = 500;

    private final EntityManager entities;
    private final PublishedProgrammes published;
    private boolean isBroken;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "release-watch");
        thread.setDaemon(true);
        return thread;
    });

    ReleaseWatch(EntityManager entities, PublishedProgrammes published) {
        this.entities = entities;
        this.published = published;
    }

    void start(@Observes StartupEvent startup) {
        var unused = thread.scheduleWithFixedDelay(
                this::look, PAUSE_MILLISECONDS, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        thread.shutdownNow();
    }

    /** While the database is away nothing is published either, and what is known is served. */
    private void look() {
        try {
            QuarkusTransaction.requiringNew().run(this::learn);
            isBroken = false;
        } catch (RuntimeException away) {
            if (!isBroken) {
                LOG.errorf(away, "it cannot be seen whether a programme was published");
            }
            isBroken = true;
        }
    }

    private void learn() {
        List<Tuple> versions = entities.createNativeQuery(
                        "select conference_id, latest_version from programmes where latest_version > 0", Tuple.class)
                .getResultList();
        versions.forEach(row -> published.learn(row.get(0, UUID.class), row.get(1, Integer.class)));
    }
}
