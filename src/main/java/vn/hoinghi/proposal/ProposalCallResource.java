package vn.hoinghi.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.web.Versions;

/** When proposals are taken, over HTTP. */
@Path("/api/v1/conferences/{code}/proposal-call")
@Tag(name = "proposals")
public class ProposalCallResource {

    private final CurrentConference conference;
    private final SetProposalCall set;

    ProposalCallResource(CurrentConference conference, SetProposalCall set) {
        this.conference = conference;
        this.set = set;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Show when proposals are taken")
    public RestResponse<ProposalCallView> getProposalCall() {
        ProposalCallView call = ProposalCallView.of(ProposalCall.of(conference.id()));
        return Versions.ok(call, call.version());
    }

    @PUT
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Say when proposals are taken")
    public RestResponse<ProposalCallView> setProposalCall(
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ProposalCallRequest request) {
        ProposalCallView call = set.set(conference.id(), ifMatch, request);
        return Versions.ok(call, call.version());
    }
}
