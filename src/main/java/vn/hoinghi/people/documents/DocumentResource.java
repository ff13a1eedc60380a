package vn.hoinghi.people.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.audit.Audited;
import vn.hoinghi.kernel.files.CheckedFile;
import vn.hoinghi.kernel.files.Download;
import vn.hoinghi.kernel.files.FileContents;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.problem.Problem;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.people.Delegate;

/** Documents of a delegate over HTTP. They never change, so that nothing needs to be said of a version. */
@Path("/api/v1/conferences/{code}/delegates/{id}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class DocumentResource {

    private final CurrentConference conference;
    private final DocumentAccess access;
    private final FileContents contents;
    private final HandInDocument handIn;
    private final RemoveDocument remove;

    DocumentResource(
            CurrentConference conference,
            DocumentAccess access,
            FileContents contents,
            HandInDocument handIn,
            RemoveDocument remove) {
        this.conference = conference;
        this.access = access;
        this.contents = contents;
        this.handIn = handIn;
        this.remove = remove;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "Hand in a document; a photo replaces the one before")
    @APIResponseSchema(value = DocumentView.class, responseCode = "201")
    public RestResponse<DocumentView> handInDocument(
            @PathParam("id") UUID id,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("kind") @Schema(implementation = DocumentKind.class) @Nullable String kind) {
        DocumentKind known = kind(kind);
        Delegate delegate = access.delegateToChange(id, known);
        if (file == null) {
            throw fault("/file", "not-null", LocalisedText.of("Bắt buộc.", "Required."));
        }
        DocumentView made =
                handIn.handIn(delegate, known, CheckedFile.of(known.rules(), file.uploadedFile(), file.fileName()));
        URI location =
                URI.create("/api/v1/conferences/" + conference.code() + "/delegates/" + id + "/documents/" + made.id());
        return ResponseBuilder.<DocumentView>create(RestResponse.Status.CREATED)
                .entity(made)
                .location(location)
                .build();
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "List the documents of a delegate")
    public DocumentList listDocuments(@PathParam("id") UUID id) {
        return new DocumentList(access.list(id).stream().map(DocumentView::of).toList());
    }

    @GET
    @Path("/{document}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "Show what is said of a document")
    public DocumentView getDocument(@PathParam("id") UUID id, @PathParam("document") UUID document) {
        return DocumentView.of(access.get(id, document));
    }

    @GET
    @Audited(subject = "documents", id = "document")
    @Path("/{document}/content")
    @Produces({"image/jpeg", "image/png", "application/pdf"})
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "Download the content of a document")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response getDocumentContent(@PathParam("id") UUID id, @PathParam("document") UUID documentId) {
        Document document = access.get(id, documentId);
        InputStream content = contents.open(Document.CONTENTS, document.id, document.size);
        return document.kind == DocumentKind.PHOTO
                ? Download.shown(document.file(), content)
                : Download.saved(document.file(), content);
    }

    @DELETE
    @Path("/{document}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "Remove a document with its content")
    public void removeDocument(@PathParam("id") UUID id, @PathParam("document") UUID documentId) {
        Document document = access.get(id, documentId);
        access.delegateToChange(id, document.kind);
        remove.remove(document.delegateId, document.id);
    }

    private static DocumentKind kind(@Nullable String kind) {
        return Arrays.stream(DocumentKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> fault(
                        "/kind",
                        "wrong-type",
                        LocalisedText.of("PHOTO hoặc NOMINATION_LETTER.", "PHOTO or NOMINATION_LETTER.")));
    }

    private static Problem fault(String pointer, String code, LocalisedText words) {
        return CommonProblem.INVALID_REQUEST.naming(List.of(new Fault(pointer, code, words)));
    }
}
