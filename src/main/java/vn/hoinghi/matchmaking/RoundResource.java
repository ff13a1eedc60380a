package vn.hoinghi.matchmaking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
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
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.kernel.web.Versions;

/** Rounds over HTTP. */
@Path("/api/v1/conferences/{code}/rounds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rounds")
public class RoundResource {

    private static final Order<Round> ORDERS = Order.by("created", List.of());

    private final EntityManager entities;
    private final CurrentConference conference;
    private final RoundAccess access;
    private final SaveRound save;

    RoundResource(EntityManager entities, CurrentConference conference, RoundAccess access, SaveRound save) {
        this.entities = entities;
        this.conference = conference;
        this.access = access;
        this.save = save;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "List the matchmaking rounds")
    public Page<RoundView> listRounds(@Valid @BeanParam PageRequest page) {
        return new Listing<>(entities, Round.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .where(
                        "exists (select p from Party p where p.roundId = e.id and p.organisationId = :own)",
                        "own",
                        access.onlyOrganisation())
                .page(page, null, ORDERS, RoundView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Open a matchmaking round")
    @APIResponseSchema(value = RoundView.class, responseCode = "201")
    public RestResponse<RoundView> openRound(@NotNull @Valid RoundRequest request) {
        RoundView round = save.open(conference.id(), request);
        return Versions.created(
                URI.create("/api/v1/conferences/" + conference.code() + "/rounds/" + round.id()),
                round,
                round.version());
    }

    @GET
    @Path("/{round}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "Show a matchmaking round")
    public RestResponse<RoundView> getRound(@PathParam("round") UUID id) {
        RoundVisit visit = access.visit(id);
        RoundView round = RoundView.of(Round.get(visit.conferenceId(), visit.roundId()));
        return Versions.ok(round, round.version());
    }

    @PUT
    @Path("/{round}")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Replace what is said of a matchmaking round")
    public RestResponse<RoundView> replaceRound(
            @PathParam("round") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RoundRequest request) {
        RoundView round = save.change(conference.id(), id, ifMatch, request);
        return Versions.ok(round, round.version());
    }
}
