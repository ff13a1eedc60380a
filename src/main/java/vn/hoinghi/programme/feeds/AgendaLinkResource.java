package vn.hoinghi.programme.feeds;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.web.Idempotent;

/** The secret addresses of agendas over HTTP. */
@Path("/api/v1/conferences/{code}/delegates/{id}/agenda-link")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feeds")
@RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
public class AgendaLinkResource {

    private final CurrentConference conference;
    private final AgendaReader reader;
    private final MakeAgendaLink make;
    private final RevokeAgendaLink revoke;
    private final String publicUrl;

    AgendaLinkResource(
            CurrentConference conference,
            AgendaReader reader,
            MakeAgendaLink make,
            RevokeAgendaLink revoke,
            @ConfigProperty(name = "hoinghi.public-url") String publicUrl) {
        this.conference = conference;
        this.reader = reader;
        this.make = make;
        this.revoke = revoke;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    @POST
    @Idempotent
    @Operation(summary = "Make the secret address of an agenda; it is shown in this answer only and replaces the last")
    @APIResponseSchema(value = AgendaLinkView.class, responseCode = "201")
    public RestResponse<AgendaLinkView> makeAgendaLink(@PathParam("id") UUID id) {
        MakeAgendaLink.Made made = make.make(conference.id(), reader.person(id).id());
        String link = publicUrl + "/api/v1/conferences/" + conference.code() + "/agendas/" + made.token() + ".ics";
        return ResponseBuilder.<AgendaLinkView>create(RestResponse.Status.CREATED)
                .entity(new AgendaLinkView(link, made.at()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Operation(summary = "Take the secret address of an agenda back")
    public void revokeAgendaLink(@PathParam("id") UUID id) {
        revoke.revoke(conference.id(), reader.person(id).id());
    }
}
