package vn.hoinghi.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.people.questions.Answers;

/** Replaces what is said of a delegate. */
@Singleton
public class ChangeDelegate {

    @Transactional
    public DelegateView change(UUID conferenceId, UUID id, @Nullable String ifMatch, DelegateRequest request) {
        return change(conferenceId, id, ifMatch, request, Delegate::change);
    }

    /** As one who may nominate, and not approve; see {@link Delegate#nominate}. */
    @Transactional
    public DelegateView nominate(UUID conferenceId, UUID id, @Nullable String ifMatch, DelegateRequest request) {
        return change(conferenceId, id, ifMatch, request, Delegate::nominate);
    }

    private static DelegateView change(
            UUID conferenceId,
            UUID id,
            @Nullable String ifMatch,
            DelegateRequest request,
            BiConsumer<Delegate, DelegateRequest> how) {
        Delegate delegate = Delegate.get(conferenceId, id);
        Versions.check(ifMatch, delegate.version);
        delegate.checkNotMerged();
        Answers.check(conferenceId, request.answers());
        how.accept(delegate, request);
        Delegate.flush();
        // The database may have moved them up at once.
        Delegate.getEntityManager().refresh(delegate);
        return DelegateView.withContact(delegate);
    }
}
