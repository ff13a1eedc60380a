package vn.hoinghi.programme.floor;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Problem;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.live.Today;

/** Who may do what on a floor: who leads the session runs it, and so does the organiser. */
@RequestScoped
class FloorAccess {

    private final CurrentUser user;
    private final Today today;

    FloorAccess(CurrentUser user, Today today) {
        this.user = user;
        this.today = today;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 where the session is not published; 403; 409 where it was cancelled */
    PublishedSession run(UUID conferenceId, UUID sessionId) {
        return run(today.session(conferenceId, sessionId));
    }

    /** Likewise, also where it was cancelled or left out since: whoever has its floor must be able to end. */
    PublishedSession finish(UUID conferenceId, UUID sessionId) {
        return run(today.told(conferenceId, sessionId));
    }

    private PublishedSession run(PublishedSession session) {
        if (!user.is(Role.ORGANISER) && !session.isLedBy(user.delegateId())) {
            throw forbidden();
        }
        return session;
    }

    /** Likewise for the desk too, which keeps the list but does not give the floor. */
    PublishedSession keepList(UUID conferenceId, UUID sessionId) {
        PublishedSession session = today.session(conferenceId, sessionId);
        if (!seesAll(session)) {
            throw forbidden();
        }
        return session;
    }

    private static Problem forbidden() {
        return CommonProblem.FORBIDDEN.because(
                "Chỉ chủ tọa phiên và ban tổ chức điều hành phát biểu.",
                "Only who leads the session and the organiser run its floor.");
    }

    boolean seesAll(PublishedSession session) {
        return user.is(Role.ORGANISER) || user.is(Role.DESK) || session.isLedBy(user.delegateId());
    }

    boolean isCallers(WaitingSpeaker waiting) {
        return waiting.delegateId.equals(user.delegateId()) || waiting.organisationId.equals(user.organisationId());
    }
}
