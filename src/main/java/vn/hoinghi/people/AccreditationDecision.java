package vn.hoinghi.people;

/** What the office decides of a delegate. */
public enum AccreditationDecision {
    APPROVED,
    DECLINED,
    WITHDRAWN;

    DelegateStatus status() {
        return switch (this) {
            case APPROVED -> DelegateStatus.APPROVED;
            case DECLINED -> DelegateStatus.DECLINED;
            case WITHDRAWN -> DelegateStatus.WITHDRAWN;
        };
    }

    boolean needsReason() {
        return this != APPROVED;
    }
}
