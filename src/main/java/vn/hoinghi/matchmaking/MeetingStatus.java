package vn.hoinghi.matchmaking;

/** How sure a meeting is. */
public enum MeetingStatus {
    TENTATIVE,
    CONFIRMED,
    CANCELLED;

    /** Whether a meeting may go from here to there; a confirmed one that is moved is tentative again. */
    public boolean canBecome(MeetingStatus next) {
        return switch (this) {
            case TENTATIVE -> next != TENTATIVE;
            case CONFIRMED -> next != CONFIRMED;
            case CANCELLED -> false;
        };
    }
}
