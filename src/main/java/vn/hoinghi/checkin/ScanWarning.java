package vn.hoinghi.checkin;

/** What a door should know though it is no reason against the scan. */
public enum ScanWarning {
    /** More are inside than the list holds. */
    OVER_CAPACITY,
    /** Before it opens or after it closes, within the grace. */
    IN_GRACE,
    /** Somebody left with a ticket that was replaced: the badge may be somebody else's. */
    REVOKED_TICKET
}
