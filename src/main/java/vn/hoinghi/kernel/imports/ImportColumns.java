package vn.hoinghi.kernel.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** Where the fields of one file stand, and how its cells are named. */
public final class ImportColumns {

    private final List<ImportColumn> columns;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    /** @param columns how the headings were understood */
    public ImportColumns(List<ImportColumn> columns) {
        this.columns = columns;
        for (int place = 0; place < columns.size(); place++) {
            String field = columns.get(place).field();
            if (field != null) {
                places.putIfAbsent(field, place);
            }
        }
    }

    /** The places of the fields that the file has, from the left. */
    public Map<String, Integer> places() {
        return places;
    }

    /** The places of cells that say something. */
    public Set<Integer> asked() {
        return Set.copyOf(places.values());
    }

    /** Whether that field's cell is a formula in that row. */
    public boolean isFormula(SheetRow row, String field) {
        Integer place = places.get(field);
        return place != null && row.formulas().contains(place);
    }

    /** What stands above the field in the file; its name where the file has no such column. */
    public String heading(String field) {
        Integer place = places.get(field);
        return place == null ? field : columns.get(place).heading();
    }

    /** A fault of that row in the column of that field. */
    public RowFault fault(int row, String field, String code, LocalisedText detail) {
        Integer place = places.get(field);
        @Nullable String cell = place == null ? null : ImportColumn.letter(place) + row;
        return new RowFault(row, heading(field), cell, code, detail);
    }
}
