package vn.hoinghi.checkin.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.checkin.CheckInList;
import vn.hoinghi.checkin.devices.CurrentDevice;
import vn.hoinghi.checkin.devices.DeviceRight;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;

/** The figures of one list over HTTP. */
@Path("/api/v1/conferences/{code}/check-in-lists/{list}")
@Tag(name = "check-in")
@RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.DEVICE})
public class ListFiguresResource {

    private final CurrentConference conference;
    private final CurrentDevice device;
    private final AttendanceFigures figures;

    ListFiguresResource(CurrentConference conference, CurrentDevice device, AttendanceFigures figures) {
        this.conference = conference;
        this.device = device;
        this.figures = figures;
    }

    @GET
    @Path("/attendees")
    @Operation(summary = "List who came, for how long, and who is inside now")
    public Page<AttendeeView> listAttendees(
            @PathParam("list") UUID list,
            @QueryParam("inside") @Nullable Boolean inside,
            @Valid @BeanParam PageRequest page) {
        return figures.attendees(known(list), inside, page);
    }

    @GET
    @Path("/missing-delegations")
    @Operation(summary = "List the delegations of which nobody is inside now")
    public MissingDelegations listMissingDelegations(@PathParam("list") UUID list) {
        return figures.missing(known(list));
    }

    @GET
    @Path("/quorum")
    @Operation(summary = "Say whether enough of those expected are inside")
    public Quorum getQuorum(@PathParam("list") UUID list) {
        return figures.quorum(known(list));
    }

    @GET
    @Path("/arrivals")
    @Operation(summary = "Count who came and went, by minute, gate and device")
    public Arrivals getArrivals(
            @PathParam("list") UUID list,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to) {
        return figures.arrivals(known(list), from, to);
    }

    private UUID known(UUID list) {
        device.checkMay(DeviceRight.COUNT, list);
        return CheckInList.get(conference.id(), list).id;
    }
}
