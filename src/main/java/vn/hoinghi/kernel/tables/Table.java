package vn.hoinghi.kernel.tables;

import java.util.List;

/**
 * A table of one subject.
 *
 * @param title short enough for the name of a sheet: 31 characters, none of {@code []*?:/\}
 * @param rows each with a cell for each heading
 */
public record Table(String title, List<String> headings, List<List<Cell>> rows) {

    private static final int LONGEST_TITLE = 31;

    /** @throws IllegalArgumentException where a title could not name a sheet, or a row is of another width */
    public Table {
        if (title.length() > LONGEST_TITLE || title.matches(".*[\\[\\]*?:/\\\\].*")) {
            throw new IllegalArgumentException("No name of a sheet: " + title);
        }
        if (rows.stream().anyMatch(row -> row.size() != headings.size())) {
            throw new IllegalArgumentException("A row that does not fit: " + title);
        }
    }

    /** The same table, of which at most so many rows are left. */
    public Table first(int most) {
        return new Table(title, headings, rows.subList(0, Math.min(most, rows.size())));
    }
}
