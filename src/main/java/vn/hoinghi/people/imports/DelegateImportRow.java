package vn.hoinghi.people.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.imports.ImportJson;
import vn.hoinghi.kernel.imports.ImportedRow;
import vn.hoinghi.kernel.imports.SheetRow;

/** A row of a file and its plan. Only what confirmation made of it is added afterwards, by {@link ApplyPlan}. */
@Entity
@Immutable
@Table(name = "delegate_import_rows")
public class DelegateImportRow extends ImportedRow<PlannedRow> {

    public @Nullable String personKey;
    public @Nullable UUID organisationId;
    public @Nullable UUID delegateId;

    /** The version that confirmation left. */
    public @Nullable Long delegateVersion;

    static DelegateImportRow of(UUID importId, SheetRow read, PlannedRow planned) {
        DelegateImportRow row = new DelegateImportRow();
        row.keep(importId, read, planned);
        row.personKey = planned.key();
        row.organisationId =
                planned.request() == null ? null : planned.request().organisation();
        row.delegateId = planned.delegate();
        return row;
    }

    @Override
    public PlannedRow planned() {
        return ImportJson.read(plan, PlannedRow.class);
    }

    /** The next rows that do something, in the order in which everybody takes places: by organisation. */
    static List<DelegateImportRow> doingAfter(UUID importId, @Nullable DelegateImportRow last) {
        String doing = "importId = ?1 and action in (CREATE, CHANGE)";
        String order = " order by organisationId, rowNumber";
        var found = last == null
                ? DelegateImportRow.<DelegateImportRow>find(doing + order, importId)
                : DelegateImportRow.<DelegateImportRow>find(
                        doing + " and (organisationId, rowNumber) > (?2, ?3)" + order,
                        importId,
                        last.organisationId,
                        last.rowNumber);
        return found.page(0, BATCH).list();
    }
}
