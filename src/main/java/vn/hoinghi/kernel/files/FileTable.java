package vn.hoinghi.kernel.files;

/**
 * Where a feature keeps the bytes of its files: in a table of its own, with two columns.
 *
 * @param name of the table, whose column {@code content} has the bytes
 * @param key the column that says of which file
 */
public record FileTable(String name, String key) {

    /** @throws IllegalArgumentException where a name would need quotes in SQL */
    public FileTable {
        if (!name.matches("[a-z_]+") || !key.matches("[a-z_]+")) {
            throw new IllegalArgumentException("No name of a table or a column: " + name + ", " + key);
        }
    }
}
