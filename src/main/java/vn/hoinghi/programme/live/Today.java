package vn.hoinghi.programme.live;

import jakarta.inject.Singleton;
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

    /** @throws vn.hoinghi.kernel.problem.Problem 404 where the session is not published, or was cancelled */
    public PublishedSession session(UUID conferenceId, UUID sessionId) {
        return programme(conferenceId).sessions().stream()
                .filter(session -> session.id().equals(sessionId) && session.status() != PlanStatus.CANCELLED)
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    public ActualTimes times(UUID conferenceId) {
        return ActualTimes.of(programme(conferenceId), SessionDelay.in(conferenceId));
    }
}
