package vn.hoinghi.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.kernel.web.Versions;

/** An organisation's own drafts of proposals over HTTP; to everybody else they are not there. */
@Path("/api/v1/conferences/{code}/proposal-drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals")
@RolesAllowed(Role.Names.FOCAL_POINT)
public class ProposalDraftResource {

    private static final Order<ProposalDraft> ORDERS =
            Order.by("savedAt", List.of(Order.key("savedAt", Instant.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final CurrentUser user;
    private final WriteDraft drafts;

    ProposalDraftResource(EntityManager entities, CurrentConference conference, CurrentUser user, WriteDraft drafts) {
        this.entities = entities;
        this.conference = conference;
        this.user = user;
        this.drafts = drafts;
    }

    @GET
    @Operation(summary = "List the organisation's drafts of proposals")
    public Page<ProposalDraftView> listProposalDrafts(@Valid @BeanParam PageRequest page) {
        return new Listing<>(entities, ProposalDraft.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .where("e.organisationId = :own", "own", own())
                .page(page, null, ORDERS, ProposalDraftView::of);
    }

    @POST
    @Idempotent
    @Operation(summary = "Begin a draft of a proposal")
    @APIResponseSchema(value = ProposalDraftView.class, responseCode = "201")
    public RestResponse<ProposalDraftView> startProposalDraft(@NotNull @Valid ProposalDraftRequest request) {
        ProposalDraftView draft = drafts.start(conference.id(), own(), request);
        return Versions.created(address("proposal-drafts", draft.id()), draft, draft.version());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show a draft of a proposal")
    public RestResponse<ProposalDraftView> getProposalDraft(@PathParam("id") UUID id) {
        ProposalDraftView draft = ProposalDraftView.of(ProposalDraft.get(conference.id(), own(), id));
        return Versions.ok(draft, draft.version());
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Write on a draft of a proposal")
    public RestResponse<ProposalDraftView> writeProposalDraft(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ProposalDraftRequest request) {
        ProposalDraftView draft = drafts.write(conference.id(), own(), id, ifMatch, request);
        return Versions.ok(draft, draft.version());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Throw a draft of a proposal away")
    public void deleteProposalDraft(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        drafts.throwAway(conference.id(), own(), id, ifMatch);
    }

    @POST
    @Path("/{id}/submission")
    @Idempotent
    @Operation(summary = "File a draft as a proposal")
    @APIResponseSchema(value = ProposalView.class, responseCode = "201")
    public RestResponse<ProposalView> submitProposalDraft(@PathParam("id") UUID id) {
        ProposalView filed = drafts.file(conference.id(), own(), id);
        return Versions.created(address("proposals", filed.id()), filed, filed.version());
    }

    private UUID own() {
        return Objects.requireNonNull(user.organisationId());
    }

    private URI address(String kind, UUID id) {
        return URI.create("/api/v1/conferences/" + conference.code() + "/" + kind + "/" + id);
    }
}
