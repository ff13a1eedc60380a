package vn.hoinghi.matchmaking;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.web.Idempotent;

/** Rounds that run late, over HTTP. */
@Path("/api/v1/conferences/{code}/rounds/{round}/delays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rounds")
public class RoundDelayResource {

    private static final Order<RoundDelay> ORDERS = Order.by("created", List.of());

    private final EntityManager entities;
    private final RoundAccess access;
    private final DelayRound delay;

    RoundDelayResource(EntityManager entities, RoundAccess access, DelayRound delay) {
        this.entities = entities;
        this.access = access;
        this.delay = delay;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "List by how much a round and its tables were made later")
    public Page<RoundDelayView> listRoundDelays(@PathParam("round") UUID round, @Valid @BeanParam PageRequest page) {
        return new Listing<>(entities, RoundDelay.class)
                .where("e.roundId = :round", "round", access.visit(round).roundId())
                .page(page, null, ORDERS, RoundDelayView::of);
    }

    @POST
    @Path("/preview")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Show whom a delay would hit and what would be in its way")
    public DelayEffectView previewRoundDelay(
            @PathParam("round") UUID round, @NotNull @Valid RoundDelayRequest request) {
        return delay.preview(access.visit(round), request);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Make what is still to come of a round, or of one table, later and tell those who are hit")
    @APIResponseSchema(value = DelayEffectView.class, responseCode = "201")
    public RestResponse<DelayEffectView> delayRound(
            @PathParam("round") UUID round, @NotNull @Valid RoundDelayRequest request) {
        return RestResponse.status(RestResponse.Status.CREATED, delay.delay(access.visit(round), request));
    }
}
