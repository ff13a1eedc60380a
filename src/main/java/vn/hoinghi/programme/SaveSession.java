package vn.hoinghi.programme;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Adds a session to the draft, or replaces what is said of one. */
@Singleton
public class SaveSession {

    private final ProgrammeLock lock;

    SaveSession(ProgrammeLock lock) {
        this.lock = lock;
    }

    @Transactional
    public SessionView add(UUID conferenceId, SessionRequest request) {
        lock.share(conferenceId);
        return save(Session.in(conferenceId), request);
    }

    @Transactional
    public SessionView change(UUID conferenceId, UUID id, @Nullable String ifMatch, SessionRequest request) {
        lock.share(conferenceId);
        Session session = Session.get(conferenceId, id);
        Versions.check(ifMatch, session.version);
        return save(session, request);
    }

    private static SessionView save(Session session, SessionRequest request) {
        session.change(request);
        session.persistAndFlush();
        return SessionView.of(session);
    }
}
