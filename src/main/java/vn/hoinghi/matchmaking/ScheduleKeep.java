package vn.hoinghi.matchmaking;

/** Which of a round's meetings a new schedule leaves as they are. Confirmed ones always stay. */
public enum ScheduleKeep {
    /** No others: the rest is planned anew. */
    CONFIRMED,
    /** As many others as can be; what must change does, and gaps are filled. */
    LEAST_CHANGE,
    /** All: only gaps are filled. */
    ALL
}
