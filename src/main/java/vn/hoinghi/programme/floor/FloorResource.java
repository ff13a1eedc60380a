package vn.hoinghi.programme.floor;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.live.LiveStreams;
import vn.hoinghi.kernel.live.SignedIn;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.programme.live.Today;

/** The floor of a session over HTTP, for everybody who is signed in. */
@Path("/api/v1/conferences/{code}/sessions/{session}/floor")
@Tag(name = "floor")
@RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
public class FloorResource {

    private final CurrentConference conference;
    private final Floors floors;
    private final Today today;
    private final ChangeFloor change;
    private final LiveStreams streams;
    private final SignedIn signedIn;
    private final Clock clock;

    FloorResource(
            CurrentConference conference,
            Floors floors,
            Today today,
            ChangeFloor change,
            LiveStreams streams,
            SignedIn signedIn,
            Clock clock) {
        this.conference = conference;
        this.floors = floors;
        this.today = today;
        this.change = change;
        this.streams = streams;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Show who has the floor, for how long, and who is next")
    @APIResponseSchema(FloorView.class)
    public RestResponse<String> getFloor(@PathParam("session") UUID session) {
        return streams.once(floors.view(conference.id(), session, clock.instant()), "private, no-cache");
    }

    @GET
    @Path("/stream")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Follow who has the floor: each event is the whole of it, and comes when something has changed")
    @APIResponse(
            responseCode = "200",
            description = "Events whose data is a FloorView",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = FloorView.class)))
    public Multi<OutboundSseEvent> followFloor(
            @PathParam("session") UUID session, @HeaderParam("Last-Event-ID") @Size(max = 100) @Nullable String known) {
        UUID id = conference.id();
        return streams.open("floor " + session, known, () -> floors.view(id, session, null), signedIn.stillIs());
    }

    @GET
    @Path("/rules")
    @Operation(summary = "Show how the floor is given")
    public RestResponse<FloorRulesView> getFloorRules(@PathParam("session") UUID session) {
        FloorRulesView rules = FloorRulesView.of(Floor.of(conference.id(), today.told(conference.id(), session)));
        return Versions.ok(rules, rules.version());
    }

    @PUT
    @Path("/rules")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DELEGATE})
    @Operation(summary = "Say how the floor is given; for who leads the session and the organiser")
    public RestResponse<FloorRulesView> changeFloorRules(
            @PathParam("session") UUID session,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid FloorRulesRequest request) {
        FloorRulesView rules = change.change(conference.id(), session, ifMatch, request);
        return Versions.ok(rules, rules.version());
    }
}
