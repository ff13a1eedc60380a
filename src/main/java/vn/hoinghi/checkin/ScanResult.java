package vn.hoinghi.checkin;

/** What became of a scan. */
public enum ScanResult {
    ADMITTED,
    REFUSED
}
