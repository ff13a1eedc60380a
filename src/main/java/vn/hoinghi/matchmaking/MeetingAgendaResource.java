package vn.hoinghi.matchmaking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.live.Fingerprint;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.programme.feeds.CalendarFile;
import vn.hoinghi.programme.feeds.Feed;
import vn.hoinghi.programme.feeds.FeedLanguageFilter;
import vn.hoinghi.programme.feeds.FeedResource;

/** Agendas of parties and tables over HTTP; a focal point reaches that of its own party. */
@Path("/api/v1/conferences/{code}/rounds/{round}")
@Tag(name = "meetings")
public class MeetingAgendaResource {

    private static final String OWN = "private, no-cache";

    private final RoundAccess access;
    private final ShowAgendas agendas;
    private final MeetingCalendar calendar;
    private final ObjectMapper json;

    MeetingAgendaResource(RoundAccess access, ShowAgendas agendas, MeetingCalendar calendar, ObjectMapper json) {
        this.access = access;
        this.agendas = agendas;
        this.calendar = calendar;
        this.json = json;
    }

    @GET
    @Path("/parties/{party}/agenda")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "Show whom a party meets, when and where, the cancelled with it")
    public RestResponse<MeetingAgendaView> getPartyAgenda(
            @PathParam("round") UUID round, @PathParam("party") UUID party) throws JsonProcessingException {
        return told(agendas.ofParty(visit(round, party), party));
    }

    @GET
    @Path("/parties/{party}/agenda.ics")
    @Produces(CalendarFile.MEDIA_TYPE)
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "Show whom a party meets as a calendar")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(mediaType = CalendarFile.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> getPartyCalendar(
            @PathParam("round") UUID round,
            @PathParam("party") UUID party,
            @Valid @BeanParam FeedLanguageFilter language) {
        RoundVisit visit = visit(round, party);
        byte[] file = calendar.of(visit, agendas.ofParty(visit, party), language.chosen());
        return FeedResource.answer(Feed.of(file), language.chosen(), OWN);
    }

    @GET
    @Path("/tables/{table}/agenda")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
    @Operation(summary = "Show who meets at a table")
    public RestResponse<MeetingAgendaView> getTableAgenda(
            @PathParam("round") UUID round, @PathParam("table") UUID table) throws JsonProcessingException {
        return told(agendas.ofTable(access.visit(round), table));
    }

    private RoundVisit visit(UUID round, UUID party) {
        RoundVisit visit = access.visit(round);
        visit.checkSees(party);
        return visit;
    }

    private RestResponse<MeetingAgendaView> told(MeetingAgendaView agenda) throws JsonProcessingException {
        return Versions.told(agenda, Fingerprint.of(json.writeValueAsBytes(agenda)), OWN);
    }
}
