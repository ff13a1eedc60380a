package vn.hoinghi.checkin;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.people.People;

/** Says what every door must be told of somebody, or that there is nothing to be told any more. */
@Singleton
public class SetDoorNote {

    private final EntityManager entities;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;

    SetDoorNote(EntityManager entities, People people, CurrentUser user, Clock clock) {
        this.entities = entities;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 without such a delegate */
    @Transactional
    public void set(UUID conferenceId, UUID delegateId, String note) {
        checkIsKnown(conferenceId, delegateId);
        entities.createNativeQuery("insert into door_notes (delegate_id, conference_id, note, set_by, set_at)"
                        + " values (:delegate, :conference, :note, :by, :at) on conflict (delegate_id) do update set"
                        + " note = excluded.note, set_by = excluded.set_by, set_at = excluded.set_at")
                .setParameter("delegate", delegateId)
                .setParameter("conference", conferenceId)
                .setParameter("note", note)
                .setParameter("by", user.username())
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    private void checkIsKnown(UUID conferenceId, UUID delegateId) {
        if (people.delegate(conferenceId, delegateId).isEmpty()) {
            throw CommonProblem.NOT_FOUND.problem();
        }
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 without such a delegate */
    @Transactional
    public void remove(UUID conferenceId, UUID delegateId) {
        checkIsKnown(conferenceId, delegateId);
        entities.createNativeQuery(
                        "delete from door_notes where conference_id = :conference and delegate_id = :delegate")
                .setParameter("conference", conferenceId)
                .setParameter("delegate", delegateId)
                .executeUpdate();
    }
}
