package vn.hoinghi.proposal;

/** How far a proposal has come. */
public enum ProposalStatus {
    SUBMITTED,
    ASSIGNED,
    ANSWERED,
    CLOSED,
    /** Kept for proposals taken up in another one; nothing leads here yet. */
    MERGED,
    /** Back with the organisation that filed it; revising it files it again. */
    RETURNED;

    /** Whether the next step may be taken from here; a step to itself is a revision or a new assignment. */
    public boolean canBecome(ProposalStatus next) {
        return switch (this) {
            case SUBMITTED -> next == SUBMITTED || next == ASSIGNED || next == RETURNED;
            case ASSIGNED -> next == ASSIGNED || next == ANSWERED || next == RETURNED;
            case ANSWERED -> next == ASSIGNED || next == CLOSED;
            case RETURNED -> next == SUBMITTED;
            case CLOSED, MERGED -> false;
        };
    }
}
