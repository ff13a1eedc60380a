package vn.hoinghi.people.imports;

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
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.audit.Audited;
import vn.hoinghi.kernel.imports.ImportCard;
import vn.hoinghi.kernel.imports.ImportView;
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

/** Imports over HTTP. */
@Path("/api/v1/conferences/{code}/delegates/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "delegate-imports")
@RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
public class DelegateImportResource {

    /** What 100,000 rows may take where a cache is cold and the machine is busy. */
    private static final int LONGEST_SECONDS = 300;

    private static final Order<DelegateImport> ORDERS =
            Order.by("createdAt", List.of(Order.key("createdAt", Instant.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final CurrentUser user;
    private final ImportAccess access;
    private final PreviewImport preview;
    private final ConfirmImport confirm;
    private final ReverseImport reverse;
    private final FindImportDuplicates duplicates;

    DelegateImportResource(
            EntityManager entities,
            CurrentConference conference,
            CurrentUser user,
            ImportAccess access,
            PreviewImport preview,
            ConfirmImport confirm,
            ReverseImport reverse,
            FindImportDuplicates duplicates) {
        this.entities = entities;
        this.conference = conference;
        this.user = user;
        this.access = access;
        this.preview = preview;
        this.confirm = confirm;
        this.reverse = reverse;
        this.duplicates = duplicates;
    }

    @GET
    @Operation(summary = "List imports of delegates")
    public Page<ImportCard> listDelegateImports(@Valid @BeanParam PageRequest page) {
        return new Listing<>(entities, DelegateImport.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .where("e.organisationId = :own", "own", access.onlyOrganisation())
                .page(page, "-createdAt", ORDERS, ImportCard::of);
    }

    @POST
    @Idempotent(seconds = LONGEST_SECONDS)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Limited(Scope.FILE)
    @Operation(summary = "Preview a list of delegates, XLSX or CSV; no delegate is written")
    @APIResponseSchema(value = ImportView.class, responseCode = "201")
    public RestResponse<ImportView> previewDelegateImport(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("columns") @Nullable @Size(max = 20_000) String columns) {
        if (file == null) {
            throw CommonProblem.INVALID_REQUEST.naming(
                    List.of(new Fault("/file", "not-null", LocalisedText.of("Bắt buộc.", "Required."))));
        }
        var sent = new SentFile(
                file.uploadedFile(),
                Texts.normalised(file.fileName()),
                columns,
                user.username(),
                access.onlyOrganisation());
        ImportView made = preview.preview(conference.id(), sent);
        return Versions.created(
                URI.create("/api/v1/conferences/" + conference.code() + "/delegates/imports/" + made.id()),
                made,
                made.version());
    }

    @GET
    @Audited(subject = "delegate_imports", id = "id")
    @Path("/{id}")
    @Operation(summary = "Show an import")
    public RestResponse<ImportView> getDelegateImport(@PathParam("id") UUID id) {
        ImportView found = ImportView.of(access.get(id));
        return Versions.ok(found, found.version());
    }

    @GET
    @Audited(subject = "delegate_imports", id = "id")
    @Path("/{id}/duplicates")
    @Operation(summary = "List who of a file's new people may be registered already, or stand in it twice")
    public ImportDuplicates listDelegateImportDuplicates(@PathParam("id") UUID id) {
        return duplicates.of(access.get(id));
    }

    @POST
    @Idempotent(seconds = LONGEST_SECONDS)
    @Path("/{id}/confirmation")
    @Operation(summary = "Apply what was previewed, all of it or nothing")
    public RestResponse<ImportView> confirmDelegateImport(
            @PathParam("id") UUID id, @QueryParam("whenRejected") @DefaultValue("REFUSE") WhenRejected whenRejected) {
        ImportView done = confirm.confirm(access.get(id), whenRejected, access.onlyOrganisation() != null);
        return Versions.ok(done, done.version());
    }

    @POST
    @Idempotent(seconds = LONGEST_SECONDS)
    @Path("/{id}/reversal")
    @Operation(summary = "Undo a confirmed import, all of it or nothing")
    public RestResponse<ImportView> reverseDelegateImport(@PathParam("id") UUID id) {
        ImportView undone = reverse.reverse(access.get(id), access.onlyOrganisation() != null);
        return Versions.ok(undone, undone.version());
    }
}
