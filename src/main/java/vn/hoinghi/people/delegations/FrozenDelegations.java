package vn.hoinghi.people.delegations;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether an organisation is frozen for its focal points: by what is said of its delegation, else of all. */
@Singleton
public class FrozenDelegations {

    private final EntityManager entities;
    private final Clock clock;

    FrozenDelegations(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Says from when on all are frozen, those without a delegation too; alone until the transaction of the caller ends. */
    void say(UUID conferenceId, @Nullable Instant freezesAt) {
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(lock_of_freeze(:conference)) as text)", String.class)
                .setParameter("conference", conferenceId)
                .getSingleResult();
        entities.createNativeQuery("delete from delegation_freezes where conference_id = :conference")
                .setParameter("conference", conferenceId)
                .executeUpdate();
        entities.createNativeQuery("insert into delegation_freezes select :conference, cast(:at as timestamptz)"
                        + " where cast(:at as timestamptz) is not null")
                .setParameter("conference", conferenceId)
                .setParameter("at", freezesAt)
                .executeUpdate();
    }

    /**
     * Holds the organisation's delegation, if it has one, until the transaction of the caller ends, so that nobody freezes
     * it, or asks the same of it, in between; without one, it keeps away whoever freezes all.
     */
    public boolean isFrozen(UUID organisationId) {
        return Delegation.<Delegation>find("organisationId", organisationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(delegation -> delegation.isFrozenAt(clock.instant()))
                .orElseGet(() -> isFrozenWithAll(organisationId));
    }

    private boolean isFrozenWithAll(UUID organisationId) {
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock_shared(lock_of_freeze(conference_id)) as text)"
                                + " from organisations where id = :organisation",
                        String.class)
                .setParameter("organisation", organisationId)
                .getSingleResult();
        // A statement of its own, which sees what those did for whom it waited.
        return (Boolean) entities.createNativeQuery(
                        "select exists (select from delegation_freezes f join organisations o using (conference_id)"
                                + " where o.id = :organisation and f.freezes_at <= :now)",
                        Boolean.class)
                .setParameter("organisation", organisationId)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }
}
