package vn.hoinghi.programme;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Adds a session to the draft, or replaces what is said of one; with its talks where they are sent along. */
@Singleton
public class SaveSession {

    private final ProgrammeLock lock;
    private final SessionTalks talks;

    SaveSession(ProgrammeLock lock, SessionTalks talks) {
        this.lock = lock;
        this.talks = talks;
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
        Session.getEntityManager().lock(session, LockModeType.PESSIMISTIC_WRITE);
        long read = session.version;
        SessionView saved = save(session, request);
        return request.talks() != null && saved.version() == read ? touched(session) : saved;
    }

    /** Only its talks are others, which makes another version of it too. */
    private static SessionView touched(Session session) {
        Session.touch(session.conferenceId, session.id);
        Session.getEntityManager().refresh(session);
        return SessionView.whole(session);
    }

    private SessionView save(Session session, SessionRequest request) {
        SessionFaults.check(request);
        session.change(request);
        session.persistAndFlush();
        if (request.talks() != null) {
            talks.replace(session, request.talks());
        }
        return SessionView.whole(session);
    }
}
