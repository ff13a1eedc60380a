package vn.hoinghi.proposal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.tables.TableWorkbook;
import vn.hoinghi.kernel.web.Accepted;
import vn.hoinghi.kernel.web.StreamedBody;

/** The figures of proposals over HTTP, as JSON and as a workbook with a sheet for each subject. */
@Path("/api/v1/conferences/{code}/proposals/statistics")
@Tag(name = "proposals")
public class ProposalStatisticsResource {

    private final CurrentConference conference;
    private final Proposals proposals;
    private final ObjectMapper json;
    private final Clock clock;

    ProposalStatisticsResource(CurrentConference conference, Proposals proposals, ObjectMapper json, Clock clock) {
        this.conference = conference;
        this.proposals = proposals;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableWorkbook.MEDIA_TYPE})
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Count proposals by status, field, province, region, country and unit")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ProposalFigures.class)),
                @Content(
                        mediaType = TableWorkbook.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public StreamedBody countProposals(
            @QueryParam("language") @DefaultValue("vi") @Pattern(regexp = "vi|en") @Size(max = 2) String language,
            Request request,
            @Parameter(hidden = true) @Context HttpServerResponse response) {
        String accepted = Accepted.of(request, MediaType.APPLICATION_JSON, TableWorkbook.MEDIA_TYPE);
        ProposalFigures figures = proposals.figures(conference.id());
        response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (accepted.equals(MediaType.APPLICATION_JSON)) {
            return new StreamedBody(out -> json.writeValue(out, figures));
        }
        LocalDate day = LocalDate.ofInstant(clock.instant(), conference.zone());
        response.putHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + conference.code() + "-proposals-" + day + ".xlsx\"");
        Language chosen = Language.valueOf(language.toUpperCase(Locale.ROOT));
        byte[] workbook = TableWorkbook.of(new ProposalTables(figures, chosen).all(), clock.instant());
        return new StreamedBody(out -> out.write(workbook));
    }
}
