package vn.hoinghi.programme.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.live.Fingerprint;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.people.DelegateCard;

/** People's own agendas over HTTP. */
@Path("/api/v1/conferences/{code}")
@Tag(name = "feeds")
public class AgendaResource {

    /** Of one person: nobody keeps it for others, and what is kept is asked for again. */
    private static final String OWN = "private, no-cache";

    private final CurrentConference conference;
    private final AgendaReader reader;
    private final Agendas agendas;
    private final ObjectMapper json;

    AgendaResource(CurrentConference conference, AgendaReader reader, Agendas agendas, ObjectMapper json) {
        this.conference = conference;
        this.reader = reader;
        this.agendas = agendas;
        this.json = json;
    }

    @GET
    @Path("/delegates/{id}/agenda")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "Show what somebody is to do: sessions, talks and meetings, the cancelled with them")
    public RestResponse<AgendaView> getAgenda(@PathParam("id") UUID id) throws JsonProcessingException {
        AgendaView agenda = agendas.view(conference.id(), reader.person(id));
        return Versions.told(agenda, Fingerprint.of(json.writeValueAsBytes(agenda)), OWN);
    }

    @GET
    @Path("/delegates/{id}/agenda.ics")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Produces(CalendarFile.MEDIA_TYPE)
    @Operation(summary = "Show what somebody is to do as a calendar")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(mediaType = CalendarFile.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> getAgendaCalendar(
            @PathParam("id") UUID id, @Valid @BeanParam FeedLanguageFilter language) {
        return calendar(reader.person(id), language);
    }

    /** Whoever has the address may read it: calendar programs send no bearer token. */
    @GET
    @Path("/agendas/{token}.ics")
    @PermitAll
    @Produces(CalendarFile.MEDIA_TYPE)
    @Operation(summary = "Subscribe to what somebody is to do by its secret address")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(mediaType = CalendarFile.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> getAgendaByLink(
            @PathParam("token") @Size(max = 200) String token, @Valid @BeanParam FeedLanguageFilter language) {
        return calendar(reader.holder(token), language);
    }

    private RestResponse<byte[]> calendar(DelegateCard person, FeedLanguageFilter language) {
        Feed feed = Feed.of(
                agendas.calendar(conference.id(), person, language.chosen()).bytes());
        return FeedResource.answer(feed, language.chosen(), OWN);
    }
}
