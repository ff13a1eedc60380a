package vn.hoinghi.outcome;

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

/** Directions over HTTP. */
@Path("/api/v1/conferences/{code}/directions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outcome")
@RolesAllowed(Role.Names.ORGANISER)
public class DirectionResource {

    private static final Order<Direction> ORDERS = Order.by("position", List.of(Order.key("position", Integer.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final SaveDirection save;
    private final AdoptDirection adopt;

    DirectionResource(EntityManager entities, CurrentConference conference, SaveDirection save, AdoptDirection adopt) {
        this.entities = entities;
        this.conference = conference;
        this.save = save;
        this.adopt = adopt;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "List the directions")
    public Page<DirectionView> listDirections(
            @Valid @BeanParam PageRequest page, @QueryParam("sort") @Nullable @Size(max = 30) String sort) {
        return new Listing<>(entities, Direction.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .page(page, sort, ORDERS, DirectionView::of);
    }

    @POST
    @Idempotent
    @Operation(summary = "Add a direction")
    @APIResponseSchema(value = DirectionView.class, responseCode = "201")
    public RestResponse<DirectionView> addDirection(@NotNull @Valid DirectionRequest request) {
        DirectionView direction = save.add(conference.id(), request);
        URI address = URI.create("/api/v1/conferences/" + conference.code() + "/directions/" + direction.id());
        return Versions.created(address, direction, direction.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "Show a direction")
    public RestResponse<DirectionView> getDirection(@PathParam("id") UUID id) {
        DirectionView direction = DirectionView.of(Direction.get(conference.id(), id));
        return Versions.ok(direction, direction.version());
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Replace a direction that is not adopted")
    public RestResponse<DirectionView> replaceDirection(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DirectionRequest request) {
        DirectionView direction = save.change(conference.id(), id, ifMatch, request);
        return Versions.ok(direction, direction.version());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Drop a direction that is not adopted and has no commitments")
    public void dropDirection(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        save.drop(conference.id(), id, ifMatch);
    }

    @POST
    @Path("/{id}/adoption")
    @Idempotent
    @Operation(summary = "Record that a direction was adopted")
    public RestResponse<DirectionView> adoptDirection(
            @PathParam("id") UUID id, @NotNull @Valid AdoptionRequest request) {
        DirectionView direction = adopt.adopt(id, request);
        return Versions.ok(direction, direction.version());
    }
}
