package vn.hoinghi.programme.floor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.live.Today;

/** Who wants the floor, over HTTP: staff and who leads see everybody, a focal point its people, a delegate itself. */
@Path("/api/v1/conferences/{code}/sessions/{session}/floor/requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "floor")
@RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
public class FloorRequestResource {

    private final CurrentConference conference;
    private final FloorAccess access;
    private final Today today;
    private final Floors floors;
    private final AskForFloor ask;
    private final ListPlannedSpeakers planned;
    private final LeaveFloorList leave;
    private final MoveSpeaker move;

    FloorRequestResource(
            CurrentConference conference,
            FloorAccess access,
            Today today,
            Floors floors,
            AskForFloor ask,
            ListPlannedSpeakers planned,
            LeaveFloorList leave,
            MoveSpeaker move) {
        this.conference = conference;
        this.access = access;
        this.today = today;
        this.floors = floors;
        this.ask = ask;
        this.planned = planned;
        this.leave = leave;
        this.move = move;
    }

    @GET
    @Operation(summary = "List who wants the floor, the next one first")
    public FloorRequestList listFloorRequests(@PathParam("session") UUID session) {
        PublishedSession of = today.told(conference.id(), session);
        boolean seesAll = access.seesAll(of);
        return FloorRequestList.of(
                floors.order(Floor.of(conference.id(), of)), one -> seesAll || access.isCallers(one));
    }

    @POST
    @Idempotent
    @Operation(summary = "Ask for the floor")
    @APIResponseSchema(value = FloorRequestView.class, responseCode = "201")
    public RestResponse<FloorRequestView> askForFloor(
            @PathParam("session") UUID session, @NotNull @Valid FloorRequest request) {
        FloorRequestView asked = ask.ask(conference.id(), session, request);
        return RestResponse.ResponseBuilder.<FloorRequestView>created(URI.create("/api/v1/conferences/"
                        + conference.code() + "/sessions/" + session + "/floor/requests/" + asked.id()))
                .entity(asked)
                .build();
    }

    @POST
    @Path("/planned")
    @Idempotent
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.DELEGATE})
    @Operation(summary = "Put the planned speakers of a talk, or of the whole session, on the list")
    public RestResponse<FloorRequestList> listPlannedSpeakers(
            @PathParam("session") UUID session, @NotNull @Valid PlannedSpeakersRequest request) {
        return RestResponse.ok(planned.list(conference.id(), session, request));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Take a request for the floor back")
    public void withdrawFloorRequest(@PathParam("session") UUID session, @PathParam("id") UUID id) {
        leave.leave(conference.id(), session, id);
    }

    @POST
    @Path("/{id}/placement")
    @Idempotent
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DELEGATE})
    @Operation(summary = "Put somebody elsewhere in the list; for who leads the session and the organiser")
    public RestResponse<FloorRequestList> placeFloorRequest(
            @PathParam("session") UUID session, @PathParam("id") UUID id, @NotNull @Valid PlaceRequest request) {
        return RestResponse.ok(move.move(conference.id(), session, id, request.place()));
    }
}
