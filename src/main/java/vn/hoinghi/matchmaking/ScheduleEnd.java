package vn.hoinghi.matchmaking;

/** Why no better schedule was sought any more. */
public enum ScheduleEnd {
    /** All that was to be tried was, or nothing was left to gain: the same input and seed give the same schedule. */
    COMPLETE,
    /** Its time was over. */
    LIMIT,
    /** Somebody wanted what there was. */
    STOPPED
}
