package vn.hoinghi.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.people.questions.Answers;

/** Replaces what is said of a delegate. */
@Singleton
public class ChangeDelegate {

    @Transactional
    public DelegateView change(UUID conferenceId, UUID id, @Nullable String ifMatch, DelegateRequest request) {
        Delegate delegate = Delegate.get(conferenceId, id);
        Versions.check(ifMatch, delegate.version);
        delegate.checkNotMerged();
        Answers.check(conferenceId, request.answers());
        delegate.change(request);
        Delegate.flush();
        return DelegateView.withContact(delegate);
    }
}
