package vn.hoinghi.checkin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.people.ReasonRequest;

/** Scans over HTTP. */
@Path("/api/v1/conferences/{code}/check-in-lists/{list}")
@Tag(name = "check-in")
@RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.DEVICE})
public class ScanResource {

    private final CurrentConference conference;
    private final JudgeScan judge;
    private final RecordOfflineScans recordOffline;
    private final UndoScan undo;

    ScanResource(CurrentConference conference, JudgeScan judge, RecordOfflineScans recordOffline, UndoScan undo) {
        this.conference = conference;
        this.judge = judge;
        this.recordOffline = recordOffline;
        this.undo = undo;
    }

    @PUT
    @Path("/scans/{scanId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Scan a ticket at a door; again with the same identifier, get the same answer")
    @APIResponseSchema(value = ScanView.class, responseCode = "200")
    public String judgeScan(
            @PathParam("list") UUID list, @PathParam("scanId") UUID scanId, @NotNull @Valid ScanRequest scan) {
        return judge.judge(conference.id(), list, scanId, scan);
    }

    @PUT
    @Path("/scans/{scanId}/reversal")
    @Operation(summary = "Take a scan back, within a quarter of an hour; a device its own alone")
    public void undoScan(
            @PathParam("list") UUID list, @PathParam("scanId") UUID scanId, @NotNull @Valid ReasonRequest request) {
        undo.undo(conference.id(), list, scanId, request.reason());
    }

    @POST
    @Path("/look-ups")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say how a scan would be judged, and keep nothing")
    @APIResponseSchema(value = LookUpView.class, responseCode = "200")
    public String lookUp(@PathParam("list") UUID list, @NotNull @Valid ScanRequest scan) {
        return judge.lookUp(conference.id(), list, scan);
    }

    @PUT
    @Path("/groups/{groupId}")
    @Operation(summary = "Let a whole delegation in or out; again with the same identifier, get the same answers")
    public GroupResults judgeGroup(
            @PathParam("list") UUID list, @PathParam("groupId") UUID groupId, @NotNull @Valid GroupRequest group) {
        return judge.group(conference.id(), list, groupId, group);
    }

    @POST
    @Path("/scans")
    @Idempotent
    @Operation(summary = "Hand in scans made without network")
    public RestResponse<OfflineScanResults> recordOfflineScans(
            @PathParam("list") UUID list, @NotNull @Valid OfflineScansRequest batch) {
        return RestResponse.ok(recordOffline.record(conference.id(), list, batch));
    }
}
