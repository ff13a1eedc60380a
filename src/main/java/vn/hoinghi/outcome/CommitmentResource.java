package vn.hoinghi.outcome;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.web.Versions;

/** Commitments over HTTP, and their progress. */
@Path("/api/v1/conferences/{code}/commitments")
@Tag(name = "outcome")
@RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
public class CommitmentResource {

    private final Commitments commitments;
    private final ReportProgress report;

    CommitmentResource(Commitments commitments, ReportProgress report) {
        this.commitments = commitments;
        this.report = report;
    }

    /** What a list of commitments may be narrowed by. */
    public static class Filter {

        /** The organisation that committed itself. */
        @QueryParam("owner")
        public @Nullable UUID owner;

        @QueryParam("status")
        public @Nullable CommitmentStatus status;

        /** Those past their day and not done; or with false the others. */
        @QueryParam("overdue")
        public @Nullable Boolean overdue;

        /** createdAt, with a minus for descending. */
        @QueryParam("sort")
        @Size(max = 30)
        public @Nullable String sort;
    }

    @GET
    @Operation(summary = "List commitments to all directions")
    public Page<CommitmentView> listCommitments(@Valid @BeanParam Filter filter, @Valid @BeanParam PageRequest page) {
        return commitments.page(null, filter, page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show a commitment")
    public RestResponse<CommitmentView> getCommitment(@PathParam("id") UUID id) {
        CommitmentView commitment = commitments.view(commitments.get(id));
        return Versions.ok(commitment, commitment.version());
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Report the progress of a commitment")
    public RestResponse<CommitmentView> reportProgress(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ProgressRequest request) {
        CommitmentView commitment = report.report(id, ifMatch, request);
        return Versions.ok(commitment, commitment.version());
    }
}
