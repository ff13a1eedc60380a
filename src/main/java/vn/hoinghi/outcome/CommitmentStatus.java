package vn.hoinghi.outcome;

/** How far a commitment is; follows from its percentage alone, so that the two cannot disagree. */
public enum CommitmentStatus {
    OPEN(0, 0),
    IN_PROGRESS(1, 99),
    DONE(100, 100);

    final int lowest;
    final int highest;

    CommitmentStatus(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /** The status of that percentage. */
    public static CommitmentStatus of(int percentage) {
        if (percentage <= OPEN.highest) {
            return OPEN;
        }
        return percentage < DONE.lowest ? IN_PROGRESS : DONE;
    }
}
