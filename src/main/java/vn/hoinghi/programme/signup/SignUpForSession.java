package vn.hoinghi.programme.signup;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.programme.DelegateMeant;

/** Gives somebody a seat in a session; whether there is one, the database says. */
@Singleton
public class SignUpForSession {

    private final EntityManager entities;
    private final CurrentUser user;
    private final DelegateMeant delegates;
    private final SignUpLists lists;
    private final Clock clock;

    SignUpForSession(
            EntityManager entities, CurrentUser user, DelegateMeant delegates, SignUpLists lists, Clock clock) {
        this.entities = entities;
        this.user = user;
        this.delegates = delegates;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * @throws vn.hoinghi.kernel.problem.Problem 404 for a session or a person that the caller may not know of; 409 where it
     *     is not published, cancelled, not open or has no seat left; 422 where the person is not approved or not of the
     *     audience
     */
    @Transactional
    public SignUpView signUp(UUID conferenceId, UUID sessionId, SignUpRequest request) {
        SignUpListView list = lists.seen(conferenceId, sessionId);
        UUID delegate = delegates.by(conferenceId, request.delegate());
        checkTime(list, sessionId);
        UUID id = Ids.next();
        entities.createNativeQuery("insert into sign_ups (id, conference_id, session_id, delegate_id, signed_up_by,"
                        + " signed_up_at) values (:id, :conference, :session, :delegate, :by, :now)")
                .setParameter("id", id)
                .setParameter("conference", conferenceId)
                .setParameter("session", sessionId)
                .setParameter("delegate", delegate)
                .setParameter("by", user.username())
                .setParameter("now", clock.instant())
                .executeUpdate();
        return SignUpView.of(SignUp.findById(id));
    }

    private void checkTime(SignUpListView list, UUID sessionId) {
        if (user.is(Role.ORGANISER) || user.is(Role.DESK)) {
            return;
        }
        Instant now = clock.instant();
        boolean isEarly = list.opensAt() != null && now.isBefore(list.opensAt());
        boolean isLate = list.closesAt() != null && !now.isBefore(list.closesAt());
        if (isEarly || isLate || lists.isOver(sessionId, now)) {
            throw SignUpProblem.SIGN_UP_CLOSED.problem();
        }
    }
}
