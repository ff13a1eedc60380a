package vn.hoinghi.matchmaking;

/** A step in the life of a meeting, said by one tap. */
public enum MeetingStep {
    /** A side is there. Whoever was said not to come, and then came, came. */
    ARRIVED,

    /** A side did not come. */
    NO_SHOW,

    /** It began, so both are there. */
    STARTED,

    /** It is over. */
    ENDED;

    boolean isOfOneSide() {
        return this == ARRIVED || this == NO_SHOW;
    }
}
