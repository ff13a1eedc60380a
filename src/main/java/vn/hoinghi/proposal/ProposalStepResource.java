package vn.hoinghi.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.kernel.web.Versions;

/** The steps of a proposal over HTTP; each answers with the proposal as it then stands. */
@Path("/api/v1/conferences/{code}/proposals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals")
public class ProposalStepResource {

    private final CurrentConference conference;
    private final AssignProposal assign;
    private final AnswerProposal answer;
    private final ReturnProposal giveBack;
    private final CloseProposal close;
    private final AcceptAnswer accept;
    private final AskBack askBack;
    private final ReopenProposal reopen;

    ProposalStepResource(
            CurrentConference conference,
            AssignProposal assign,
            AnswerProposal answer,
            ReturnProposal giveBack,
            CloseProposal close,
            AcceptAnswer accept,
            AskBack askBack,
            ReopenProposal reopen) {
        this.conference = conference;
        this.assign = assign;
        this.answer = answer;
        this.giveBack = giveBack;
        this.close = close;
        this.accept = accept;
        this.askBack = askBack;
        this.reopen = reopen;
    }

    @POST
    @Path("/assignments")
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Assign a proposal, or assign it anew")
    @APIResponseSchema(value = ProposalView.class, responseCode = "201")
    public RestResponse<ProposalView> assignProposal(
            @PathParam("id") UUID id, @NotNull @Valid ProposalAssignmentRequest request) {
        return created(assign.assign(conference.id(), id, request));
    }

    @POST
    @Path("/answers")
    @Idempotent
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Answer a proposal")
    @APIResponseSchema(value = ProposalView.class, responseCode = "201")
    public RestResponse<ProposalView> answerProposal(
            @PathParam("id") UUID id, @NotNull @Valid ProposalAnswerRequest request) {
        return created(answer.answer(conference.id(), id, request));
    }

    @POST
    @Path("/return")
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Return a proposal to who filed it, with a reason")
    public RestResponse<ProposalView> returnProposal(
            @PathParam("id") UUID id, @NotNull @Valid ProposalReturnRequest request) {
        ProposalView returned = giveBack.giveBack(conference.id(), id, request);
        return Versions.ok(returned, returned.version());
    }

    @POST
    @Path("/closure")
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Close a proposal that is answered")
    public RestResponse<ProposalView> closeProposal(@PathParam("id") UUID id) {
        ProposalView closed = close.close(conference.id(), id);
        return Versions.ok(closed, closed.version());
    }

    @POST
    @Path("/acceptance")
    @Idempotent
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Be content with the answer, as who filed the proposal; it is closed by that")
    public RestResponse<ProposalView> acceptAnswer(@PathParam("id") UUID id) {
        ProposalView accepted = accept.accept(conference.id(), id);
        return Versions.ok(accepted, accepted.version());
    }

    @POST
    @Path("/questions")
    @Idempotent
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Ask those who answered again, as who filed the proposal; once")
    @APIResponseSchema(value = ProposalView.class, responseCode = "201")
    public RestResponse<ProposalView> askProposalBack(
            @PathParam("id") UUID id, @NotNull @Valid ProposalQuestionRequest request) {
        return created(askBack.ask(conference.id(), id, request));
    }

    @POST
    @Path("/reopening")
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Open a closed proposal again, with a reason")
    public RestResponse<ProposalView> reopenProposal(
            @PathParam("id") UUID id, @NotNull @Valid ProposalReturnRequest request) {
        ProposalView reopened = reopen.reopen(conference.id(), id, request);
        return Versions.ok(reopened, reopened.version());
    }

    private RestResponse<ProposalView> created(ProposalView proposal) {
        URI address = URI.create("/api/v1/conferences/" + conference.code() + "/proposals/" + proposal.id());
        return Versions.created(address, proposal, proposal.version());
    }
}
