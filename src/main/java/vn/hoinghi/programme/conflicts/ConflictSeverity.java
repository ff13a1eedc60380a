package vn.hoinghi.programme.conflicts;

/** What a conflict keeps from happening. */
public enum ConflictSeverity {
    /**
     * It is not even saved, so that none stands in a draft: what a constraint refuses, and whatever blocks a release where
     * the writer asked for {@link OnConflict#REFUSE}.
     */
    BLOCK,
    /** The draft is not published. */
    BLOCK_RELEASE,
    /** Nothing; somebody should look at it. */
    WARN
}
