package vn.hoinghi.programme;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * The row of a conference's programme, on which edits of its draft and its publications meet: one that writes, or any
 * number that take out. It is locked before anything else is, and until the caller's transaction ends.
 */
@Singleton
public class ProgrammeLock {

    private final EntityManager entities;

    ProgrammeLock(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps publications out while something is taken out of the draft. */
    void share(UUID conferenceId) {
        entities.createNativeQuery("insert into programmes (conference_id) values (:conference) on conflict do nothing")
                .setParameter("conference", conferenceId)
                .executeUpdate();
        entities.createNativeQuery(
                        "select latest_version from programmes where conference_id = :conference for share",
                        Integer.class)
                .setParameter("conference", conferenceId)
                .getSingleResult();
    }

    /** Keeps everybody else out while the draft is written, or something is reported of it. */
    public void alone(UUID conferenceId) {
        entities.createNativeQuery("insert into programmes as p (conference_id) values (:conference)"
                        + " on conflict (conference_id) do update set latest_version = p.latest_version")
                .setParameter("conference", conferenceId)
                .executeUpdate();
    }

    /** Keeps everybody else out, and says the number of the version that is being published. */
    int nextVersion(UUID conferenceId) {
        return (Integer) entities.createNativeQuery(
                        "insert into programmes as p (conference_id, latest_version) values (:conference, 1)"
                                + " on conflict (conference_id) do update set latest_version = p.latest_version + 1"
                                + " returning latest_version",
                        Integer.class)
                .setParameter("conference", conferenceId)
                .getSingleResult();
    }
}
