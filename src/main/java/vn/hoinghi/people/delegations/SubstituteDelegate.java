package vn.hoinghi.people.delegations;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.people.Delegate;
import vn.hoinghi.people.DelegateRequest;
import vn.hoinghi.people.DelegateStatus;
import vn.hoinghi.people.DelegateView;
import vn.hoinghi.people.PeopleProblem;
import vn.hoinghi.people.RegisterDelegate;

/**
 * Lets somebody come instead of another, in the same organisation. The other withdraws, whose badge opens no door any
 * more; the new one is pending, and waits first in line for the place that the withdrawal frees.
 */
@Singleton
public class SubstituteDelegate {

    private static final int BEFORE_EVERYBODY = -1;

    private final RegisterDelegate register;

    SubstituteDelegate(RegisterDelegate register) {
        this.register = register;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where the other has left already or there is no place of a new category */
    @Transactional
    public DelegateView substitute(UUID conferenceId, DelegationChange asked) {
        Delegate leaving = Delegate.get(conferenceId, requireNonNull(asked.delegate()));
        DelegateRequest request = requireNonNull(asked.request());
        Versions.check(asked.ifMatch(), leaving.version);
        checkOrganisation(leaving, request);
        Delegate coming = register.waiting(conferenceId, request);
        coming.substitutesId = leaving.id;
        coming.waitingPlace = BEFORE_EVERYBODY;
        coming.persistAndFlush();
        leaving.become(DelegateStatus.WITHDRAWN, requireNonNull(asked.reason()));
        Delegate.flush();
        Delegate.getEntityManager().refresh(coming);
        if (coming.status == DelegateStatus.WAITING) {
            throw PeopleProblem.QUOTA_EXCEEDED.problem();
        }
        return DelegateView.withContact(coming);
    }

    private static void checkOrganisation(Delegate leaving, DelegateRequest request) {
        if (!leaving.organisationId.equals(request.organisation())) {
            throw CommonProblem.INVALID_REQUEST.naming(List.of(new Fault(
                    "/delegate/organisation",
                    "invalid",
                    LocalisedText.of("Phải cùng cơ quan.", "It must be the same organisation."))));
        }
    }
}
