package vn.hoinghi.people.imports;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.imports.CellChange;
import vn.hoinghi.kernel.imports.ImportColumn;
import vn.hoinghi.people.DelegateRequest;

/** Shows the rows of one import, cell by cell. */
final class RowDifferences {

    /** Nobody's: a new delegate has no identifier yet, and the column of identifiers never changes. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final List<ImportColumn> columns;
    private final DelegateCells cells;

    RowDifferences(DelegateImport made, Language language) {
        SheetFields fields = SheetFields.of(made.conferenceId);
        List<String> known = fields.all();
        this.columns = made.columns().stream()
                .filter(column ->
                        known.contains(column.field()) && !Column.ID.field().equals(column.field()))
                .toList();
        this.cells = new DelegateCells(made.conferenceId, fields, language);
    }

    ImportRowView of(DelegateImportRow row) {
        PlannedRow planned = row.planned();
        DelegateRequest after = planned.request();
        List<CellChange> changes = after == null
                ? List.of()
                : columns.stream()
                        .map(column -> change(column, planned.before(), after))
                        .filter(change -> !Objects.equals(change.before(), change.after()))
                        .toList();
        return new ImportRowView(row.rowNumber, row.action, row.delegateId, changes, planned.faults());
    }

    private CellChange change(ImportColumn column, @Nullable DelegateRequest before, DelegateRequest after) {
        String field = Objects.requireNonNull(column.field());
        return new CellChange(column.heading(), text(field, before), text(field, after));
    }

    private @Nullable String text(String field, @Nullable DelegateRequest delegate) {
        String text = delegate == null ? "" : cells.text(field, NOBODY, delegate);
        return text.isEmpty() ? null : text;
    }
}
