package vn.hoinghi.checkin;

/** Which way somebody goes. */
public enum ScanType {
    ENTRY,
    EXIT
}
