package vn.hoinghi.programme.live;

import jakarta.inject.Singleton;
import java.util.UUID;
import vn.hoinghi.programme.ProgrammeProblem;
import vn.hoinghi.programme.PublishedProgramme;
import vn.hoinghi.programme.PublishedProgrammes;

/** The programme as it is held: what was published, from memory, and what was reported since. */
@Singleton
class Today {

    private final PublishedProgrammes published;

    Today(PublishedProgrammes published) {
        this.published = published;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 where nothing was published yet */
    PublishedProgramme programme(UUID conferenceId) {
        return published
                .current(conferenceId)
                .orElseThrow(ProgrammeProblem.PROGRAMME_NOT_PUBLISHED::problem)
                .programme();
    }

    ActualTimes times(UUID conferenceId) {
        return ActualTimes.of(programme(conferenceId), SessionDelay.in(conferenceId));
    }
}
