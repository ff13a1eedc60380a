package vn.hoinghi.programme.conflicts;

/** What a conflict keeps from happening. */
public enum ConflictSeverity {
    /** It cannot even be saved; whoever tries is answered with a problem, so that none stands in a draft. */
    BLOCK,
    /** The draft is not published. */
    BLOCK_RELEASE,
    /** Nothing; somebody should look at it. */
    WARN
}
