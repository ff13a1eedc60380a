package vn.hoinghi.people.imports;

/** What a row of a file does. */
public enum RowAction {
    CREATE,
    CHANGE,
    KEEP,
    REJECT
}
