package vn.hoinghi.people.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;

/** A row of a file and its plan. Only what confirmation made of it is added afterwards, by {@link ApplyPlan}. */
@Entity
@Immutable
@Table(name = "delegate_import_rows")
public class DelegateImportRow extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID importId;

    /** As the spreadsheet counts, from 1. */
    public int rowNumber;

    /** A {@link SheetRow} as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String sheetRow;

    /** A {@link PlannedRow} as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String plan;

    @Enumerated(EnumType.STRING)
    public RowAction action;

    public @Nullable String personKey;
    public @Nullable UUID organisationId;
    public @Nullable UUID delegateId;

    /** The version that confirmation left. */
    public @Nullable Long delegateVersion;

    static DelegateImportRow of(UUID importId, SheetRow read, PlannedRow planned) {
        DelegateImportRow row = new DelegateImportRow();
        row.id = Ids.next();
        row.importId = importId;
        row.rowNumber = read.number();
        row.sheetRow = ImportJson.write(read);
        row.plan = ImportJson.write(planned);
        row.action = planned.action();
        row.personKey = planned.key();
        row.organisationId =
                planned.request() == null ? null : planned.request().organisation();
        row.delegateId = planned.delegate();
        return row;
    }

    SheetRow sheetRow() {
        return ImportJson.read(sheetRow, SheetRow.class);
    }

    PlannedRow planned() {
        return ImportJson.read(plan, PlannedRow.class);
    }

    /** The next rows of the file after that one. */
    static List<DelegateImportRow> after(UUID importId, int rowNumber) {
        return DelegateImportRow.<DelegateImportRow>find(
                        "importId = ?1 and rowNumber > ?2 order by rowNumber", importId, rowNumber)
                .page(0, PlanRows.BATCH)
                .list();
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
        return found.page(0, PlanRows.BATCH).list();
    }
}
