package vn.hoinghi.kernel.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/** An import as a list shows it. */
public record ImportCard(
        UUID id,
        String fileName,
        ImportState state,
        int rows,
        @JsonProperty("new") int created,
        int changed,
        int unchanged,
        int rejected,
        int errorCount,
        String createdBy,
        Instant createdAt,
        long version) {

    public static ImportCard of(ImportedFile made) {
        return new ImportCard(
                made.id,
                made.fileName,
                made.state,
                made.rowCount,
                made.createCount,
                made.changeCount,
                made.keepCount,
                made.rejectCount,
                made.errorCount,
                made.createdBy,
                made.createdAt,
                made.version);
    }
}
