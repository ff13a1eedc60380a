package vn.hoinghi.people.delegations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be asked of a delegation. */
@Schema(name = "DelegationChangeKind")
public enum ChangeKind {
    REGISTER,
    /** Registered where there is a place, else put on the waiting list. */
    REGISTER_OR_WAIT,
    CHANGE,
    WITHDRAW,
    SUBSTITUTE;

    boolean makesSomebody() {
        return switch (this) {
            case REGISTER, REGISTER_OR_WAIT -> true;
            case CHANGE, WITHDRAW, SUBSTITUTE -> false;
        };
    }
}
