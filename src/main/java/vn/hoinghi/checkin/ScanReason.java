package vn.hoinghi.checkin;

/** What is against a scan; the first that holds, in this order. Docs/check-in.md says when each does. */
public enum ScanReason {
    UNKNOWN_TICKET,
    /** The device scans for other lists. */
    DEVICE_NOT_ALLOWED,
    /** Lost, and replaced by another; for a scan made offline, before it was made. */
    REVOKED_TICKET,
    WITHDRAWN,
    NOT_APPROVED,
    /** The list does not admit the category, the kind of organisation, the organisation or the person. */
    WRONG_LIST,
    /** Before it opens or after it closes, the grace included. */
    OUTSIDE_WINDOW,
    ALREADY_IN,
    /** They left, and nobody comes in twice. */
    REENTRY_NOT_ALLOWED,
    LIST_FULL,
    /** An exit, where nobody is scanned when they leave. */
    EXIT_NOT_COUNTED,
    /** An exit without an entry. */
    NOT_INSIDE
}
