package vn.hoinghi.checkin.devices;

/** How far a device has come. */
public enum DeviceState {
    /** Nobody has used its token yet. */
    NEW,
    INITIALISED,
    REVOKED;

    static DeviceState of(Device device) {
        if (device.revokedAt != null) {
            return REVOKED;
        }
        return device.initialisedAt == null ? NEW : INITIALISED;
    }
}
