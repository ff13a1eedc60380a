package vn.hoinghi.people.delegations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.people.DelegateAccess;

/** Delegations over HTTP. */
@Path("/api/v1/conferences/{code}/delegations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "delegations")
public class DelegationResource {

    private static final Order<Delegation> ORDERS =
            Order.by("createdAt", List.of(Order.key("createdAt", Instant.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final DelegateAccess access;
    private final SaveDelegation save;
    private final OrderWaitingList order;
    private final Seats seats;
    private final FindGaps gaps;
    private final CountGaps counted;

    DelegationResource(
            EntityManager entities,
            CurrentConference conference,
            DelegateAccess access,
            SaveDelegation save,
            OrderWaitingList order,
            Seats seats,
            FindGaps gaps,
            CountGaps counted) {
        this.entities = entities;
        this.conference = conference;
        this.access = access;
        this.save = save;
        this.order = order;
        this.seats = seats;
        this.gaps = gaps;
        this.counted = counted;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "List the delegations")
    public Page<DelegationView> listDelegations(
            @QueryParam("organisation") @Size(max = 50) List<UUID> organisations, @Valid @BeanParam PageRequest page) {
        return new Listing<>(entities, Delegation.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .where("e.organisationId = :own", "own", access.onlyOrganisation())
                .where("e.organisationId in :organisations", "organisations", organisations)
                .page(page, null, ORDERS, this::view);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Form a delegation with its quotas")
    @APIResponseSchema(value = DelegationView.class, responseCode = "201")
    public RestResponse<DelegationView> formDelegation(@NotNull @Valid DelegationRequest request) {
        DelegationView formed = save.form(conference.id(), request);
        return Versions.created(
                URI.create("/api/v1/conferences/" + conference.code() + "/delegations/" + formed.id()),
                formed,
                formed.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Show a delegation")
    public RestResponse<DelegationView> getDelegation(@PathParam("id") UUID id) {
        Delegation delegation = get(id);
        return Versions.ok(view(delegation), delegation.version);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Replace what is said of a delegation")
    public RestResponse<DelegationView> replaceDelegation(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DelegationRequest request) {
        DelegationView changed = save.change(conference.id(), id, ifMatch, request);
        return Versions.ok(changed, changed.version());
    }

    @PUT
    @Path("/freeze")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Say for all delegations from when on changes are asked for instead of made")
    public FreezeRequest freezeDelegations(@NotNull @Valid FreezeRequest request) {
        save.freezeAll(conference.id(), request.freezesAt());
        return request;
    }

    @DELETE
    @Path("/freeze")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Freeze no delegation any more")
    public void thawDelegations() {
        save.freezeAll(conference.id(), null);
    }

    @GET
    @Path("/gaps")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Show of which delegations something is missing")
    public GapsByDelegation listGaps() {
        return counted.of(conference.id(), access.onlyOrganisation());
    }

    @GET
    @Path("/{id}/gaps")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Show what is missing of a delegation")
    public DelegationGaps getDelegationGaps(@PathParam("id") UUID id) {
        return gaps.of(get(id));
    }

    @GET
    @Path("/{id}/waiting-list")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Show who waits for a place, first the one who moves up next")
    public WaitingList getWaitingList(@PathParam("id") UUID id) {
        return WaitingList.of(get(id));
    }

    @PUT
    @Path("/{id}/waiting-list")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Say in which order people move up")
    public WaitingList orderWaitingList(@PathParam("id") UUID id, @NotNull @Valid WaitingOrderRequest request) {
        Delegation delegation = get(id);
        order.order(delegation.organisationId, request.delegates(), access.onlyOrganisation() != null);
        return WaitingList.of(delegation);
    }

    /** The delegation, for a caller who may know of it; else 404. */
    private Delegation get(UUID id) {
        Delegation delegation = Delegation.get(conference.id(), id);
        UUID only = access.onlyOrganisation();
        if (only != null && !only.equals(delegation.organisationId)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return delegation;
    }

    private DelegationView view(Delegation delegation) {
        return DelegationView.of(delegation, seats.of(delegation.organisationId));
    }
}
