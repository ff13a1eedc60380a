package vn.hoinghi.programme.signup;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Says when people may sign up for a session. */
@Singleton
public class SetSignUpList {

    private final EntityManager entities;
    private final SignUpLists lists;

    SetSignUpList(EntityManager entities, SignUpLists lists) {
        this.entities = entities;
        this.lists = lists;
    }

    @Transactional
    public SignUpListView set(UUID conferenceId, UUID sessionId, @Nullable String ifMatch, SignUpListRequest request) {
        lists.of(conferenceId, sessionId);
        entities.createNativeQuery(
                        "insert into sign_up_lists (session_id, conference_id) values (:session, :conference)"
                                + " on conflict do nothing")
                .setParameter("session", sessionId)
                .setParameter("conference", conferenceId)
                .executeUpdate();
        entities.createNativeQuery("select version from sign_up_lists where session_id = :session for update")
                .setParameter("session", sessionId)
                .getSingleResult();
        Versions.check(ifMatch, lists.of(conferenceId, sessionId).version());
        entities.createNativeQuery(
                        "update sign_up_lists set opens_at = cast(:opens as timestamptz),"
                                + " closes_at = cast(:closes as timestamptz), version = version + 1 where session_id = :session")
                .setParameter("opens", text(request.opensAt()))
                .setParameter("closes", text(request.closesAt()))
                .setParameter("session", sessionId)
                .executeUpdate();
        return lists.of(conferenceId, sessionId);
    }

    private static @Nullable String text(java.time.@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
