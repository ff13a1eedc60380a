package vn.hoinghi.kernel.imports;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Forgets previews that nobody confirmed within a week: they hold people's data for nothing. */
@Singleton
public class ForgetPreviews {

    private static final Duration KEPT = Duration.ofDays(7);

    private final EntityManager entities;
    private final Clock clock;

    ForgetPreviews(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Of every feature that has imports; their rows go with them. */
    @Scheduled(every = "1h")
    @Transactional
    public void forget() {
        for (EntityType<?> kind : entities.getMetamodel().getEntities()) {
            if (ImportedFile.class.isAssignableFrom(kind.getJavaType())) {
                entities.createQuery(
                                "delete from " + kind.getName() + " where state = PREVIEWED and createdAt < :before")
                        .setParameter("before", clock.instant().minus(KEPT))
                        .executeUpdate();
            }
        }
    }
}
