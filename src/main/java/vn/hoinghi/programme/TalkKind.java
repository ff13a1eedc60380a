package vn.hoinghi.programme;

/** What a talk is. */
public enum TalkKind {
    OPENING,
    REPORT,
    PRESENTATION,
    INTERVENTION,
    CLOSING
}
