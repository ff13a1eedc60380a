package vn.hoinghi.people.tickets;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.people.TicketCode;

/** Revokes a lost ticket and issues another. */
@Singleton
public class ReplaceTicket {

    private final EntityManager entities;

    ReplaceTicket(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Gives the delegate a new code; a trigger revokes the former one in the same statement. Of several who do so at once
     * each revokes what the one before issued.
     *
     * @param user who revokes
     * @throws vn.hoinghi.kernel.problem.Problem 404 without such a delegate, or where it was merged into another
     */
    @Transactional
    public void replace(UUID conferenceId, UUID delegateId, String reason, String user) {
        List<?> former = entities.createNativeQuery(
                        "with former as (select id, ticket_code from delegates"
                                + " where conference_id = :conference and id = :delegate and status <> 'MERGED' for update)"
                                + " update delegates d set ticket_code = :fresh, version = d.version + 1"
                                + " from former where d.id = former.id returning former.ticket_code",
                        String.class)
                .setParameter("conference", conferenceId)
                .setParameter("delegate", delegateId)
                .setParameter("fresh", TicketCode.fresh())
                .getResultList();
        if (former.isEmpty()) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        entities.createNativeQuery(
                        "update tickets set revoked_by = :user, revocation_reason = :reason where code = :former")
                .setParameter("user", user)
                .setParameter("reason", reason)
                .setParameter("former", former.get(0))
                .executeUpdate();
    }
}
