package vn.hoinghi.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.Conferences;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.audit.AuditKind;
import vn.hoinghi.kernel.audit.Audited;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.tables.TableWorkbook;
import vn.hoinghi.kernel.web.Accepted;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.kernel.web.StreamedBody;
import vn.hoinghi.kernel.web.Versions;

/** The summary over HTTP, of now and as it was kept: as JSON, as a workbook and as sheets to print. */
@Path("/api/v1/conferences/{code}/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "summary")
@RolesAllowed(Role.Names.ORGANISER)
public class SummaryResource {

    private static final Order<Summary> ORDERS = Order.by("number", List.of(Order.key("number", Integer.class)));

    private final CurrentConference conference;
    private final Conferences conferences;
    private final SummariseConference summarise;
    private final KeepSummary keep;
    private final EntityManager entities;
    private final ObjectMapper json;

    SummaryResource(
            CurrentConference conference,
            Conferences conferences,
            SummariseConference summarise,
            KeepSummary keep,
            EntityManager entities,
            ObjectMapper json) {
        this.conference = conference;
        this.conferences = conferences;
        this.summarise = summarise;
        this.keep = keep;
        this.entities = entities;
        this.json = json;
    }

    @GET
    @Audited(value = AuditKind.EXPORT, subject = "conferences")
    @Produces({ReportFormat.JSON_TYPE, TableWorkbook.MEDIA_TYPE, ReportFormat.PDF_TYPE})
    @Operation(summary = "Show the figures of the conference")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = {
                @Content(mediaType = ReportFormat.JSON_TYPE, schema = @Schema(implementation = SummaryView.class)),
                @Content(
                        mediaType = TableWorkbook.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = ReportFormat.PDF_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public StreamedBody getSummary(
            @QueryParam("language") @DefaultValue("vi") @Pattern(regexp = "vi|en") @Size(max = 2) String language,
            Request request,
            @Parameter(hidden = true) @Context HttpServerResponse response) {
        return answer(summarise.summarise(conferences.conference(conference.id())), language, request, response);
    }

    @GET
    @Path("/versions")
    @Operation(summary = "List the figures that were kept, the latest first")
    public Page<SummaryVersionView> listSummaryVersions(
            @Valid @BeanParam PageRequest page, @QueryParam("sort") @Size(max = 30) @Nullable String sort) {
        return new Listing<>(entities, Summary.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .page(page, sort == null ? "-number" : sort, ORDERS, SummaryVersionView::of);
    }

    @POST
    @Path("/versions")
    @Idempotent
    @Operation(summary = "Keep the figures as they are now")
    @APIResponseSchema(value = SummaryVersionView.class, responseCode = "201")
    public RestResponse<SummaryVersionView> keepSummary(@NotNull @Valid SummaryVersionRequest request) {
        SummaryVersionView kept = keep.keep(conferences.conference(conference.id()), request);
        URI address = URI.create("/api/v1/conferences/" + conference.code() + "/summary/versions/" + kept.number());
        return Versions.created(address, kept, kept.number());
    }

    @GET
    @Path("/versions/{number}")
    @Audited(value = AuditKind.EXPORT, subject = "conferences")
    @Produces({ReportFormat.JSON_TYPE, TableWorkbook.MEDIA_TYPE, ReportFormat.PDF_TYPE})
    @Operation(summary = "Show the figures as they were kept")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = {
                @Content(mediaType = ReportFormat.JSON_TYPE, schema = @Schema(implementation = SummaryView.class)),
                @Content(
                        mediaType = TableWorkbook.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = ReportFormat.PDF_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public StreamedBody getSummaryVersion(
            @PathParam("number") int number,
            @QueryParam("language") @DefaultValue("vi") @Pattern(regexp = "vi|en") @Size(max = 2) String language,
            Request request,
            @Parameter(hidden = true) @Context HttpServerResponse response) {
        return answer(keep.kept(conference.id(), number), language, request, response);
    }

    private StreamedBody answer(SummaryView summary, String language, Request request, HttpServerResponse response) {
        ReportFormat format = accepted(request);
        byte[] bytes = format.bytes(summary, Language.valueOf(language.toUpperCase(Locale.ROOT)), json);
        response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (format != ReportFormat.JSON) {
            response.putHeader(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(summary, format) + "\"");
        }
        return new StreamedBody(out -> out.write(bytes));
    }

    private static ReportFormat accepted(Request request) {
        List<ReportFormat> formats = List.of(ReportFormat.values());
        String accepted = Accepted.of(
                request, formats.stream().map(format -> format.mediaType).toArray(String[]::new));
        return formats.stream()
                .filter(format -> format.mediaType.equals(accepted))
                .findFirst()
                .orElseThrow();
    }

    private static String fileName(SummaryView summary, ReportFormat format) {
        LocalDate day = LocalDate.ofInstant(summary.computedAt(), ZoneId.of(summary.timeZone()));
        return summary.code() + "-summary-" + day + "." + format.name().toLowerCase(Locale.ROOT);
    }
}
