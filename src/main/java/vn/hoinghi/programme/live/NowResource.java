package vn.hoinghi.programme.live;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
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
import vn.hoinghi.kernel.live.LiveStreams;

/** The day as it goes, over HTTP and for everybody. Tags are fingerprints, so they are the same on every node. */
@Path("/api/v1/conferences/{code}/programme")
@Tag(name = "live")
@PermitAll
public class NowResource {

    /** Short enough for a wall in the foyer, long enough that a proxy keeps a crowd away. */
    private static final String FOR_A_MOMENT = "public, max-age=10";

    private final CurrentConference conference;
    private final ShowNow now;
    private final Today today;
    private final LiveStreams streams;

    NowResource(CurrentConference conference, ShowNow now, Today today, LiveStreams streams) {
        this.conference = conference;
        this.now = now;
        this.today = today;
        this.streams = streams;
    }

    /** The sessions that are not held at their published times. */
    public record MovedSessions(
            int version, @Size(max = 1000) List<MovedSession> items) {}

    @GET
    @Path("/now")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Show what is on now and next, room by room")
    @APIResponseSchema(NowView.class)
    public RestResponse<String> getNow() {
        return streams.once(now.of(conference.id()), FOR_A_MOMENT);
    }

    @GET
    @Path("/now/stream")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Follow what is on now and next: each event is the whole of it")
    @APIResponse(
            responseCode = "200",
            description = "Events whose data is a NowView",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = NowView.class)))
    public Multi<OutboundSseEvent> followNow(@HeaderParam("Last-Event-ID") @Size(max = 100) @Nullable String known) {
        UUID id = conference.id();
        return streams.open("now " + id, known, () -> now.of(id));
    }

    @GET
    @Path("/delays")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "List the sessions that are not held at their published times")
    @APIResponseSchema(MovedSessions.class)
    public RestResponse<String> listMovedSessions() {
        ActualTimes times = today.times(conference.id());
        List<MovedSession> moved = times.sessions().stream()
                .filter(session -> !times.isOnTime(session))
                .map(session -> MovedSession.of(session, times.of(session)))
                .toList();
        return streams.once(new MovedSessions(today.programme(conference.id()).version(), moved), FOR_A_MOMENT);
    }
}
