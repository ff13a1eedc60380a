package vn.hoinghi.programme.live;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.programme.PlanStatus;
import vn.hoinghi.programme.ProgrammeProblem;
import vn.hoinghi.programme.PublishedProgramme;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.PublishedProgrammes;

/** The programme as it is held: what was published, from memory, and what was reported since. */
@Singleton
public class Today {

    private final PublishedProgrammes published;

    Today(PublishedProgrammes published) {
        this.published = published;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 where nothing was published yet */
    public PublishedProgramme programme(UUID conferenceId) {
        return published
                .current(conferenceId)
                .orElseThrow(ProgrammeProblem.PROGRAMME_NOT_PUBLISHED::problem)
                .programme();
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 where the session is not published; 409 where it was cancelled */
    public PublishedSession session(UUID conferenceId, UUID sessionId) {
        PublishedSession session = in(programme(conferenceId), sessionId).orElseThrow(CommonProblem.NOT_FOUND::problem);
        if (session.status() == PlanStatus.CANCELLED) {
            throw ProgrammeProblem.SESSION_CANCELLED.problem();
        }
        return session;
    }

    /**
     * A session as people were told of it last: cancelled or left out since, it may still have to be ended.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 404 where no version ever had it
     */
    public PublishedSession told(UUID conferenceId, UUID sessionId) {
        return in(programme(conferenceId), sessionId)
                .or(() -> published.lastWith(conferenceId, sessionId).flatMap(older -> in(older, sessionId)))
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private static Optional<PublishedSession> in(PublishedProgramme programme, UUID sessionId) {
        return programme.sessions().stream()
                .filter(session -> session.id().equals(sessionId))
                .findFirst();
    }

    /** That version, which may be an older one than {@link #programme}, with what was reported. */
    public LateTimes late(UUID conferenceId, PublishedProgramme programme) {
        return LateTimes.of(programme, SessionDelay.in(conferenceId));
    }

    public ActualTimes times(UUID conferenceId) {
        return ActualTimes.of(programme(conferenceId), SessionDelay.in(conferenceId));
    }
}
