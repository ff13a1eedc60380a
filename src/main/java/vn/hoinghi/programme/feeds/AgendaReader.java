package vn.hoinghi.programme.feeds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.SecretToken;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.people.DelegateCard;
import vn.hoinghi.people.People;

/**
 * Whose agenda the caller may read: staff everybody's, a focal point those of its organisation, a delegate its own, and
 * whoever has the secret address that of the person.
 */
@RequestScoped
class AgendaReader {

    private final CurrentConference conference;
    private final CurrentUser user;
    private final People people;
    private final EntityManager entities;

    AgendaReader(CurrentConference conference, CurrentUser user, People people, EntityManager entities) {
        this.conference = conference;
        this.user = user;
        this.people = people;
        this.entities = entities;
    }

    /** The person; else 404. */
    DelegateCard person(UUID id) {
        DelegateCard person = people.delegate(conference.id(), id).orElseThrow(CommonProblem.NOT_FOUND::problem);
        boolean isHidden =
                (user.is(Role.FOCAL_POINT) && !person.organisation().id().equals(user.organisationId()))
                        || (user.is(Role.DELEGATE) && !person.id().equals(user.delegateId()));
        if (isHidden) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return person;
    }

    /** The person whose address that is; else 404. */
    DelegateCard holder(String token) {
        List<?> found = entities.createNativeQuery(
                        "select delegate_id from agenda_links"
                                + " where conference_id = :conference and token_hash = :hash",
                        UUID.class)
                .setParameter("conference", conference.id())
                .setParameter("hash", SecretToken.hash(token))
                .getResultList();
        if (found.isEmpty()) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return people.delegate(conference.id(), (UUID) found.get(0)).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
