package vn.hoinghi.programme.signup;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Reads the lists of sessions; one on which nobody stands is not written yet. */
@Singleton
class SignUpLists {

    private final EntityManager entities;

    SignUpLists(EntityManager entities) {
        this.entities = entities;
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
