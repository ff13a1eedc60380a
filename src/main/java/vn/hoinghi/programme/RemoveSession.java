package vn.hoinghi.programme;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Takes a session with its talks out of the draft; versions that show it stay as they are. */
@Singleton
public class RemoveSession {

    private final ProgrammeLock lock;

    RemoveSession(ProgrammeLock lock) {
        this.lock = lock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where another feature still refers to it, or people have
     *     signed up and were not told yet that it is cancelled */
    @Transactional
    public void remove(UUID conferenceId, UUID id, @Nullable String ifMatch) {
        lock.share(conferenceId);
        Session session = Session.get(conferenceId, id);
        Versions.check(ifMatch, session.version);
        session.delete();
        Session.flush();
    }
}
