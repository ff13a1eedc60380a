package vn.hoinghi.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.web.Idempotent;

/** Moving parts of the draft over HTTP. {@code If-Match} names the version of the session. */
@Path("/api/v1/conferences/{code}/programme/shifts")
@Tag(name = "sessions")
@RolesAllowed(Role.Names.ORGANISER)
public class ShiftResource {

    private final CurrentConference conference;
    private final ShiftProgramme shift;

    ShiftResource(CurrentConference conference, ShiftProgramme shift) {
        this.conference = conference;
        this.shift = shift;
    }

    @POST
    @Idempotent
    @Operation(summary = "Move a session or a talk of the draft by some minutes, and what follows where asked")
    public RestResponse<ShiftView> shiftProgramme(
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ShiftRequest request) {
        return RestResponse.ok(shift.shift(conference.id(), ifMatch, request));
    }

    @POST
    @Path("/preview")
    @Operation(summary = "Show what a move would change and which conflicts it would leave")
    public ShiftView previewShift(
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ShiftRequest request) {
        return shift.preview(conference.id(), ifMatch, request);
    }
}
