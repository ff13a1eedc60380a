package vn.hoinghi.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.hoinghi.people.questions.Answers;

/** Registers a person, who is then pending. */
@Singleton
public class RegisterDelegate {

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where the organisation's places of the category are taken */
    @Transactional
    public DelegateView register(UUID conferenceId, DelegateRequest request) {
        Answers.check(conferenceId, request.answers());
        Delegate delegate = Delegate.in(conferenceId);
        delegate.change(request);
        delegate.persistAndFlush();
        return DelegateView.withContact(delegate);
    }
}
