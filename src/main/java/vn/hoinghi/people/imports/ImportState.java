package vn.hoinghi.people.imports;

/** How far an import has come. */
public enum ImportState {
    PREVIEWED,
    CONFIRMED,
    REVERSED
}
