package vn.hoinghi.people;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;

/** Whose data the caller reaches: a focal point its organisation's people, a delegate itself, the office everybody. */
@RequestScoped
public class DelegateAccess {

    private final CurrentUser user;
    private final CurrentConference conference;

    DelegateAccess(CurrentUser user, CurrentConference conference) {
        this.user = user;
        this.conference = conference;
    }

    /** The delegate, for a caller who may know of it; else 404. */
    public Delegate get(UUID id) {
        Delegate delegate = Delegate.get(conference.id(), id);
        boolean isHidden = (user.is(Role.FOCAL_POINT) && !delegate.organisationId.equals(user.organisationId()))
                || (user.is(Role.DELEGATE) && !delegate.id.equals(user.delegateId()));
        if (isHidden) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return delegate;
    }

    /** The one organisation a list is limited to for this caller; null where it is not. */
    public @Nullable UUID onlyOrganisation() {
        return user.is(Role.FOCAL_POINT) ? user.organisationId() : null;
    }

    /** Refuses to register or move somebody to an organisation the caller does not act for. */
    public void checkMayRegisterFor(UUID organisationId) {
        UUID only = onlyOrganisation();
        if (only != null && !only.equals(organisationId)) {
            throw CommonProblem.REFERENCE_NOT_FOUND.naming(List.of(new Fault(
                    "/organisation",
                    "not-found",
                    LocalisedText.of("Không phải cơ quan của bạn.", "Not your organisation."))));
        }
    }

    /** The door needs no phone number. */
    public boolean maySeeContact() {
        return !user.is(Role.DESK);
    }
}
