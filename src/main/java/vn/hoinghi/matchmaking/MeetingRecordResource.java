package vn.hoinghi.matchmaking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.web.Versions;

/** Records of meetings over HTTP, for their two sides and the office. */
@Path("/api/v1/conferences/{code}/rounds/{round}/meetings/{meeting}/record")
@Tag(name = "meetings")
public class MeetingRecordResource {

    private final RoundAccess access;
    private final WriteRecord write;

    MeetingRecordResource(RoundAccess access, WriteRecord write) {
        this.access = access;
        this.write = write;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "Show what came of a meeting; an empty record where nobody wrote any")
    public RestResponse<RecordView> getMeetingRecord(@PathParam("round") UUID round, @PathParam("meeting") UUID id) {
        return tagged(write.show(access.visit(round), id));
    }

    @PUT
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Write what came of a meeting, which both sides are to confirm then")
    public RestResponse<RecordView> writeMeetingRecord(
            @PathParam("round") UUID round,
            @PathParam("meeting") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RecordRequest request) {
        return tagged(write.write(access.visit(round), id, ifMatch, request));
    }

    @PUT
    @Path("/confirmation")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Confirm a revision of what is written of a meeting for one side")
    public RestResponse<RecordView> confirmMeetingRecord(
            @PathParam("round") UUID round,
            @PathParam("meeting") UUID id,
            @NotNull @Valid RecordConfirmationRequest request) {
        return tagged(write.confirm(access.visit(round), id, request));
    }

    private static RestResponse<RecordView> tagged(RecordView record) {
        return Versions.ok(record, record.version());
    }
}
