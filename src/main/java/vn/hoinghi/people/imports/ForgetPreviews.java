package vn.hoinghi.people.imports;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Forgets previews that nobody confirmed within a week: they hold people's data for nothing. */
@Singleton
public class ForgetPreviews {

    private final EntityManager entities;

    ForgetPreviews(EntityManager entities) {
        this.entities = entities;
    }

    @Scheduled(every = "1h")
    @Transactional
    void forget() {
        entities.createNativeQuery("delete from delegate_imports"
                        + " where state = 'PREVIEWED' and created_at < now() - interval '7 days'")
                .executeUpdate();
    }
}
