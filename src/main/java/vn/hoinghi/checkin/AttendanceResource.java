package vn.hoinghi.checkin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;

/** Figures of all doors over HTTP. */
@Path("/api/v1/conferences/{code}/attendance")
@Tag(name = "check-in")
public class AttendanceResource {

    private final CurrentConference conference;
    private final CheckIn checkIn;

    AttendanceResource(CurrentConference conference, CheckIn checkIn) {
        this.conference = conference;
        this.checkIn = checkIn;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
    @Operation(summary = "Count who is where, list by list")
    public AttendanceView getAttendance() {
        return new AttendanceView(checkIn.attendance(conference.id()));
    }
}
