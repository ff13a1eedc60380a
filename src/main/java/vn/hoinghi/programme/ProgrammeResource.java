package vn.hoinghi.programme;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.web.Gzip;
import vn.hoinghi.kernel.web.Versions;

/** The published programme over HTTP. */
@Path("/api/v1/conferences/{code}/programme")
@Tag(name = "programme")
public class ProgrammeResource {

    private final CurrentConference conference;
    private final PublishedProgrammes published;

    ProgrammeResource(CurrentConference conference, PublishedProgrammes published) {
        this.conference = conference;
        this.published = published;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Show the programme as it was published last")
    @APIResponseSchema(PublishedProgramme.class)
    public RestResponse<byte[]> getProgramme(@Context HttpHeaders asked) {
        PublishedProgrammes.Current programme =
                published.current(conference.id()).orElseThrow(ProgrammeProblem.PROGRAMME_NOT_PUBLISHED::problem);
        boolean isGzip = Gzip.isAccepted(asked.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        RestResponse<byte[]> answer = Versions.ok(isGzip ? programme.gzip() : programme.json(), programme.number());
        if (isGzip) {
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, Gzip.NAME);
        }
        answer.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        return answer;
    }
}
