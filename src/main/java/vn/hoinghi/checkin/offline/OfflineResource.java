package vn.hoinghi.checkin.offline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.checkin.CheckInList;
import vn.hoinghi.checkin.ScanClassification;
import vn.hoinghi.checkin.devices.CurrentDevice;
import vn.hoinghi.checkin.devices.DeviceRight;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.audit.AuditKind;
import vn.hoinghi.kernel.audit.Audited;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;

/** What phones take with them, and what they brought that should not have happened, over HTTP. */
@Path("/api/v1/conferences/{code}")
@Tag(name = "check-in")
public class OfflineResource {

    private final CurrentConference conference;
    private final CurrentDevice device;
    private final ReadSnapshot snapshot;
    private final Conflicts conflicts;
    private final ResolveConflict resolve;

    OfflineResource(
            CurrentConference conference,
            CurrentDevice device,
            ReadSnapshot snapshot,
            Conflicts conflicts,
            ResolveConflict resolve) {
        this.conference = conference;
        this.device = device;
        this.snapshot = snapshot;
        this.conflicts = conflicts;
        this.resolve = resolve;
    }

    @GET
    @Audited(value = AuditKind.EXPORT, subject = "check_in_lists", id = "list")
    @Path("/check-in-lists/{list}/snapshot")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.DEVICE})
    @Operation(summary = "Take what is needed without network, all of it or what changed since")
    public SnapshotView getSnapshot(
            @PathParam("list") UUID list,
            @QueryParam("updatedSince") @DefaultValue("0") @Size(max = 2000) String updatedSince,
            @QueryParam("cursor") @Size(max = 2000) @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(1000) int limit) {
        device.checkMay(DeviceRight.OFFLINE, list);
        return snapshot.read(CheckInList.get(conference.id(), list), updatedSince, cursor, limit);
    }

    @GET
    @Path("/check-in-conflicts")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
    @Operation(summary = "List what happened without network and should not have, as it came in")
    public Page<ConflictView> listScanConflicts(
            @QueryParam("list") @Nullable UUID list,
            @QueryParam("classification") @Nullable ScanClassification classification,
            @QueryParam("resolved") @Nullable Boolean resolved,
            @Valid @BeanParam PageRequest page) {
        return conflicts.page(conference.id(), new Conflicts.Filter(list, classification, resolved), page);
    }

    @PUT
    @Path("/check-in-conflicts/{scan}/resolution")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
    @Operation(summary = "Say what a conflict turned out to be")
    public ConflictView resolveConflict(
            @PathParam("scan") UUID scan, @NotNull @Valid ConflictResolutionRequest request) {
        resolve.resolve(conference.id(), scan, request.note());
        return conflicts.get(conference.id(), scan);
    }
}
