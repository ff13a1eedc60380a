package vn.hoinghi.programme;

/** What moves along with a session or a talk that is moved. A day is one of the conference's time zone. */
public enum ShiftScope {
    /** Of a session its own talks; of a talk nothing. */
    NOTHING,
    /** The talks after it in its session; of a session its own talks. */
    SESSION,
    /** Of a session, those after it in its room that day. */
    ROOM,
    /** Of a session, all those after it that day. */
    DAY
}
