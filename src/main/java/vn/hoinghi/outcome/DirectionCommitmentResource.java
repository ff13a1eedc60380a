package vn.hoinghi.outcome;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.kernel.web.Versions;

/** The commitments to one direction over HTTP. */
@Path("/api/v1/conferences/{code}/directions/{id}/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outcome")
public class DirectionCommitmentResource {

    private final CurrentConference conference;
    private final Commitments commitments;
    private final MakeCommitment make;

    DirectionCommitmentResource(CurrentConference conference, Commitments commitments, MakeCommitment make) {
        this.conference = conference;
        this.commitments = commitments;
        this.make = make;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "List the commitments to a direction")
    public Page<CommitmentView> listDirectionCommitments(
            @PathParam("id") UUID id,
            @Valid @BeanParam CommitmentResource.Filter filter,
            @Valid @BeanParam PageRequest page) {
        Direction direction = Direction.get(conference.id(), id);
        return commitments.page(direction.id, filter, page);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Add a commitment to a direction")
    @APIResponseSchema(value = CommitmentView.class, responseCode = "201")
    public RestResponse<CommitmentView> makeCommitment(
            @PathParam("id") UUID id, @NotNull @Valid CommitmentRequest request) {
        CommitmentView commitment = make.make(conference.id(), id, request);
        URI address = URI.create("/api/v1/conferences/" + conference.code() + "/commitments/" + commitment.id());
        return Versions.created(address, commitment, commitment.version());
    }
}
