package vn.hoinghi.matchmaking;

/** What a schedule is made for. */
public enum ScheduleObjective {
    /** Wishes, MUST before WANT before CAN; then that everybody gets some; then that nobody waits. */
    BEST_MEETINGS
}
