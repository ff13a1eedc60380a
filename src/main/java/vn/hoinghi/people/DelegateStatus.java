package vn.hoinghi.people;

/** Where the accreditation of a delegate stands. */
public enum DelegateStatus {
    PENDING,
    APPROVED,
    DECLINED,
    WITHDRAWN;

    /** Whether the office may move somebody from here to there. */
    public boolean canBecome(DelegateStatus next) {
        return switch (this) {
            case PENDING -> next != PENDING;
            case APPROVED -> next == DECLINED || next == WITHDRAWN;
            case DECLINED, WITHDRAWN -> next == PENDING || next == APPROVED;
        };
    }
}
