package vn.hoinghi.programme.feeds;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.web.Versions;

/** The feeds of the published programme over HTTP. */
@Path("/api/v1/conferences/{code}")
@Tag(name = "feeds")
@PermitAll
public class FeedResource {

    public static final String PDF = "application/pdf";

    private final CurrentConference conference;
    private final Feeds feeds;

    FeedResource(CurrentConference conference, Feeds feeds) {
        this.conference = conference;
        this.feeds = feeds;
    }

    @GET
    @Path("/programme.ics")
    @Produces(CalendarFile.MEDIA_TYPE)
    @Operation(summary = "Subscribe to the programme as a calendar")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(mediaType = CalendarFile.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> getProgrammeCalendar(@Valid @BeanParam FeedLanguageFilter language) {
        return answer(FeedKind.ICALENDAR, language.chosen());
    }

    @GET
    @Path("/rooms/{id}/programme.ics")
    @Produces(CalendarFile.MEDIA_TYPE)
    @Operation(summary = "Subscribe to what is held in a room as a calendar")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(mediaType = CalendarFile.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> getRoomCalendar(
            @PathParam("id") UUID room, @Valid @BeanParam FeedLanguageFilter language) {
        return answer(feeds.ofRoom(conference.id(), room, language.chosen()), language.chosen());
    }

    @GET
    @Path("/programme/schedule.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Fetch the programme as schedule apps read it, the JSON of frab")
    @APIResponse(
            responseCode = "200",
            description = "The schedule, by https://c3voc.de/schedule/schema.json",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public RestResponse<byte[]> getScheduleJson(@Valid @BeanParam FeedLanguageFilter language) {
        return answer(FeedKind.FRAB_JSON, language.chosen());
    }

    @GET
    @Path("/programme/schedule.xml")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(summary = "Fetch the programme as schedule apps read it, the XML of frab")
    @APIResponse(
            responseCode = "200",
            description = "The schedule, by https://c3voc.de/schedule/schema.xsd",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> getScheduleXml(@Valid @BeanParam FeedLanguageFilter language) {
        return answer(FeedKind.FRAB_XML, language.chosen());
    }

    @GET
    @Path("/programme.jsonld")
    @Produces(EventJson.MEDIA_TYPE)
    @Operation(summary = "Fetch the programme as search engines read it, an Event of schema.org")
    @APIResponse(
            responseCode = "200",
            description = "The event with its sessions and their talks",
            content = @Content(mediaType = EventJson.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    public RestResponse<byte[]> getProgrammeEvent(@Valid @BeanParam FeedLanguageFilter language) {
        return answer(FeedKind.JSON_LD, language.chosen());
    }

    @GET
    @Path("/programme.pdf")
    @Produces(PDF)
    @Operation(summary = "Print the programme")
    @APIResponse(
            responseCode = "200",
            description = "The programme on sheets of A4",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> printProgramme(@Valid @BeanParam FeedLanguageFilter language) {
        return answer(FeedKind.PDF, language.chosen());
    }

    private RestResponse<byte[]> answer(FeedKind kind, Language language) {
        return answer(feeds.of(conference.id(), kind, language), language);
    }

    private static RestResponse<byte[]> answer(Feed feed, Language language) {
        return answer(feed, language, "public, max-age=60");
    }

    /** A feed in that language, of which there may be another one for other callers at the same address. */
    public static RestResponse<byte[]> answer(Feed feed, Language language, String cacheControl) {
        RestResponse<byte[]> answer = Versions.told(feed.bytes(), feed.fingerprint(), cacheControl);
        answer.getHeaders()
                .putSingle(HttpHeaders.CONTENT_LANGUAGE, language.name().toLowerCase(Locale.ROOT));
        answer.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return answer;
    }
}
