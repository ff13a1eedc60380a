package vn.hoinghi.people.imports;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as the spreadsheet counts it, from 1
 * @param cells as text, empty where there is nothing
 */
record SheetRow(int number, List<String> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
