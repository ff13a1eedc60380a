package vn.hoinghi.checkin.devices;

/** A kind of operation that a device may be allowed. */
public enum DeviceRight {
    SCAN,
    /** Takes the snapshot and hands in batches. */
    OFFLINE,
    LOOK_UP,
    /** Finds people by name, and scans them without their ticket. */
    SEARCH,
    GROUP,
    UNDO,
    COUNT,
    WALK_IN,
    PRINT
}
