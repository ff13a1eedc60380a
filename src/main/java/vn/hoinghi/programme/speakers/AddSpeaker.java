package vn.hoinghi.programme.speakers;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.people.RegisterDelegate;

/** Enters a speaker; whoever is not registered is registered by that, and is then pending. */
@Singleton
public class AddSpeaker {

    private final RegisterDelegate register;

    AddSpeaker(RegisterDelegate register) {
        this.register = register;
    }

    /**
     * @return the delegate's identifier
     * @throws vn.hoinghi.kernel.problem.Problem 409 where they are entered already, or the organisation's places of the
     *     category are taken
     */
    @Transactional
    public UUID add(UUID conferenceId, NewSpeakerRequest request) {
        if ((request.delegate() == null) == (request.person() == null)) {
            throw CommonProblem.INVALID_REQUEST.naming(List.of(new Fault(
                    "/delegate",
                    "delegate-or-person",
                    LocalisedText.of("Cần một trong hai: delegate hoặc person.", "It takes delegate or person."))));
        }
        UUID delegate = request.delegate() == null
                ? register.register(conferenceId, Objects.requireNonNull(request.person()))
                        .id()
                : request.delegate();
        SpeakerProfile profile = SpeakerProfile.of(conferenceId, delegate);
        if (request.profile() != null) {
            profile.change(request.profile());
        }
        profile.persistAndFlush();
        return delegate;
    }
}
