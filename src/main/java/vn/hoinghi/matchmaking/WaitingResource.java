package vn.hoinghi.matchmaking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.web.Idempotent;

/** Waiting lists over HTTP: a party sees for whom it waits, not who else does. */
@Path("/api/v1/conferences/{code}/rounds/{round}/waiting")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "meetings")
public class WaitingResource {

    private static final Order<Waiting> ORDERS = Order.by("created", List.of());

    private final EntityManager entities;
    private final RoundAccess access;
    private final JoinWaiting join;

    WaitingResource(EntityManager entities, RoundAccess access, JoinWaiting join) {
        this.entities = entities;
        this.access = access;
        this.join = join;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "List who waits for whom in a round")
    public Page<WaitingView> listWaiting(
            @PathParam("round") UUID round,
            @QueryParam("otherParty") @Nullable UUID otherParty,
            @Valid @BeanParam PageRequest page) {
        RoundVisit visit = access.visit(round);
        return new Listing<>(entities, Waiting.class)
                .where("e.roundId = :round", "round", visit.roundId())
                .where("e.partyId = :own", "own", visit.ownParty())
                .where("e.otherPartyId = :otherParty", "otherParty", otherParty)
                .page(page, null, ORDERS, WaitingView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Wait for a meeting with a party that is full")
    @APIResponseSchema(value = WaitingView.class, responseCode = "201")
    public RestResponse<WaitingView> joinWaiting(
            @PathParam("round") UUID round, @NotNull @Valid WaitingRequest request) {
        return RestResponse.status(RestResponse.Status.CREATED, join.join(access.visit(round), request));
    }

    @DELETE
    @Path("/{waiting}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Wait no more")
    public void leaveWaiting(@PathParam("round") UUID round, @PathParam("waiting") UUID id) {
        join.leave(access.visit(round), id);
    }
}
