package vn.hoinghi.kernel.imports;

/** What a row of a file does. */
public enum RowAction {
    CREATE,
    CHANGE,
    KEEP,
    REJECT
}
