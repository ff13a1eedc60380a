package vn.hoinghi.people.delegations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.audit.Audited;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.people.DelegateAccess;
import vn.hoinghi.people.ReasonRequest;

/** Requests to change frozen delegations, over HTTP. */
@Path("/api/v1/conferences/{code}/change-requests")
@Tag(name = "delegations")
public class ChangeRequestResource {

    private static final Order<ChangeRequest> ORDERS =
            Order.by("askedAt", List.of(Order.key("askedAt", Instant.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final CurrentUser user;
    private final DelegateAccess access;
    private final AnswerChangeRequest answer;

    ChangeRequestResource(
            EntityManager entities,
            CurrentConference conference,
            CurrentUser user,
            DelegateAccess access,
            AnswerChangeRequest answer) {
        this.entities = entities;
        this.conference = conference;
        this.user = user;
        this.access = access;
        this.answer = answer;
    }

    @GET
    @Audited(subject = "change_requests")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "List the changes asked of frozen delegations")
    public Page<ChangeRequestView> listChangeRequests(
            @QueryParam("state") @Size(max = 3) List<ChangeState> states,
            @QueryParam("organisation") @Size(max = 50) List<UUID> organisations,
            @Valid @BeanParam PageRequest page) {
        return new Listing<>(entities, ChangeRequest.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .where("e.organisationId = :own", "own", access.onlyOrganisation())
                .where("e.organisationId in :organisations", "organisations", organisations)
                .where("e.state in :states", "states", states)
                .page(page, null, ORDERS, ChangeRequestView::of);
    }

    @GET
    @Audited(subject = "change_requests", id = "id")
    @Path("/{id}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Show a change asked of a frozen delegation")
    public RestResponse<ChangeRequestView> getChangeRequest(@PathParam("id") UUID id) {
        ChangeRequest request = ChangeRequest.get(conference.id(), id);
        UUID only = access.onlyOrganisation();
        if (only != null && !only.equals(request.organisationId)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return Versions.ok(ChangeRequestView.of(request), request.version);
    }

    @PUT
    @Path("/{id}/acceptance")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Accept a change, which makes it")
    public RestResponse<ChangeRequestView> acceptChangeRequest(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        ChangeRequestView request = answer.accept(conference.id(), id, ifMatch, user.username());
        return Versions.ok(request, request.version());
    }

    @PUT
    @Path("/{id}/decline")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Decline a change, with a reason")
    public RestResponse<ChangeRequestView> declineChangeRequest(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        ChangeRequestView declined = answer.decline(conference.id(), id, ifMatch, user.username(), request.reason());
        return Versions.ok(declined, declined.version());
    }
}
