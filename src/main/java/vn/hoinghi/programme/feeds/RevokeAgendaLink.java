package vn.hoinghi.programme.feeds;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Takes the secret address of a person's agenda back. */
@Singleton
public class RevokeAgendaLink {

    private final EntityManager entities;

    RevokeAgendaLink(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 where there is none */
    @Transactional
    public void revoke(UUID conferenceId, UUID delegateId) {
        int revoked = entities.createNativeQuery(
                        "delete from agenda_links where conference_id = :conference and delegate_id = :delegate")
                .setParameter("conference", conferenceId)
                .setParameter("delegate", delegateId)
                .executeUpdate();
        if (revoked == 0) {
            throw CommonProblem.NOT_FOUND.problem();
        }
    }
}
