package vn.hoinghi.checkin.devices;

/** What a device is for. What each may do stands in {@code device_rights} in SQL, and nothing else is allowed. */
public enum DeviceProfile {
    /** Scans, looks up, searches names, lets whole delegations in, takes back, hands in what it did without network. */
    DOOR,
    /** Scans alone, without anybody beside it: no search, no taking back. */
    KIOSK,
    /** As a door, and registers whoever comes without being registered, and prints badges. */
    DESK,
    /** Reads the figures. */
    STATS
}
