package vn.hoinghi.programme;

/** What a session is. */
public enum SessionKind {
    PLENARY,
    DISCUSSION,
    PANEL,
    MATCHMAKING,
    CEREMONY,
    EXHIBITION,
    BREAK
}
