package vn.hoinghi.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.web.Idempotent;

/** What those who answer a proposal say among themselves, and what became of it, over HTTP. */
@Path("/api/v1/conferences/{code}/proposals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals")
public class ProposalWorkResource {

    private final CurrentConference conference;
    private final CurrentUser user;
    private final Contribute contribute;
    private final ReadProposalEvents events;

    ProposalWorkResource(
            CurrentConference conference, CurrentUser user, Contribute contribute, ReadProposalEvents events) {
        this.conference = conference;
        this.user = user;
        this.contribute = contribute;
        this.events = events;
    }

    @GET
    @Path("/contributions")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "List what those who support the lead would answer; never shown to who asked")
    public ProposalContributions listContributions(@PathParam("id") UUID id) {
        Asker asker = Asker.of(user);
        asker.mustWorkOn(Proposal.get(conference.id(), id, asker));
        return ProposalContributions.of(ProposalContribution.of(id));
    }

    @POST
    @Path("/contributions")
    @Idempotent
    @RolesAllowed(Role.Names.FOCAL_POINT)
    @Operation(summary = "Give the lead what another unit would answer")
    @APIResponseSchema(value = ProposalContributions.class, responseCode = "201")
    public RestResponse<ProposalContributions> contributeToAnswer(
            @PathParam("id") UUID id, @NotNull @Valid ProposalContributionRequest request) {
        ProposalContributions all = contribute.contribute(conference.id(), id, request);
        URI address = URI.create("/api/v1/conferences/" + conference.code() + "/proposals/" + id + "/contributions");
        return ResponseBuilder.<ProposalContributions>create(RestResponse.Status.CREATED)
                .entity(all)
                .location(address)
                .build();
    }

    @GET
    @Path("/history")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "List what became of a proposal, step by step")
    public ProposalEvents listProposalEvents(@PathParam("id") UUID id) {
        return events.of(Proposal.get(conference.id(), id, Asker.of(user)).id);
    }
}
