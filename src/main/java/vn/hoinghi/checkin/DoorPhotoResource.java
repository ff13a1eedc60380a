package vn.hoinghi.checkin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hoinghi.checkin.devices.CurrentDevice;
import vn.hoinghi.checkin.devices.DeviceRight;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.audit.Audited;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.people.documents.Documents;
import vn.hoinghi.people.documents.Photo;

/** The picture by which a door knows somebody, over HTTP. */
@Path("/api/v1/conferences/{code}/delegates/{id}/photo")
@Tag(name = "check-in")
@RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.DEVICE})
public class DoorPhotoResource {

    private final CurrentConference conference;
    private final CurrentDevice device;
    private final Documents documents;

    DoorPhotoResource(CurrentConference conference, CurrentDevice device, Documents documents) {
        this.conference = conference;
        this.device = device;
        this.documents = documents;
    }

    @GET
    @Audited(subject = "delegates", id = "id")
    @Produces({"image/jpeg", "image/png"})
    @Operation(summary = "Show the photo of somebody to whoever scans them")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response getPhotoAtDoor(@PathParam("id") UUID id) {
        device.checkMay(DeviceRight.LOOK_UP, null);
        Photo photo = documents.photo(conference.id(), id).orElseThrow(CommonProblem.NOT_FOUND::problem);
        return Response.ok(photo.content())
                .type(MediaType.valueOf(photo.mediaType()))
                .header(HttpHeaders.CONTENT_LENGTH, photo.size())
                // The same link after another photo was handed in: it is asked for again, and answered with 304 mostly.
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.ETAG, "\"" + photo.sha256() + "\"")
                .build();
    }
}
