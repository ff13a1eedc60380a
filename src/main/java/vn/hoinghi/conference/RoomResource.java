package vn.hoinghi.conference;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
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
import vn.hoinghi.kernel.web.Versions;

/** Rooms over HTTP. */
@Path("/api/v1/conferences/{code}/rooms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rooms")
public class RoomResource {

    private static final Order<Room> ORDERS = Order.by("code", List.of(Order.key("code", String.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final SaveRoom save;

    RoomResource(EntityManager entities, CurrentConference conference, SaveRoom save) {
        this.entities = entities;
        this.conference = conference;
        this.save = save;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "List the rooms")
    public Page<RoomView> listRooms(@Valid @BeanParam PageRequest page, @QueryParam("sort") @Nullable String sort) {
        return new Listing<>(entities, Room.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .page(page, sort, ORDERS, RoomView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Add a room")
    @APIResponseSchema(value = RoomView.class, responseCode = "201")
    public RestResponse<RoomView> addRoom(@NotNull @Valid RoomRequest request) {
        RoomView room = save.add(conference.id(), request);
        return Versions.created(
                URI.create("/api/v1/conferences/" + conference.code() + "/rooms/" + room.id()), room, room.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "Show a room")
    public RestResponse<RoomView> getRoom(@PathParam("id") UUID id) {
        RoomView room = RoomView.of(Room.get(conference.id(), id));
        return Versions.ok(room, room.version());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Replace what is said of a room")
    public RestResponse<RoomView> replaceRoom(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RoomRequest request) {
        RoomView room = save.change(conference.id(), id, ifMatch, request);
        return Versions.ok(room, room.version());
    }
}
