package vn.hoinghi.kernel.imports;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a heading of a file was understood.
 *
 * @param column the spreadsheet's letter
 * @param field what it fills; absent where the column is left out
 */
public record ImportColumn(
        @Size(max = 3) String column,
        @Size(max = 200) String heading,
        @Nullable @Size(max = 80) String field) {

    private static final int LONGEST_HEADING = 200;

    static ImportColumn of(int place, String heading, @Nullable String field) {
        String shown = heading.substring(0, Math.min(heading.length(), LONGEST_HEADING));
        return new ImportColumn(letter(place), shown, field);
    }

    /** The spreadsheet's name of a place, counted from 0. */
    static String letter(int place) {
        String last = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? last : letter(place / 26 - 1) + last;
    }
}
