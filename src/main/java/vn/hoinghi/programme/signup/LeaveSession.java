package vn.hoinghi.programme.signup;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Gives a seat back. */
@Singleton
public class LeaveSession {

    private final EntityManager entities;
    private final CurrentUser user;

    LeaveSession(EntityManager entities, CurrentUser user) {
        this.entities = entities;
        this.user = user;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 where the seat is given back already or is a stranger's */
    @Transactional
    public void leave(UUID conferenceId, UUID sessionId, UUID id) {
        SignUp seat = SignUp.at(conferenceId, sessionId, id)
                .filter(this::isCallers)
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
        int left = entities.createNativeQuery("delete from sign_ups where id = :id")
                .setParameter("id", seat.id)
                .executeUpdate();
        if (left == 0) {
            throw CommonProblem.NOT_FOUND.problem();
        }
    }

    private boolean isCallers(SignUp seat) {
        return (!user.is(Role.DELEGATE) || seat.delegateId.equals(user.delegateId()))
                && (!user.is(Role.FOCAL_POINT) || seat.organisationId.equals(user.organisationId()));
    }
}
