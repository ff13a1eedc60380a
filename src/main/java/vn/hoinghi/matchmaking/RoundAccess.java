package vn.hoinghi.matchmaking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Which rounds the caller reaches: the office all, a focal point those in which its organisation is a party. */
@RequestScoped
public class RoundAccess {

    private final EntityManager entities;
    private final CurrentUser user;
    private final CurrentConference conference;

    RoundAccess(EntityManager entities, CurrentUser user, CurrentConference conference) {
        this.entities = entities;
        this.user = user;
        this.conference = conference;
    }

    /** The one organisation whose rounds a list is limited to; null where it is not. */
    @Nullable
    UUID onlyOrganisation() {
        return user.is(Role.FOCAL_POINT) ? user.organisationId() : null;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 where there is no such round, or it is none of the caller's */
    RoundVisit visit(UUID roundId) {
        UUID organisation = onlyOrganisation();
        UUID reached = organisation == null ? existing(roundId) : partyOf(roundId, organisation);
        return new RoundVisit(conference.id(), roundId, organisation == null ? null : reached);
    }

    // Only identifiers are read: the entities themselves are read again under a lock where they matter.
    private UUID existing(UUID roundId) {
        return entities
                .createQuery(
                        "select r.id from Round r where r.conferenceId = :conference and r.id = :round", UUID.class)
                .setParameter("conference", conference.id())
                .setParameter("round", roundId)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private UUID partyOf(UUID roundId, UUID organisation) {
        return entities
                .createQuery(
                        "select p.id from Party p where p.conferenceId = :conference and p.roundId = :round"
                                + " and p.organisationId = :organisation",
                        UUID.class)
                .setParameter("conference", conference.id())
                .setParameter("round", roundId)
                .setParameter("organisation", organisation)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
