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
        Delegate delegate = nominated(conferenceId, request);
        delegate.persistAndFlush();
        return DelegateView.withContact(delegate);
    }

    /** Registers somebody who is pending where there is a place, and else waits for one. */
    @Transactional
    public DelegateView registerOrWait(UUID conferenceId, DelegateRequest request) {
        Delegate delegate = waiting(conferenceId, request);
        delegate.persistAndFlush();
        // The database may have moved them up at once.
        Delegate.getEntityManager().refresh(delegate);
        return DelegateView.withContact(delegate);
    }

    public Delegate waiting(UUID conferenceId, DelegateRequest request) {
        Delegate delegate = nominated(conferenceId, request);
        delegate.status = DelegateStatus.WAITING;
        return delegate;
    }

    private static Delegate nominated(UUID conferenceId, DelegateRequest request) {
        Answers.check(conferenceId, request.answers());
        Delegate delegate = Delegate.in(conferenceId);
        delegate.change(request);
        return delegate;
    }
}
