package vn.hoinghi.programme.signup;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Reads the lists of sessions; one on which nobody stands is not written yet. */
@Singleton
class SignUpLists {

    private final EntityManager entities;
    private final CurrentUser user;

    SignUpLists(EntityManager entities, CurrentUser user) {
        this.entities = entities;
        this.user = user;
    }

    /**
     * The list of a session that the caller may know of.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 404 likewise, and for delegates and focal points where it is not published
     */
    SignUpListView seen(UUID conferenceId, UUID sessionId) {
        boolean isStaff = user.is(Role.ORGANISER) || user.is(Role.DESK);
        if (!isStaff && !isPublic(sessionId)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return of(conferenceId, sessionId);
    }

    private boolean isPublic(UUID sessionId) {
        return !entities.createNativeQuery("select 1 from public_sessions where session_id = :session and not gone")
                .setParameter("session", sessionId)
                .getResultList()
                .isEmpty();
    }

    /** Whether it has ended, by the time that people were told. */
    boolean isOver(UUID sessionId, Instant now) {
        return !entities.createNativeQuery(
                        "select 1 from public_sessions where session_id = :session and ends_at <= :now")
                .setParameter("session", sessionId)
                .setParameter("now", now)
                .getResultList()
                .isEmpty();
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 where the conference has no such session */
    SignUpListView of(UUID conferenceId, UUID sessionId) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select s.capacity, coalesce(l.taken, 0) as taken, l.opens_at, l.closes_at,"
                                + " coalesce(l.version, 0) as version"
                                + " from sessions s left join sign_up_lists l on l.session_id = s.id"
                                + " where s.conference_id = :conference and s.id = :session",
                        Tuple.class)
                .setParameter("conference", conferenceId)
                .setParameter("session", sessionId)
                .getResultList();
        if (rows.isEmpty()) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        Tuple row = rows.get(0);
        @Nullable Integer capacity = row.get("capacity", Integer.class);
        int taken = row.get("taken", Integer.class);
        return new SignUpListView(
                sessionId,
                capacity,
                taken,
                capacity == null ? null : Math.max(0, capacity - taken),
                row.get("opens_at", Instant.class),
                row.get("closes_at", Instant.class),
                row.get("version", Long.class));
    }
}
