package vn.hoinghi.programme.conflicts;

/** What becomes of a write into the draft that is at odds with the rest of it. */
public enum OnConflict {
    /** It is saved, and its writer is told: a draft is edited in steps. */
    TELL,
    /** It is not saved where it would block the release, and its writer is told with whom: the first one wins. */
    REFUSE
}
