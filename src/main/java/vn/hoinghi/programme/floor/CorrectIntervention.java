package vn.hoinghi.programme.floor;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.programme.live.Today;

/** Sets right who had the floor, and when, where it was not given or ended at the moment. */
@Singleton
public class CorrectIntervention {

    private final EntityManager entities;
    private final Today today;
    private final Clock clock;

    CorrectIntervention(EntityManager entities, Today today, Clock clock) {
        this.entities = entities;
        this.today = today;
        this.clock = clock;
    }

    /**
     * @throws vn.hoinghi.kernel.problem.Problem 404; 409 where another had the floor then; 412 where it was changed; 422
     *     without such a person or talk, or with an end that is before the beginning or has not come
     */
    @Transactional
    public InterventionView correct(Intervention.Address at, @Nullable String ifMatch, CorrectionRequest request) {
        check(held(at, ifMatch), request);
        entities.createNativeQuery("update interventions set version = version + 1, delegate_id = :delegate,"
                        + " talk_id = cast(:talk as uuid), began_at = :began, ended_at = :ended, paused_at = null,"
                        + " seconds_allowed = :allowed,"
                        + " paused_millis = coalesce(cast(:paused as bigint) * 1000, paused_millis) where id = :id")
                .setParameter("delegate", request.delegate())
                .setParameter("talk", request.talk())
                .setParameter("began", request.beganAt().truncatedTo(ChronoUnit.MICROS))
                .setParameter("ended", request.endedAt().truncatedTo(ChronoUnit.MICROS))
                .setParameter("allowed", request.secondsAllowed())
                .setParameter("paused", request.pausedSeconds())
                .setParameter("id", at.id())
                .executeUpdate();
        entities.clear();
        return InterventionView.of(Intervention.at(at), clock.instant());
    }

    /** Takes away what was never said. */
    @Transactional
    public void remove(Intervention.Address at, @Nullable String ifMatch) {
        held(at, ifMatch);
        entities.createNativeQuery("delete from interventions where id = :id")
                .setParameter("id", at.id())
                .executeUpdate();
    }

    private Intervention held(Intervention.Address at, @Nullable String ifMatch) {
        entities.createNativeQuery("select id from interventions where id = :id for update")
                .setParameter("id", at.id())
                .getResultList();
        Intervention one = Intervention.at(at);
        Versions.check(ifMatch, one.version);
        return one;
    }

    private void check(Intervention one, CorrectionRequest request) {
        if (request.endedAt().isAfter(clock.instant())) {
            throw CommonProblem.INVALID_REQUEST.naming(List.of(new Fault(
                    "/endedAt", "not-yet", LocalisedText.of("Thời điểm này chưa đến.", "That time has not come."))));
        }
        boolean isKnown = request.talk() == null
                || Objects.equals(request.talk(), one.talkId)
                || today.told(one.conferenceId, one.sessionId).talks().stream()
                        .anyMatch(talk -> talk.id().equals(request.talk()));
        if (!isKnown) {
            throw CommonProblem.REFERENCE_NOT_FOUND.naming(List.of(new Fault(
                    "/talk",
                    "not-found",
                    LocalisedText.of("Phiên không có bài này.", "The session has no such talk."))));
        }
    }
}
