package vn.hoinghi.programme.floor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;

/** The rules of a session's floor; one that nobody has touched is not written yet. */
@Entity
@Table(name = "floors")
public class Floor extends PanacheEntityBase {

    @Id
    public UUID sessionId;

    public UUID conferenceId;

    @Enumerated(EnumType.STRING)
    public FloorRule rule = FloorRule.ORDER_OF_REQUEST;

    /** For whoever asked for no other time. */
    public int secondsAllowed = 300;

    /** Whether delegates may still ask. */
    public boolean takesRequests = true;

    @Version
    public long version;

    static Floor of(UUID conferenceId, PublishedSession session) {
        Floor kept = findById(session.id());
        if (kept != null) {
            return kept;
        }
        Floor fresh = new Floor();
        fresh.sessionId = session.id();
        fresh.conferenceId = conferenceId;
        return fresh;
    }

    /** The floor, which is held until the caller's transaction ends, and written where it was not. */
    static Floor held(UUID conferenceId, PublishedSession session) {
        getEntityManager()
                .createNativeQuery("insert into floors (session_id, conference_id) values (:session, :conference)"
                        + " on conflict do nothing")
                .setParameter("session", session.id())
                .setParameter("conference", conferenceId)
                .executeUpdate();
        return Floor.<Floor>findByIdOptional(session.id(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    void change(FloorRulesRequest request) {
        rule = request.rule();
        secondsAllowed = request.secondsAllowed();
        takesRequests = request.takesRequests();
    }
}
