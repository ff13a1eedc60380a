package vn.hoinghi.people;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.people.questions.Answers;

/**
 * Whose data the caller reaches: a focal point its organisation's people, a delegate itself, the office everybody, and the
 * desk everybody without what the door does not need.
 */
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

    /** How the caller sees delegates; the questions are read once for all of them. */
    BiFunction<Delegate, Organisation, DelegateView> view() {
        if (!user.is(Role.DESK)) {
            return DelegateView::whole;
        }
        Set<String> questions = Answers.shownAtCheckIn(conference.id()).codes();
        return (delegate, organisation) -> DelegateView.atDoor(delegate, organisation, questions);
    }

    /** The answers of a conference by which the caller may look for delegates. */
    Function<UUID, Answers> sought() {
        return user.is(Role.DESK) ? Answers::shownAtCheckIn : Answers::to;
    }
}
