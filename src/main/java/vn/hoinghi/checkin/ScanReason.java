package vn.hoinghi.checkin;

/** What is against a scan; the first that holds, in this order. */
public enum ScanReason {
    UNKNOWN_TICKET,
    /** Lost, and replaced by another; for a scan made offline, before it was made. */
    REVOKED_TICKET,
    WITHDRAWN,
    NOT_APPROVED,
    /** The list does not admit the category, or the kind of organisation. */
    WRONG_LIST,
    OUTSIDE_WINDOW,
    ALREADY_IN,
    LIST_FULL,
    /** An exit without an entry. */
    NOT_INSIDE
}
