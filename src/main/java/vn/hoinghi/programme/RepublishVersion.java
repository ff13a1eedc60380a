package vn.hoinghi.programme;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.hoinghi.kernel.problem.CommonProblem;

/**
 * Goes back to an older version by publishing what it said anew, under the next number. The draft goes on from where it
 * was, and the next publication of it brings back what it says; but sessions that had left it come back, since people can
 * sign up for what they are told.
 */
@Singleton
public class RepublishVersion {

    private final ProgrammeLock lock;
    private final Drafts drafts;
    private final PublishedProgrammes published;
    private final ReleaseVersion releases;
    private final Clock clock;

    RepublishVersion(
            ProgrammeLock lock, Drafts drafts, PublishedProgrammes published, ReleaseVersion releases, Clock clock) {
        this.lock = lock;
        this.drafts = drafts;
        this.published = published;
        this.releases = releases;
        this.clock = clock;
    }

    /**
     * @throws vn.hoinghi.kernel.problem.Problem 404 without such a version, 422 with every conflict that it has by now, 409
     *     where it says what the last one does
     */
    @Transactional
    public ProgrammeVersionView republish(UUID conferenceId, int number, PublicationRequest request) {
        int next = lock.nextVersion(conferenceId);
        PublishedProgramme old = published.numbered(conferenceId, number).orElseThrow(CommonProblem.NOT_FOUND::problem);
        PublishedProgramme anew = new PublishedProgramme(
                old.conference(), next, request.name(), request.note(), clock.instant(), old.sessions());
        Draft told = drafts.told(conferenceId, old);
        ProgrammeVersionView version = releases.release(told, anew);
        drafts.bringBack(told);
        return version;
    }
}
