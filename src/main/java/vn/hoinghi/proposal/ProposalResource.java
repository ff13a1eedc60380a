package vn.hoinghi.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

/** Proposals over HTTP; the steps they take are in {@link ProposalStepResource}. */
@Path("/api/v1/conferences/{code}/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals")
@RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
public class ProposalResource {

    private static final Order<Proposal> ORDERS = Order.<Proposal>by(
                    "number", List.of(Order.key("number", Integer.class)))
            .or("submittedAt", List.of(Order.key("submittedAt", Instant.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final CurrentUser user;
    private final SaveProposal save;

    ProposalResource(EntityManager entities, CurrentConference conference, CurrentUser user, SaveProposal save) {
        this.entities = entities;
        this.conference = conference;
        this.user = user;
        this.save = save;
    }

    /** What a list of proposals may be narrowed by. */
    public static class Filter {
        /** Words of the title or the body, diacritics optional. */
        @QueryParam("q")
        @Size(max = 100)
        public @Nullable String words;

        @QueryParam("status")
        @Size(max = 6)
        public List<ProposalStatus> statuses = List.of();

        /** Codes of fields. */
        @QueryParam("field")
        @Size(max = 50)
        public List<@Size(max = 64) String> field = List.of();

        /** Who filed it. */
        @QueryParam("organisation")
        @Size(max = 50)
        public List<UUID> organisations = List.of();

        /** Who is to answer it now. */
        @QueryParam("lead")
        @Size(max = 50)
        public List<UUID> leads = List.of();

        /** ISO 3166-1 alpha-2 code of a country it is about. */
        @QueryParam("country")
        @Pattern(regexp = "[A-Z]{2}")
        @Size(max = 2)
        public @Nullable String country;

        /** Whether it was filed after the deadline. */
        @QueryParam("late")
        public @Nullable Boolean late;

        /** Those that should have been answered before that day and are not. */
        @QueryParam("dueBefore")
        public @Nullable LocalDate dueBefore;

        /** number or submittedAt, with a minus for descending. */
        @QueryParam("sort")
        @Size(max = 30)
        public @Nullable String sort;
    }

    @GET
    @Operation(summary = "List or search proposals")
    public Page<ProposalView> listProposals(@Valid @BeanParam Filter filter, @Valid @BeanParam PageRequest page) {
        return new Listing<>(entities, Proposal.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .where(Asker.MAY_SEE, "asker", Asker.of(user).organisationId())
                .where("e.status in :statuses", "statuses", filter.statuses)
                .where("e.field.code in :fields", "fields", filter.field)
                .where("e.organisationId in :organisations", "organisations", filter.organisations)
                .where("e.assignment.organisationId in :leads", "leads", filter.leads)
                .where("function('is_about', e.countries, :country) = true", "country", filter.country)
                .where("e.isLate = :late", "late", filter.late)
                .where("e.status = 'ASSIGNED' and e.assignment.dueOn < :due", "due", filter.dueBefore)
                .search("folded", filter.words)
                .page(page, filter.sort, ORDERS, ProposalView::of);
    }

    @POST
    @Idempotent
    @Operation(summary = "File a proposal")
    @APIResponseSchema(value = ProposalView.class, responseCode = "201")
    public RestResponse<ProposalView> fileProposal(@NotNull @Valid ProposalRequest request) {
        ProposalView filed = save.file(conference.id(), request);
        URI address = URI.create("/api/v1/conferences/" + conference.code() + "/proposals/" + filed.id());
        return Versions.created(address, filed, filed.version());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show a proposal with its assignments and answers")
    public RestResponse<ProposalView> getProposal(@PathParam("id") UUID id) {
        ProposalView proposal = ProposalView.of(Proposal.get(conference.id(), id, Asker.of(user)));
        return Versions.ok(proposal, proposal.version());
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Revise a proposal that is not assigned; a returned one is filed again by that")
    public RestResponse<ProposalView> reviseProposal(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ProposalRequest request) {
        ProposalView revised = save.revise(conference.id(), id, ifMatch, request);
        return Versions.ok(revised, revised.version());
    }
}
