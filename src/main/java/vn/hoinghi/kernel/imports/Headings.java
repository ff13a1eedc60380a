package vn.hoinghi.kernel.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.text.Texts;

/** Finds the row that names the columns and says what each is. */
public final class Headings {

    private static final int MOST_TITLES = 20;
    private static final int MOST_COLUMNS = 500;

    private final ImportFields fields;
    private final ColumnOverrides overrides;
    private final Set<String> needed;
    private final LocalisedText missing;

    /**
     * @param overrides what the sender says of them
     * @param needed the fields without which no row says enough
     * @param missing what is said where there is no row that heads them
     */
    public Headings(ImportFields fields, ColumnOverrides overrides, Set<String> needed, LocalisedText missing) {
        this.fields = fields;
        this.overrides = overrides;
        this.needed = needed;
        this.missing = missing;
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
            if (namesWhatIsNeeded(columns)) {
                overrides.checkAllMet(columns);
                return columns;
            }
            seen.addAll(columns);
        }
        overrides.checkAllMet(seen);
        throw Sheet.notReadable(missing.vi(), missing.in(Language.EN));
    }

    /** Where two headings mean one field, what the sender says comes first, then the leftmost. */
    private List<ImportColumn> understood(SheetRow row) {
        Set<@Nullable String> taken = new HashSet<>();
        int width = Math.min(row.cells().size(), MOST_COLUMNS);
        for (int place = 0; place < width; place++) {
            taken.add(overrides.of(Texts.singleSpaced(row.at(place)), ImportColumn.letter(place)));
        }
        List<ImportColumn> columns = new ArrayList<>();
        for (int place = 0; place < width; place++) {
            String heading = Texts.singleSpaced(row.at(place));
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

    /** Whether the row names the columns without which no row says enough; a title stands in one cell. */
    private boolean namesWhatIsNeeded(List<ImportColumn> columns) {
        Set<@Nullable String> named = new HashSet<>();
        columns.forEach(column -> named.add(column.field()));
        long headings =
                columns.stream().filter(column -> !column.heading().isBlank()).count();
        return headings > 1 && named.containsAll(needed);
    }
}
