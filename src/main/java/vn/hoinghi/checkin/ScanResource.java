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

/** Scans over HTTP. */
@Path("/api/v1/conferences/{code}/check-in-lists/{list}/scans")
@Tag(name = "check-in")
@RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
public class ScanResource {

    private final CurrentConference conference;
    private final JudgeScan judge;
    private final RecordOfflineScans recordOffline;

    ScanResource(CurrentConference conference, JudgeScan judge, RecordOfflineScans recordOffline) {
        this.conference = conference;
        this.judge = judge;
        this.recordOffline = recordOffline;
    }

    @PUT
    @Path("/{scanId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Scan a ticket at a door; again with the same identifier, get the same answer")
    @APIResponseSchema(value = ScanView.class, responseCode = "200")
    public String judgeScan(
            @PathParam("list") UUID list, @PathParam("scanId") UUID scanId, @NotNull @Valid ScanRequest scan) {
        return judge.judge(conference.id(), list, scanId, scan);
    }

    @POST
    @Idempotent
    @Operation(summary = "Hand in scans made without network")
    public RestResponse<OfflineScanResults> recordOfflineScans(
            @PathParam("list") UUID list, @NotNull @Valid OfflineScansRequest batch) {
        return RestResponse.ok(recordOffline.record(conference.id(), list, batch));
    }
}
