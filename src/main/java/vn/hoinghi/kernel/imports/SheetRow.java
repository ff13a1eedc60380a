package vn.hoinghi.kernel.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One row of a sheet.
 *
 * @param number as the spreadsheet counts it, from 1
 * @param cells as text, empty where there is nothing
 * @param formulas places of cells that hold a formula or an error instead of a value
 */
public record SheetRow(int number, List<String> cells, List<Integer> formulas) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** The text at that place; empty beyond the row's end. */
    public String at(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }

    /** The row without what nobody asked for, which is then never kept. */
    SheetRow only(Set<Integer> places) {
        int width = places.stream().mapToInt(place -> place + 1).max().orElse(0);
        return new SheetRow(
                number,
                IntStream.range(0, Math.min(width, cells.size()))
                        .mapToObj(place -> places.contains(place) ? cells.get(place) : "")
                        .toList(),
                formulas.stream().filter(places::contains).toList());
    }
}
