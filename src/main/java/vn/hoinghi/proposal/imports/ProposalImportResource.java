package vn.hoinghi.proposal.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.imports.ImportCard;
import vn.hoinghi.kernel.imports.ImportView;
import vn.hoinghi.kernel.imports.RowAction;
import vn.hoinghi.kernel.imports.SentFile;
import vn.hoinghi.kernel.imports.WhenRejected;
import vn.hoinghi.kernel.limits.Limited;
import vn.hoinghi.kernel.limits.Scope;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.text.Texts;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.kernel.web.Versions;

/** Lists of proposals over HTTP. */
@Path("/api/v1/conferences/{code}/proposals/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposal-imports")
@RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
public class ProposalImportResource {

    /** What 10,000 rows may take where the machine is busy. */
    private static final int LONGEST_SECONDS = 300;

    private static final Order<ProposalImport> ORDERS =
            Order.by("createdAt", List.of(Order.key("createdAt", Instant.class)));
    private static final Order<ProposalImportRow> ROW_ORDERS =
            Order.by("row", List.of(Order.key("rowNumber", Integer.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final CurrentUser user;
    private final ProposalImportAccess access;
    private final ImportProposals imports;

    ProposalImportResource(
            EntityManager entities,
            CurrentConference conference,
            CurrentUser user,
            ProposalImportAccess access,
            ImportProposals imports) {
        this.entities = entities;
        this.conference = conference;
        this.user = user;
        this.access = access;
        this.imports = imports;
    }

    @GET
    @Operation(summary = "List imports of proposals")
    public Page<ImportCard> listProposalImports(@Valid @BeanParam PageRequest page) {
        return new Listing<>(entities, ProposalImport.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .where("e.organisationId = :own", "own", access.onlyOrganisation())
                .page(page, "-createdAt", ORDERS, ImportCard::of);
    }

    @POST
    @Idempotent(seconds = LONGEST_SECONDS)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Limited(Scope.FILE)
    @Operation(summary = "Preview a list of proposals, XLSX or CSV; no proposal is written")
    @APIResponseSchema(value = ImportView.class, responseCode = "201")
    public RestResponse<ImportView> previewProposalImport(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("columns") @Nullable @Size(max = 20_000) String columns) {
        if (file == null) {
            throw CommonProblem.INVALID_REQUEST.naming(
                    List.of(new Fault("/file", "not-null", LocalisedText.of("Bắt buộc.", "Required."))));
        }
        ImportView made = imports.preview(
                conference.id(),
                new SentFile(
                        file.uploadedFile(),
                        Texts.normalised(file.fileName()),
                        columns,
                        user.username(),
                        access.onlyOrganisation()));
        return Versions.created(
                URI.create("/api/v1/conferences/" + conference.code() + "/proposals/imports/" + made.id()),
                made,
                made.version());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show an import of proposals")
    public RestResponse<ImportView> getProposalImport(@PathParam("id") UUID id) {
        ImportView found = ImportView.of(access.get(id));
        return Versions.ok(found, found.version());
    }

    @GET
    @Path("/{id}/rows")
    @Operation(summary = "List what the rows of an import of proposals do, cell by cell")
    public Page<ProposalImportRowView> listProposalImportRows(
            @PathParam("id") UUID id,
            @QueryParam("action") @Size(max = 4) List<RowAction> actions,
            @Valid @BeanParam PageRequest page,
            HttpHeaders headers) {
        ProposalImport made = access.get(id);
        Language language = Language.preferred(headers.getAcceptableLanguages());
        ProposalDifferences differences = new ProposalDifferences(made, language);
        return new Listing<>(entities, ProposalImportRow.class)
                .where("e.importId = :import", "import", made.id)
                .where("e.action in :actions", "actions", actions)
                .page(page, null, ROW_ORDERS, differences::of);
    }

    @POST
    @Idempotent(seconds = LONGEST_SECONDS)
    @Path("/{id}/confirmation")
    @Operation(summary = "Apply what was previewed of proposals, all of it or nothing")
    public RestResponse<ImportView> confirmProposalImport(
            @PathParam("id") UUID id, @QueryParam("whenRejected") @DefaultValue("REFUSE") WhenRejected whenRejected) {
        ImportView done = imports.confirm(access.get(id), whenRejected);
        return Versions.ok(done, done.version());
    }

    @POST
    @Idempotent(seconds = LONGEST_SECONDS)
    @Path("/{id}/reversal")
    @Operation(summary = "Undo a confirmed import of proposals, all of it or nothing")
    public RestResponse<ImportView> reverseProposalImport(@PathParam("id") UUID id) {
        ImportView undone = imports.reverse(access.get(id));
        return Versions.ok(undone, undone.version());
    }
}
