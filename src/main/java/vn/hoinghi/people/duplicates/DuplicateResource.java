package vn.hoinghi.people.duplicates;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.audit.Audited;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.people.DelegateAccess;
import vn.hoinghi.people.DelegateRequest;
import vn.hoinghi.people.DelegateView;

/** People nominated twice, over HTTP. */
@Path("/api/v1/conferences/{code}/delegates")
@Tag(name = "delegates")
public class DuplicateResource {

    private final CurrentConference conference;
    private final CurrentUser user;
    private final DelegateAccess access;
    private final FindDuplicates find;
    private final MergeDelegates merge;

    DuplicateResource(
            CurrentConference conference,
            CurrentUser user,
            DelegateAccess access,
            FindDuplicates find,
            MergeDelegates merge) {
        this.conference = conference;
        this.user = user;
        this.access = access;
        this.find = find;
        this.merge = merge;
    }

    @GET
    @Audited(subject = "delegates")
    @Path("/duplicates")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "List pairs that look like one person, the surest first")
    public Duplicates listDuplicates() {
        return find.of(conference.id());
    }

    @POST
    @Audited(subject = "delegates")
    @Path("/candidates")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Show, before somebody is registered, who is there already and may be the same; saves nothing")
    public Candidates findCandidates(@NotNull @Valid DelegateRequest request) {
        return find.like(conference.id(), request, access.onlyOrganisation());
    }

    @PUT
    @Path("/{id}/merge")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Merge a duplicate into a delegate; both tickets lead to the one person")
    public RestResponse<DelegateView> mergeDelegates(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MergeRequest request) {
        DelegateView kept = merge.merge(conference.id(), id, ifMatch, request);
        return Versions.ok(kept, kept.version());
    }

    @PUT
    @Path("/distinctions")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Say that two who look like one person are two")
    public void tellDelegatesApart(@NotNull @Valid DistinctionRequest request) {
        merge.tellApart(conference.id(), request, user.username());
    }
}
