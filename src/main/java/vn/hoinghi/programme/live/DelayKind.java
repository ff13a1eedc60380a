package vn.hoinghi.programme.live;

/** How a session misses its time: it begins later than planned, or goes on for longer. */
public enum DelayKind {
    BEGINS_LATE,
    OVERRUNS
}
