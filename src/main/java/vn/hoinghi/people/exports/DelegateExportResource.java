package vn.hoinghi.people.exports;

import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.audit.AuditKind;
import vn.hoinghi.kernel.audit.Audited;
import vn.hoinghi.kernel.limits.Limited;
import vn.hoinghi.kernel.limits.Scope;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.web.StreamedBody;
import vn.hoinghi.people.DelegateAccess;
import vn.hoinghi.people.DelegateFilter;
import vn.hoinghi.people.imports.SheetFields;

/** The export of delegates over HTTP. */
@Path("/api/v1/conferences/{code}/delegates/export")
@Tag(name = "delegates")
public class DelegateExportResource {

    private final CurrentConference conference;
    private final DelegateAccess access;
    private final ExportDelegates export;
    private final Clock clock;

    DelegateExportResource(CurrentConference conference, DelegateAccess access, ExportDelegates export, Clock clock) {
        this.conference = conference;
        this.access = access;
        this.export = export;
        this.clock = clock;
    }

    @GET
    @Audited(value = AuditKind.EXPORT, subject = "delegates")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Produces({ExportFormat.XLSX_TYPE, ExportFormat.CSV_TYPE})
    @Limited(Scope.FILE)
    @Operation(summary = "Export delegates as a spreadsheet that can be imported again")
    @APIResponse(
            responseCode = "200",
            description = "The sheet",
            content = {
                @Content(
                        mediaType = ExportFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public StreamedBody exportDelegates(
            @Valid @BeanParam DelegateFilter filter,
            @QueryParam("columns") @Nullable @Size(max = 10_000) String columns,
            @QueryParam("language") @DefaultValue("vi") @Pattern(regexp = "vi|en") @Size(max = 2) String language,
            Request request,
            @Parameter(hidden = true) @Context HttpServerResponse response) {
        ExportFormat format = accepted(request);
        var asked = new ExportDelegates.Asked(
                conference.id(),
                access.onlyOrganisation(),
                filter,
                fields(columns),
                Language.valueOf(language.toUpperCase(Locale.ROOT)),
                format);
        // The framework takes a RestResponse for the body itself where an operation has several media types.
        response.putHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(format) + "\"")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return new StreamedBody(out -> export.write(asked, out));
    }

    private static ExportFormat accepted(Request request) {
        List<Variant> variants = Arrays.stream(ExportFormat.values())
                .map(format -> new Variant(MediaType.valueOf(format.mediaType), (Locale) null, null))
                .toList();
        Variant chosen = request.selectVariant(variants);
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        return chosen.getMediaType().toString().startsWith(ExportFormat.CSV_TYPE)
                ? ExportFormat.CSV
                : ExportFormat.XLSX;
    }

    /** The columns asked for, in that order; all that an import takes where none is. */
    private List<String> fields(@Nullable String columns) {
        List<String> imported = SheetFields.of(conference.id()).all();
        if (columns == null || columns.isBlank()) {
            return imported;
        }
        List<String> known =
                Stream.concat(imported.stream(), StatedColumn.fields().stream()).toList();
        List<String> asked = Arrays.stream(columns.split(","))
                .map(String::strip)
                .filter(field -> !field.isEmpty())
                .distinct()
                .toList();
        List<Fault> unknown = asked.stream()
                .filter(field -> !known.contains(field))
                .map(field -> new Fault(
                        "columns",
                        "unknown-field",
                        LocalisedText.of(
                                "Không có cột «" + field + "». Các cột: " + String.join(", ", known) + ".",
                                "There is no column “" + field + "”. There are " + String.join(", ", known) + ".")))
                .toList();
        if (!unknown.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.naming(unknown);
        }
        return asked.isEmpty() ? imported : asked;
    }

    private String fileName(ExportFormat format) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), conference.zone());
        return conference.code() + "-delegates-" + today + "." + format.name().toLowerCase(Locale.ROOT);
    }
}
