package vn.hoinghi.people.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the row that names the columns and says what each is. */
final class Headings {

    private static final int MOST_TITLES = 20;
    private static final int MOST_COLUMNS = 500;

    private final SheetFields fields;
    private final ColumnOverrides overrides;
    private final boolean needsOrganisation;

    /** @param needsOrganisation whether somebody cannot be registered without a column that says of which */
    Headings(SheetFields fields, ColumnOverrides overrides, boolean needsOrganisation) {
        this.fields = fields;
        this.overrides = overrides;
        this.needsOrganisation = needsOrganisation;
    }

    /**
     * Reads on until the row of headings; offices put titles above their tables.
     *
     * @throws vn.hoinghi.kernel.problem.Problem {@code import-not-readable} where there is none; {@code invalid-request}
     *     where the sender speaks of a heading that there is not, which may be why
     */
    List<ImportColumn> find(Sheet sheet) {
        List<ImportColumn> seen = new ArrayList<>();
        for (int titles = 0; titles < MOST_TITLES; titles++) {
            SheetRow row = sheet.next();
            if (row == null) {
                break;
            }
            List<ImportColumn> columns = understood(row);
            if (namesPeople(columns)) {
                overrides.checkAllMet(columns);
                return columns;
            }
            seen.addAll(columns);
        }
        overrides.checkAllMet(seen);
        throw Sheet.notReadable(
                "Không thấy dòng tiêu đề có ít nhất hai cột «Họ và tên» và «Cơ quan».",
                "There is no row of headings with at least “Full name” and “Organisation”.");
    }

    /** Where two headings mean one field, what the sender says comes first, then the leftmost. */
    private List<ImportColumn> understood(SheetRow row) {
        Set<@Nullable String> taken = new HashSet<>();
        int width = Math.min(row.cells().size(), MOST_COLUMNS);
        for (int place = 0; place < width; place++) {
            taken.add(overrides.of(row.at(place), ImportColumn.letter(place)));
        }
        List<ImportColumn> columns = new ArrayList<>();
        for (int place = 0; place < width; place++) {
            String heading = row.at(place);
            String letter = ImportColumn.letter(place);
            String field =
                    overrides.speaksOf(heading, letter) ? overrides.of(heading, letter) : guessed(heading, taken);
            columns.add(ImportColumn.of(place, heading, field));
        }
        return columns;
    }

    private @Nullable String guessed(String heading, Set<@Nullable String> taken) {
        return fields.headed(heading).filter(taken::add).orElse(null);
    }

    /** Whether the row names the columns without which nobody can be registered; a title stands in one cell. */
    private boolean namesPeople(List<ImportColumn> columns) {
        Set<@Nullable String> named = new HashSet<>();
        columns.forEach(column -> named.add(column.field()));
        long headings =
                columns.stream().filter(column -> !column.heading().isBlank()).count();
        return headings > 1
                && named.contains(Column.FULL_NAME.field())
                && (!needsOrganisation || named.contains(Column.ORGANISATION.field()));
    }
}
