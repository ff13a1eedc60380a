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
        if (request.talks() != null) {
            // Another version also where only its talks are others.
            Session.getEntityManager().lock(session, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
        return save(session, request);
    }

    private SessionView save(Session session, SessionRequest request) {
        session.change(request);
        session.persistAndFlush();
        if (request.talks() != null) {
            talks.replace(session, request.talks());
        }
        return SessionView.whole(session);
    }
}
