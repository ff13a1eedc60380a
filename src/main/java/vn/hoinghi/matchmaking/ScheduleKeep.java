package vn.hoinghi.matchmaking;

/**
 * Which of a round's meetings a new schedule leaves as they are. Confirmed ones always stay, unless the round needs no answers,
 * so that all are confirmed, and changes are wanted.
 */
public enum ScheduleKeep {
    /** No others: the rest is planned anew. */
    CONFIRMED,
    /** As many others as can be; what must change does, and gaps are filled. */
    LEAST_CHANGE,
    /** Others move where that lets in more than it disturbs. */
    FEW_CHANGES,
    /** All: only gaps are filled. */
    ALL;

    /** Whether those that are held move where that mends something. */
    boolean mends() {
        return this == LEAST_CHANGE || this == FEW_CHANGES;
    }
}
