package vn.hoinghi.notice;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Marks a notice as seen. */
@Singleton
public class SeeNotice {

    private final EntityManager entities;
    private final Clock clock;

    SeeNotice(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The first who says so is kept; saying it again changes nothing. */
    @Transactional
    public NoticeView see(UUID id, String by) {
        entities.createNativeQuery(
                        "update notices set seen_at = :now, seen_by = :by where id = :id and seen_at is null")
                .setParameter("now", clock.instant())
                .setParameter("by", by)
                .setParameter("id", id)
                .executeUpdate();
        return NoticeView.of(entities.find(Notice.class, id));
    }
}
