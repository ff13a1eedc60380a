package vn.hoinghi.programme.speakers;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.web.Versions;

/** Changes what is said of a speaker, or notes whether they come. */
@Singleton
public class ChangeSpeaker {

    private final CurrentUser user;
    private final Clock clock;

    ChangeSpeaker(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 412 where it was changed meanwhile */
    @Transactional
    public void change(UUID conferenceId, UUID delegate, @Nullable String ifMatch, ProfileRequest request) {
        SpeakerProfile profile = SpeakerProfile.held(conferenceId, delegate);
        Versions.check(ifMatch, profile.version);
        profile.change(request);
        SpeakerProfile.flush();
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 412 where it was changed meanwhile */
    @Transactional
    public void answer(UUID conferenceId, UUID delegate, @Nullable String ifMatch, SpeakerAnswerRequest request) {
        SpeakerProfile profile = SpeakerProfile.held(conferenceId, delegate);
        Versions.check(ifMatch, profile.version);
        profile.answer(request, user.username(), clock.instant());
        SpeakerProfile.flush();
    }
}
