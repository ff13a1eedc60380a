package vn.hoinghi.kernel.imports;

/** How far an import has come. */
public enum ImportState {
    PREVIEWED,
    CONFIRMED,
    REVERSED
}
