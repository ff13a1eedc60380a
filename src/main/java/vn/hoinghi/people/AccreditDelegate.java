package vn.hoinghi.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Moves a delegate to another status of accreditation. */
@Singleton
public class AccreditDelegate {

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where the status is out of reach, or no place is left any more */
    @Transactional
    public DelegateView accredit(
            UUID conferenceId, UUID id, @Nullable String ifMatch, DelegateStatus next, @Nullable String reason) {
        Delegate delegate = Delegate.get(conferenceId, id);
        Versions.check(ifMatch, delegate.version);
        delegate.become(next, reason);
        Delegate.flush();
        return DelegateView.withContact(delegate);
    }
}
