package vn.hoinghi.checkin;

/** What a scan that was handed in later turned out to be. */
public enum ScanClassification {
    ACCEPTED,
    /** The same device had let the person in already. */
    REPEAT,
    /** Another device, or somebody online, had: one ticket was used at two doors. */
    DUPLICATE_OTHER_DEVICE,
    /** It happened, and the reason given was against it. */
    SHOULD_HAVE_BEEN_REFUSED,
    /** The phone refused it, for the reason given: kept, and moves nobody. */
    REFUSED_BY_DEVICE
}
