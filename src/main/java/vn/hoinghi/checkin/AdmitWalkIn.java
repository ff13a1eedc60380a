package vn.hoinghi.checkin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.hoinghi.checkin.devices.OwnDevice;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.people.AccreditDelegate;
import vn.hoinghi.people.DelegateStatus;
import vn.hoinghi.people.DelegateView;
import vn.hoinghi.people.RegisterDelegate;
import vn.hoinghi.people.tickets.Tickets;

/** Registers somebody at the desk within their organisation's places, approves them where the desk may, and scans them. */
@Singleton
public class AdmitWalkIn {

    private final RegisterDelegate register;
    private final AccreditDelegate accredit;
    private final Tickets tickets;
    private final ScanJudge judge;
    private final OwnDevice device;
    private final CurrentUser user;
    private final ObjectMapper json;

    AdmitWalkIn(
            RegisterDelegate register,
            AccreditDelegate accredit,
            Tickets tickets,
            ScanJudge judge,
            OwnDevice device,
            CurrentUser user,
            ObjectMapper json) {
        this.register = register;
        this.accredit = accredit;
        this.tickets = tickets;
        this.judge = judge;
        this.device = device;
        this.user = user;
        this.json = json;
    }

    /**
     * All of it or nothing, and once: the same request again gets the same answer.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409 where the organisation has no place left, or the scan's identifier is
     *     of another
     */
    @Transactional
    public WalkInView admit(UUID conferenceId, String conferenceCode, UUID listId, WalkInRequest request) {
        ScanJudge.WalkIn walkIn =
                judge.knownWalkIn(listId, request).orElseGet(() -> admitNew(conferenceId, listId, request));
        return new WalkInView(
                walkIn.delegate(),
                walkIn.status(),
                tickets.current(conferenceCode, walkIn.delegate()),
                "/api/v1/conferences/" + conferenceCode + "/check-in-lists/" + listId + "/people/" + walkIn.delegate()
                        + "/badge",
                view(walkIn.answer()));
    }

    private ScanJudge.WalkIn admitNew(UUID conferenceId, UUID listId, WalkInRequest request) {
        DelegateView registered = register.register(conferenceId, request.delegate());
        if (mayApprove()) {
            registered = accredit.accredit(conferenceId, registered.id(), "*", DelegateStatus.APPROVED, null);
        }
        ScanRequest scan = new ScanRequest(null, registered.id(), ScanType.ENTRY, request.scannedAt(), null);
        String answer =
                judge.walkIn(conferenceId, listId, request.scanId(), scan).answerOrProblem();
        return new ScanJudge.WalkIn(registered.id(), registered.status(), answer);
    }

    /** A device where an organiser said so; of accounts the organiser's, whose office approves. */
    private boolean mayApprove() {
        return user.is(Role.ORGANISER) || user.is(Role.DEVICE) && device.approvesWalkIns();
    }

    private ScanView view(String answer) {
        try {
            return json.readValue(answer, ScanView.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("A kept answer cannot be read", foreign);
        }
    }
}
