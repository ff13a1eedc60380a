package vn.hoinghi.programme;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Makes the draft a version that people are told, and binds its people and rooms. All of it, or nothing. */
@Singleton
public class PublishProgramme {

    private final ProgrammeLock lock;
    private final Drafts drafts;
    private final ReleaseVersion releases;
    private final Clock clock;

    PublishProgramme(ProgrammeLock lock, Drafts drafts, ReleaseVersion releases, Clock clock) {
        this.lock = lock;
        this.drafts = drafts;
        this.releases = releases;
        this.clock = clock;
    }

    /**
     * Publishes the draft as it stands.
     *
     * @param ifMatch the tag of the preview it was decided on; null where nobody looked
     * @throws vn.hoinghi.kernel.problem.Problem 422 with every conflict that blocks it; 412 where the draft was changed
     *     since the preview; 409 where a meeting took one of its people in the same moment, or nothing has changed
     */
    @Transactional
    public ProgrammeVersionView publish(UUID conferenceId, @Nullable String ifMatch, PublicationRequest request) {
        int number = lock.nextVersion(conferenceId);
        Draft draft = drafts.read(conferenceId);
        if (ifMatch != null) {
            Versions.check(ifMatch, draft.fingerprint());
        }
        return releases.release(draft, new Snapshot(draft).as(number, request, clock.instant()));
    }
}
