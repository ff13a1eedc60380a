package vn.hoinghi.proposal;

/** How far a proposal has come. */
public enum ProposalStatus {
    SUBMITTED,
    ASSIGNED,
    ANSWERED,
    CLOSED,
    /** Taken up in another one of the same, whose answer is its own. */
    MERGED,
    /** Back with the organisation that filed it; revising it files it again. */
    RETURNED;

    /** Whether the next step may be taken from here; a step to itself is a revision or a new assignment. */
    public boolean canBecome(ProposalStatus next) {
        return switch (this) {
            case SUBMITTED -> next == SUBMITTED || next == ASSIGNED || next == RETURNED || next == MERGED;
            case ASSIGNED -> next == ASSIGNED || next == ANSWERED || next == RETURNED || next == MERGED;
            case ANSWERED -> next == ASSIGNED || next == CLOSED;
            case RETURNED -> next == SUBMITTED;
            case CLOSED -> next == ANSWERED;
            case MERGED -> false;
        };
    }

    /** Whether others of the same may be taken up in one that stands here. */
    public boolean takesUpOthers() {
        return switch (this) {
            case SUBMITTED, ASSIGNED, ANSWERED -> true;
            case CLOSED, MERGED, RETURNED -> false;
        };
    }
}
