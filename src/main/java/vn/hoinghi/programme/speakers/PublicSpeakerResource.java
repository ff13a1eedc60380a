package vn.hoinghi.programme.speakers;

import jakarta.annotation.security.PermitAll;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.people.documents.Photo;

/** Speakers who consent, for everybody. Caches ask again each time: consent may have been taken back. */
@Path("/api/v1/conferences/{code}/programme/speakers/{id}")
@Tag(name = "programme")
@PermitAll
public class PublicSpeakerResource {

    private final CurrentConference conference;
    private final PublicSpeakers speakers;

    PublicSpeakerResource(CurrentConference conference, PublicSpeakers speakers) {
        this.conference = conference;
        this.speakers = speakers;
    }

    @GET
    @Operation(summary = "Show a speaker of the published programme who consents to it")
    public RestResponse<PublicSpeakerView> getPublicSpeaker(@PathParam("id") UUID id) {
        return ResponseBuilder.ok(speakers.get(conference.id(), conference.code(), id))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @GET
    @Path("/photo")
    @Produces({"image/jpeg", "image/png"})
    @Operation(summary = "Download the photo of a speaker of the published programme who consents to it")
    @APIResponse(
            responseCode = "200",
            description = "The photo",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response getPublicSpeakerPhoto(@PathParam("id") UUID id) {
        Photo photo = speakers.photo(conference.id(), id);
        return Response.ok(photo.content())
                .type(MediaType.valueOf(photo.mediaType()))
                .header(HttpHeaders.CONTENT_LENGTH, photo.size())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.ETAG, "\"" + photo.sha256() + "\"")
                .build();
    }
}
