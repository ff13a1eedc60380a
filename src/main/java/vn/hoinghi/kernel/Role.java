package vn.hoinghi.kernel;

/** What a signed-in account may do at most; whose data it may do it to is decided by each use case. */
public enum Role {
    ORGANISER,
    DESK,
    FOCAL_POINT,
    DELEGATE,
    /** A phone or kiosk at a door: no account, but a key of its own; see {@code checkin.devices}. */
    DEVICE;

    /** Names for {@code @RolesAllowed}, which wants constants. */
    public static final class Names {
        public static final String ORGANISER = "ORGANISER";
        public static final String DESK = "DESK";
        public static final String FOCAL_POINT = "FOCAL_POINT";
        public static final String DELEGATE = "DELEGATE";
        public static final String DEVICE = "DEVICE";

        private Names() {}
    }
}
