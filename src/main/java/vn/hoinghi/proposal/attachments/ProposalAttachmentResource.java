package vn.hoinghi.proposal.attachments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
import vn.hoinghi.kernel.files.Download;
import vn.hoinghi.kernel.files.FileContents;
import vn.hoinghi.kernel.limits.Limited;
import vn.hoinghi.kernel.limits.Scope;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.problem.Problem;
import vn.hoinghi.kernel.web.Idempotent;

/** Attachments of a proposal and of its answers over HTTP. They never change, so that nothing needs to be said of a version. */
@Path("/api/v1/conferences/{code}/proposals/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals")
@RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
public class ProposalAttachmentResource {

    private final CurrentConference conference;
    private final AttachmentAccess access;
    private final FileContents contents;
    private final AttachFile attach;
    private final RemoveAttachment remove;

    ProposalAttachmentResource(
            CurrentConference conference,
            AttachmentAccess access,
            FileContents contents,
            AttachFile attach,
            RemoveAttachment remove) {
        this.conference = conference;
        this.access = access;
        this.contents = contents;
        this.attach = attach;
        this.remove = remove;
    }

    @GET
    @Operation(summary = "List what goes with a proposal, its answers, and those it took up")
    public Page<ProposalAttachmentView> listProposalAttachments(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return access.list(conference.id(), id, page).map(ProposalAttachmentView::of);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Limited(Scope.FILE)
    @Operation(summary = "Attach a file to a proposal as who filed it, or to its answer as who gave it")
    @APIResponseSchema(value = ProposalAttachmentView.class, responseCode = "201")
    public RestResponse<ProposalAttachmentView> attachToProposal(
            @PathParam("id") UUID id,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("answer") @Schema(implementation = UUID.class) @Nullable String answer) {
        if (file == null) {
            throw fault("/file", "not-null", LocalisedText.of("Bắt buộc.", "Required."));
        }
        var sent = new AttachFile.Sent(answer(answer), file.uploadedFile(), file.fileName());
        ProposalAttachmentView made = attach.attach(conference.id(), id, sent);
        URI location = URI.create(
                "/api/v1/conferences/" + conference.code() + "/proposals/" + id + "/attachments/" + made.id());
        return ResponseBuilder.<ProposalAttachmentView>create(RestResponse.Status.CREATED)
                .entity(made)
                .location(location)
                .build();
    }

    @GET
    @Path("/{attachment}")
    @Operation(summary = "Show what is said of an attachment")
    public ProposalAttachmentView getProposalAttachment(
            @PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        return ProposalAttachmentView.of(access.get(conference.id(), id, attachment));
    }

    @GET
    @Audited(subject = "proposal_attachments", id = "attachment")
    @Path("/{attachment}/content")
    @Produces({
        "image/jpeg",
        "image/png",
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    @Operation(summary = "Download the content of an attachment, to be saved")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response getProposalAttachmentContent(@PathParam("id") UUID id, @PathParam("attachment") UUID attachmentId) {
        ProposalAttachment attachment = access.get(conference.id(), id, attachmentId);
        return Download.saved(
                attachment.file(), contents.open(ProposalAttachment.CONTENTS, attachment.id, attachment.size));
    }

    @DELETE
    @Path("/{attachment}")
    @APIResponse(responseCode = "204", description = "It is gone")
    @Operation(summary = "Take an attachment away with its content, as long as it may be changed")
    public void removeProposalAttachment(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        remove.remove(conference.id(), id, attachment);
    }

    private static @Nullable UUID answer(@Nullable String written) {
        try {
            return written == null || written.isBlank() ? null : UUID.fromString(written);
        } catch (IllegalArgumentException unreadable) {
            throw fault("/answer", "wrong-type", LocalisedText.of("Không phải mã.", "This is no identifier."));
        }
    }

    private static Problem fault(String pointer, String code, LocalisedText words) {
        return CommonProblem.INVALID_REQUEST.naming(List.of(new Fault(pointer, code, words)));
    }
}
