package vn.hoinghi.programme.floor;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.programme.ProgrammeProblem;
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
     *     without such a person or talk, with an end that is not after the beginning or has not come, far from the
     *     session's day, or paused for as long as it lasts
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

    private void checkTimes(Intervention one, CorrectionRequest request) {
        if (!request.endedAt().isAfter(request.beganAt())) {
            throw ProgrammeProblem.TIMES_REVERSED.naming(List.of(new Fault(
                    "/endedAt",
                    "times-reversed",
                    LocalisedText.of("Kết thúc phải sau bắt đầu.", "It ends after it begins."))));
        }
        List<Fault> faults = new ArrayList<>();
        if (request.endedAt().isAfter(clock.instant())) {
            faults.add(new Fault(
                    "/endedAt", "not-yet", LocalisedText.of("Thời điểm này chưa đến.", "That time has not come.")));
        }
        addOffDay(faults, "/beganAt", one, request.beganAt());
        addOffDay(faults, "/endedAt", one, request.endedAt());
        long paused = request.pausedSeconds() == null ? one.pausedMillis : request.pausedSeconds() * 1000L;
        if (paused >= Duration.between(request.beganAt(), request.endedAt()).toMillis()) {
            faults.add(new Fault(
                    "/pausedSeconds",
                    "longer-than-the-speech",
                    LocalisedText.of(
                            "Thời gian tạm dừng phải ngắn hơn bài phát biểu.",
                            "It is paused for less time than it lasts.")));
        }
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.naming(faults);
        }
    }

    /** The rule is the database's, which keeps it too; here it is asked for the place of the fault. */
    private void addOffDay(List<Fault> faults, String pointer, Intervention one, Instant at) {
        Object isOn = entities.createNativeQuery(
                        "select cast(:at as timestamptz) <@ days_of_session(cast(:session as uuid))", Boolean.class)
                .setParameter("at", at)
                .setParameter("session", one.sessionId)
                .getSingleResult();
        if (Boolean.FALSE.equals(isOn)) {
            faults.add(new Fault(
                    pointer,
                    "not-on-the-day",
                    LocalisedText.of(
                            "Không gần ngày của phiên.", "It is neither on the session's day nor on one beside it.")));
        }
    }

    private void check(Intervention one, CorrectionRequest request) {
        checkTimes(one, request);
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
