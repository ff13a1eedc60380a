package vn.hoinghi.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.audit.Audited;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.people.People;

/** Who acts for an organisation, and invitations to, over HTTP. */
@Path("/api/v1/conferences/{code}/organisations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "invitations")
@RolesAllowed(Role.Names.ORGANISER)
public class InvitationResource {

    private static final Order<Invitation> NEWEST =
            Order.by("createdAt", List.of(Order.key("createdAt", Instant.class)));
    private static final Order<Account> BY_NAME = Order.by("username", List.of(Order.key("username", String.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final People people;
    private final Clock clock;
    private final InviteFocalPoint invite;
    private final RevokeInvitation revoke;

    InvitationResource(
            EntityManager entities,
            CurrentConference conference,
            People people,
            Clock clock,
            InviteFocalPoint invite,
            RevokeInvitation revoke) {
        this.entities = entities;
        this.conference = conference;
        this.people = people;
        this.clock = clock;
        this.invite = invite;
        this.revoke = revoke;
    }

    @POST
    @Path("/invitations")
    @Idempotent
    @Operation(summary = "Invite somebody to act for an organisation; the link is shown in this answer only")
    @APIResponseSchema(value = InvitationView.class, responseCode = "201")
    public RestResponse<InvitationView> inviteFocalPoint(
            @PathParam("id") UUID organisation, @NotNull @Valid InvitationRequest request) {
        return ResponseBuilder.<InvitationView>create(RestResponse.Status.CREATED)
                .entity(invite.invite(conference.id(), organisation, request))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Audited(subject = "invitations")
    @Path("/invitations")
    @Operation(summary = "List the invitations to act for an organisation")
    public Page<InvitationView> listInvitations(
            @PathParam("id") UUID organisation, @Valid @BeanParam PageRequest page) {
        Instant now = clock.instant();
        return new Listing<>(entities, Invitation.class)
                .where("e.organisationId = :organisation", "organisation", known(organisation))
                .page(page, "-createdAt", NEWEST, invitation -> InvitationView.of(invitation, now));
    }

    @POST
    @Path("/invitations/{invitation}/revocation")
    @Idempotent
    @Operation(summary = "Take an invitation back and close its account")
    public RestResponse<InvitationView> revokeInvitation(
            @PathParam("id") UUID organisation, @PathParam("invitation") UUID invitation) {
        return RestResponse.ok(revoke.revoke(conference.id(), organisation, invitation));
    }

    @GET
    @Audited(subject = "accounts")
    @Path("/focal-points")
    @Operation(summary = "List who acts for an organisation")
    public Page<FocalPointView> listFocalPoints(
            @PathParam("id") UUID organisation, @Valid @BeanParam PageRequest page) {
        return new Listing<>(entities, Account.class)
                .where("e.organisationId = :organisation", "organisation", known(organisation))
                .where("e.role = :role and e.deactivatedAt is null", "role", Role.FOCAL_POINT)
                .page(page, null, BY_NAME, FocalPointView::of);
    }

    private UUID known(UUID organisation) {
        return people.organisation(conference.id(), organisation)
                .orElseThrow(CommonProblem.NOT_FOUND::problem)
                .id();
    }
}
