package vn.hoinghi.people;

/** Where the accreditation of a delegate stands. */
public enum DelegateStatus {
    /** For a place of the organisation's category; whoever is first moves up to pending when one is free. */
    WAITING,
    PENDING,
    APPROVED,
    DECLINED,
    WITHDRAWN,
    /** The row turned out to be of somebody who was there already. */
    MERGED;

    /** Whether somebody of this status is nearer to coming than one of the other: of two rows of one person it is this that holds. */
    public boolean isNearerThan(DelegateStatus other) {
        return nearness() > other.nearness();
    }

    private int nearness() {
        return switch (this) {
            case APPROVED -> 3;
            case PENDING -> 2;
            case WAITING -> 1;
            case DECLINED, WITHDRAWN, MERGED -> 0;
        };
    }

    /** Whether the office may move somebody from here to there. */
    public boolean canBecome(DelegateStatus next) {
        return switch (this) {
            case WAITING -> next == DECLINED || next == WITHDRAWN;
            case PENDING -> next == APPROVED || next == DECLINED || next == WITHDRAWN;
            case APPROVED -> next == DECLINED || next == WITHDRAWN;
            case DECLINED, WITHDRAWN -> next == PENDING || next == APPROVED;
            case MERGED -> false;
        };
    }
}
