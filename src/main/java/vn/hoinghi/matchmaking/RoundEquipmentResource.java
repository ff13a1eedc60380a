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

/** Slots and tables of a round over HTTP. */
@Path("/api/v1/conferences/{code}/rounds/{round}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rounds")
public class RoundEquipmentResource {

    private static final Order<Slot> BY_TIME = Order.by("startsAt", List.of(Order.key("startsAt", Instant.class)));
    private static final Order<RoundTable> BY_NAME = Order.by("name", List.of(Order.key("name", String.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final RoundAccess access;
    private final EquipRound equip;

    RoundEquipmentResource(EntityManager entities, CurrentConference conference, RoundAccess access, EquipRound equip) {
        this.entities = entities;
        this.conference = conference;
        this.access = access;
        this.equip = equip;
    }

    @GET
    @Path("/slots")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "List the slots of a round")
    public Page<SlotView> listSlots(@PathParam("round") UUID round, @Valid @BeanParam PageRequest page) {
        return new Listing<>(entities, Slot.class)
                .where(
                        "e.roundId = :round and e.removedAt is null",
                        "round",
                        access.visit(round).roundId())
                .page(page, null, BY_TIME, SlotView::of);
    }

    @POST
    @Path("/slots")
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Add a slot to a round")
    @APIResponseSchema(value = SlotView.class, responseCode = "201")
    public RestResponse<SlotView> addSlot(@PathParam("round") UUID round, @NotNull @Valid SlotRequest request) {
        SlotView slot = equip.addSlot(access.visit(round), request);
        return Versions.created(location(round, "/slots/" + slot.id()), slot, slot.version());
    }

    @GET
    @Path("/slots/{slot}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "Show a slot of a round")
    public RestResponse<SlotView> getSlot(@PathParam("round") UUID round, @PathParam("slot") UUID id) {
        Slot slot = Slot.find(access.visit(round), id).orElseThrow(CommonProblem.NOT_FOUND::problem);
        return Versions.ok(SlotView.of(slot), slot.version);
    }

    @GET
    @Path("/tables")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "List the tables of a round")
    public Page<TableView> listTables(@PathParam("round") UUID round, @Valid @BeanParam PageRequest page) {
        return new Listing<>(entities, RoundTable.class)
                .where("e.roundId = :round", "round", access.visit(round).roundId())
                .page(page, null, BY_NAME, TableView::of);
    }

    @POST
    @Path("/tables")
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Add a table to a round")
    @APIResponseSchema(value = TableView.class, responseCode = "201")
    public RestResponse<TableView> addTable(@PathParam("round") UUID round, @NotNull @Valid TableRequest request) {
        TableView table = equip.addTable(access.visit(round), request);
        return Versions.created(location(round, "/tables/" + table.id()), table, table.version());
    }

    @GET
    @Path("/tables/{table}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "Show a table of a round")
    public RestResponse<TableView> getTable(@PathParam("round") UUID round, @PathParam("table") UUID id) {
        RoundTable table = RoundTable.find(access.visit(round), id).orElseThrow(CommonProblem.NOT_FOUND::problem);
        return Versions.ok(TableView.of(table), table.version);
    }

    @PUT
    @Path("/tables/{table}")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Replace what is said of a table")
    public RestResponse<TableView> replaceTable(
            @PathParam("round") UUID round,
            @PathParam("table") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TableRequest request) {
        TableView table = equip.changeTable(access.visit(round), id, ifMatch, request);
        return Versions.ok(table, table.version());
    }

    private URI location(UUID round, String after) {
        return URI.create("/api/v1/conferences/" + conference.code() + "/rounds/" + round + after);
    }
}
