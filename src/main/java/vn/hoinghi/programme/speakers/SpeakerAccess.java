package vn.hoinghi.programme.speakers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Which speakers the caller reaches: a focal point its organisation's, a delegate itself, staff all of them. */
@RequestScoped
public class SpeakerAccess {

    private final EntityManager entities;
    private final CurrentUser user;
    private final CurrentConference conference;

    SpeakerAccess(EntityManager entities, CurrentUser user, CurrentConference conference) {
        this.entities = entities;
        this.user = user;
        this.conference = conference;
    }

    /** The speaker, for a caller who may know of them; else 404. */
    Speaker get(UUID id) {
        Speaker speaker = entities.find(Speaker.class, id);
        boolean isReachable = speaker != null
                && speaker.conferenceId.equals(conference.id())
                && (!user.is(Role.FOCAL_POINT) || speaker.organisationId.equals(user.organisationId()))
                && (!user.is(Role.DELEGATE) || speaker.id.equals(user.delegateId()));
        if (!isReachable) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return speaker;
    }

    /** The speaker as it is after a change. */
    Speaker fresh(UUID id) {
        entities.clear();
        return get(id);
    }
}
