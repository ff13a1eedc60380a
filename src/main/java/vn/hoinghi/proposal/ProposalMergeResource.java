package vn.hoinghi.proposal;

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
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.web.Versions;

/** Proposals that ask the same, over HTTP. */
@Path("/api/v1/conferences/{code}/proposals/{id}")
@Tag(name = "proposals")
@RolesAllowed(Role.Names.ORGANISER)
public class ProposalMergeResource {

    private final CurrentConference conference;
    private final FindLikeProposals find;
    private final MergeProposals merge;

    ProposalMergeResource(CurrentConference conference, FindLikeProposals find, MergeProposals merge) {
        this.conference = conference;
        this.find = find;
        this.merge = merge;
    }

    @GET
    @Path("/duplicates")
    @Operation(summary = "List proposals with a title like this one's, the likest first")
    public LikeProposals listLikeProposals(@PathParam("id") UUID id) {
        return find.like(conference.id(), id);
    }

    @PUT
    @Path("/merge")
    @Operation(summary = "Let a proposal take up another that asks the same")
    public RestResponse<ProposalView> mergeProposals(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ProposalMergeRequest request) {
        ProposalView kept = merge.merge(conference.id(), id, ifMatch, request);
        return Versions.ok(kept, kept.version());
    }
}
