package vn.hoinghi.checkin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;

/** What doors are told of somebody, over HTTP. */
@Path("/api/v1/conferences/{code}/delegates/{id}/door-note")
@Tag(name = "check-in")
@RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
public class DoorNoteResource {

    private final CurrentConference conference;
    private final SetDoorNote notes;

    DoorNoteResource(CurrentConference conference, SetDoorNote notes) {
        this.conference = conference;
        this.notes = notes;
    }

    @PUT
    @Operation(summary = "Say what every door must be told of somebody")
    public void setDoorNote(@PathParam("id") UUID id, @NotNull @Valid DoorNoteRequest request) {
        notes.set(conference.id(), id, request.note());
    }

    @DELETE
    @Operation(summary = "Tell the doors nothing more of somebody")
    public void removeDoorNote(@PathParam("id") UUID id) {
        notes.remove(conference.id(), id);
    }
}
