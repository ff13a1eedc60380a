package vn.hoinghi.matchmaking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hoinghi.conference.ConferenceCard;
import vn.hoinghi.conference.Conferences;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.audit.AuditKind;
import vn.hoinghi.kernel.audit.Audited;
import vn.hoinghi.programme.feeds.Feed;
import vn.hoinghi.programme.feeds.FeedLanguageFilter;
import vn.hoinghi.programme.feeds.FeedResource;
import vn.hoinghi.programme.feeds.Words;

/** Agendas on paper over HTTP: of one party or table, and of all of a round. */
@Path("/api/v1/conferences/{code}/rounds/{round}")
@Tag(name = "meetings")
@Produces(FeedResource.PDF)
public class MeetingSheetResource {

    private static final String OWN = "private, no-cache";

    private final RoundAccess access;
    private final ShowAgendas agendas;
    private final Conferences conferences;

    MeetingSheetResource(RoundAccess access, ShowAgendas agendas, Conferences conferences) {
        this.access = access;
        this.agendas = agendas;
        this.conferences = conferences;
    }

    @GET
    @Path("/parties/{party}/agenda.pdf")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "Print whom a party meets")
    @APIResponse(
            responseCode = "200",
            description = "The sheets",
            content =
                    @Content(
                            mediaType = FeedResource.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> printPartyAgenda(
            @PathParam("round") UUID round,
            @PathParam("party") UUID party,
            @Valid @BeanParam FeedLanguageFilter language) {
        RoundVisit visit = access.visit(round);
        visit.checkSees(party);
        return printed(visit, MeetingSheets.Kind.PARTY, List.of(agendas.ofParty(visit, party)), language);
    }

    @GET
    @Audited(value = AuditKind.EXPORT, subject = "rounds", id = "round")
    @Path("/parties.pdf")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
    @Operation(summary = "Print whom every party meets")
    @APIResponse(
            responseCode = "200",
            description = "The sheets, by the codes of the organisations",
            content =
                    @Content(
                            mediaType = FeedResource.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> printPartyAgendas(
            @PathParam("round") UUID round, @Valid @BeanParam FeedLanguageFilter language) {
        RoundVisit visit = access.visit(round);
        return printed(visit, MeetingSheets.Kind.PARTY, agendas.ofParties(visit), language);
    }

    @GET
    @Path("/tables/{table}/agenda.pdf")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
    @Operation(summary = "Print who meets at a table")
    @APIResponse(
            responseCode = "200",
            description = "The sheets",
            content =
                    @Content(
                            mediaType = FeedResource.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> printTableAgenda(
            @PathParam("round") UUID round,
            @PathParam("table") UUID table,
            @Valid @BeanParam FeedLanguageFilter language) {
        RoundVisit visit = access.visit(round);
        return printed(visit, MeetingSheets.Kind.TABLE, List.of(agendas.ofTable(visit, table)), language);
    }

    @GET
    @Audited(value = AuditKind.EXPORT, subject = "rounds", id = "round")
    @Path("/tables.pdf")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
    @Operation(summary = "Print who meets at every table")
    @APIResponse(
            responseCode = "200",
            description = "The sheets, by the names of the tables",
            content =
                    @Content(
                            mediaType = FeedResource.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> printTableAgendas(
            @PathParam("round") UUID round, @Valid @BeanParam FeedLanguageFilter language) {
        RoundVisit visit = access.visit(round);
        return printed(visit, MeetingSheets.Kind.TABLE, agendas.ofTables(visit), language);
    }

    private RestResponse<byte[]> printed(
            RoundVisit visit, MeetingSheets.Kind kind, List<MeetingAgendaView> shown, FeedLanguageFilter language) {
        ConferenceCard conference = conferences.conference(visit.conferenceId());
        Words words = new Words(language.chosen());
        MeetingSheets.Edition edition =
                new MeetingSheets.Edition(words, conference.zone(), words.of(conference.name()));
        return FeedResource.answer(Feed.of(MeetingSheets.of(kind, edition, shown)), language.chosen(), OWN);
    }
}
