package vn.hoinghi.people.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * An import as it is shown.
 *
 * @param rows rows below the headings that are not empty
 * @param created people who are not there yet
 * @param rejected rows with a fault; they are left out, each is named in {@code errors}
 */
public record ImportView(
        UUID id,
        String fileName,
        ImportState state,
        int rows,
        @JsonProperty("new") long created,
        long changed,
        long unchanged,
        long rejected,
        @Size(max = 100_000) List<RowFault> errors,
        long version) {

    static ImportView of(DelegateImport made, ImportPlan plan) {
        return new ImportView(
                made.id,
                made.fileName,
                made.state,
                plan.sheet().size() - 1,
                plan.count(PlannedRow.Action.CREATE),
                plan.count(PlannedRow.Action.CHANGE),
                plan.count(PlannedRow.Action.KEEP),
                plan.rejected(),
                plan.faults(),
                made.version);
    }
}
