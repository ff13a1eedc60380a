package vn.hoinghi.checkin;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.checkin.devices.CurrentDevice;
import vn.hoinghi.checkin.devices.DeviceRight;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.live.LiveStreams;
import vn.hoinghi.kernel.live.SignedIn;

/** Figures of all doors over HTTP. */
@Path("/api/v1/conferences/{code}/attendance")
@Tag(name = "check-in")
public class AttendanceResource {

    private final CurrentConference conference;
    private final CheckIn checkIn;
    private final CurrentDevice device;
    private final LiveStreams streams;
    private final SignedIn signedIn;

    AttendanceResource(
            CurrentConference conference,
            CheckIn checkIn,
            CurrentDevice device,
            LiveStreams streams,
            SignedIn signedIn) {
        this.conference = conference;
        this.checkIn = checkIn;
        this.device = device;
        this.streams = streams;
        this.signedIn = signedIn;
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.DEVICE})
    @Operation(summary = "Stream the figures of all lists as server-sent events, each time they change")
    @APIResponse(
            responseCode = "200",
            description = "Events whose data is an AttendanceView",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = AttendanceView.class)))
    public Multi<OutboundSseEvent> streamAttendance(
            @HeaderParam("Last-Event-ID") @Size(max = 100) @Nullable String lastEventId) {
        device.checkMay(DeviceRight.COUNT, null);
        UUID id = conference.id();
        return streams.open(
                "attendance " + id,
                lastEventId,
                () -> new AttendanceView(checkIn.attendance(id)),
                device.id() != null ? device.stillMay(DeviceRight.COUNT) : signedIn.stillIs());
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.DEVICE})
    @Operation(summary = "Count who is where, list by list")
    public AttendanceView getAttendance() {
        device.checkMay(DeviceRight.COUNT, null);
        return new AttendanceView(checkIn.attendance(conference.id()));
    }
}
