package vn.hoinghi.programme;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.programme.conflicts.OnConflict;

/** Adds a session to the draft, or replaces what is said of one; with its talks where they are sent along. */
@Singleton
public class SaveSession {

    private final ProgrammeLock lock;
    private final SessionTalks talks;
    private final TellConflicts conflicts;

    SaveSession(ProgrammeLock lock, SessionTalks talks, TellConflicts conflicts) {
        this.lock = lock;
        this.talks = talks;
        this.conflicts = conflicts;
    }

    @Transactional
    public SessionView add(UUID conferenceId, SessionRequest request, OnConflict onConflict) {
        lock.alone(conferenceId);
        Session session = Session.in(conferenceId);
        save(session, request);
        return conflicts.of(session, onConflict);
    }

    @Transactional
    public SessionView change(
            UUID conferenceId, UUID id, @Nullable String ifMatch, SessionRequest request, OnConflict onConflict) {
        lock.alone(conferenceId);
        Session session = Session.get(conferenceId, id);
        Versions.check(ifMatch, session.version);
        Session.getEntityManager().lock(session, LockModeType.PESSIMISTIC_WRITE);
        long read = session.version;
        save(session, request);
        if (request.talks() != null && session.version == read) {
            // Only its talks are others, which makes another version of it too.
            Session.touch(session.conferenceId, session.id);
            Session.getEntityManager().refresh(session);
        }
        return conflicts.of(session, onConflict);
    }

    private void save(Session session, SessionRequest request) {
        SessionFaults.check(request);
        session.change(request);
        session.persistAndFlush();
        if (request.talks() != null) {
            talks.replace(session, request.talks());
        }
    }
}
