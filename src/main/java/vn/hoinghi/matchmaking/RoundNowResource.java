package vn.hoinghi.matchmaking;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.live.LiveStreams;
import vn.hoinghi.kernel.live.SignedIn;

/** What is on at the tables over HTTP, for boards and phones: once, or as it changes. */
@Path("/api/v1/conferences/{code}/rounds/{round}/now")
@Tag(name = "meetings")
@RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
public class RoundNowResource {

    /** Short enough for a board beside the tables. */
    private static final String FOR_A_MOMENT = "private, max-age=5";

    private final RoundAccess access;
    private final ShowRoundNow now;
    private final LiveStreams streams;
    private final SignedIn signedIn;

    RoundNowResource(RoundAccess access, ShowRoundNow now, LiveStreams streams, SignedIn signedIn) {
        this.access = access;
        this.now = now;
        this.streams = streams;
        this.signedIn = signedIn;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Show what is on at each table now and next")
    @APIResponseSchema(RoundNowView.class)
    public RestResponse<String> getRoundNow(@PathParam("round") UUID round) {
        return streams.once(now.of(access.visit(round)), FOR_A_MOMENT);
    }

    @GET
    @Path("/stream")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Follow what is on at each table: each event is the whole of it")
    @APIResponse(
            responseCode = "200",
            description = "Events whose data is a RoundNowView",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = RoundNowView.class)))
    public Multi<OutboundSseEvent> followRoundNow(
            @PathParam("round") UUID round, @HeaderParam("Last-Event-ID") @Size(max = 100) @Nullable String known) {
        RoundVisit visit = access.visit(round);
        return streams.open("tables " + round + " " + visit.ownParty(), known, () -> now.of(visit), signedIn.stillIs());
    }
}
