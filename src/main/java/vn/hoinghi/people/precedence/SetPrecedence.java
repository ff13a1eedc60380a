package vn.hoinghi.people.precedence;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.web.Versions;

/** Sets a new order of precedence, as a version of its own. */
@Singleton
public class SetPrecedence {

    private final EntityManager entities;
    private final Precedence precedence;
    private final Clock clock;

    SetPrecedence(EntityManager entities, Precedence precedence, Clock clock) {
        this.entities = entities;
        this.precedence = precedence;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 412 where somebody set another order since; 422 where a delegate is not there */
    @Transactional
    public PrecedenceView set(UUID conferenceId, @Nullable String ifMatch, PrecedenceRequest request, String by) {
        int before = precedence.current(conferenceId).version();
        Versions.check(ifMatch, before);
        int kept = entities.createNativeQuery("insert into precedence_versions"
                        + " (conference_id, number, note, delegates, set_by, set_at)"
                        + " values (:conference, :number, :note, :delegates, :by, :now) on conflict do nothing")
                .setParameter("conference", conferenceId)
                .setParameter("number", before + 1)
                .setParameter("note", request.note())
                .setParameter("delegates", request.delegates().toArray(new UUID[0]))
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (kept == 0) {
            throw CommonProblem.STALE_VERSION.problem();
        }
        return precedence.current(conferenceId);
    }
}
