package vn.hoinghi.people.delegations;

import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.people.DelegateView;

/**
 * A change of a delegation by the one who calls: the office makes it, and so does a focal point until the delegation is
 * frozen; afterwards the answer is 202 with the address of the request that was kept.
 */
@RequestScoped
public class CallersChange {

    private final CurrentUser user;
    private final CurrentConference conference;
    private final ChangeDelegation delegations;

    CallersChange(CurrentUser user, CurrentConference conference, ChangeDelegation delegations) {
        this.user = user;
        this.conference = conference;
        this.delegations = delegations;
    }

    public RestResponse<DelegateView> make(UUID organisationId, DelegationChange change) {
        ChangeDelegation.Outcome outcome = user.is(Role.FOCAL_POINT)
                ? delegations.ask(conference.id(), organisationId, change, user.username())
                : new ChangeDelegation.Outcome(delegations.make(conference.id(), change), null);
        if (outcome.request() != null) {
            return RestResponse.ResponseBuilder.<DelegateView>create(RestResponse.Status.ACCEPTED)
                    .location(address("change-requests", outcome.request()))
                    .build();
        }
        DelegateView delegate = Objects.requireNonNull(outcome.delegate());
        return change.kind().makesSomebody()
                ? Versions.created(address("delegates", delegate.id()), delegate, delegate.version())
                : Versions.ok(delegate, delegate.version());
    }

    private URI address(String collection, UUID id) {
        return URI.create("/api/v1/conferences/" + conference.code() + "/" + collection + "/" + id);
    }
}
