package vn.hoinghi.kernel.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An import as it is shown.
 *
 * @param columns how its headings were understood
 * @param rows rows below the headings that say something
 * @param created what is not there yet
 * @param rejected rows with a fault; they are left out, each is named in {@code errors}
 * @param errorCount how many faults there are
 * @param errors the first of them; all are among the import's rows
 */
public record ImportView(
        UUID id,
        String fileName,
        ImportState state,
        @Size(max = 500) List<ImportColumn> columns,
        int rows,
        @JsonProperty("new") int created,
        int changed,
        int unchanged,
        int rejected,
        int errorCount,
        @Size(max = 1000) List<RowFault> errors,
        String createdBy,
        Instant createdAt,
        long version) {

    private static final int MOST_ERRORS = 1_000;

    public static ImportView of(ImportedFile made) {
        return new ImportView(
                made.id,
                made.fileName,
                made.state,
                made.columns(),
                made.rowCount,
                made.createCount,
                made.changeCount,
                made.keepCount,
                made.rejectCount,
                made.errorCount,
                made.errorCount == 0 ? List.of() : ImportedRow.faults(made, MOST_ERRORS),
                made.createdBy,
                made.createdAt,
                made.version);
    }
}
