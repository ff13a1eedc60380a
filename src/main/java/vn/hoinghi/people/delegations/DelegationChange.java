package vn.hoinghi.people.delegations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.people.DelegateRequest;

/**
 * One change of a delegation's people.
 *
 * @param delegate who is changed; null where somebody is registered
 * @param ifMatch the version it is made from
 * @param request what is said of the person who is registered, changed or comes in the stead of another
 */
public record DelegationChange(
        ChangeKind kind,
        @Nullable UUID delegate,
        @Nullable String ifMatch,
        @Nullable DelegateRequest request,
        @Nullable String reason) {

    public static DelegationChange register(DelegateRequest request, WhenFull whenFull) {
        ChangeKind kind = whenFull == WhenFull.WAIT ? ChangeKind.REGISTER_OR_WAIT : ChangeKind.REGISTER;
        return new DelegationChange(kind, null, null, request, null);
    }

    public static DelegationChange change(UUID delegate, @Nullable String ifMatch, DelegateRequest request) {
        return new DelegationChange(ChangeKind.CHANGE, delegate, ifMatch, request, null);
    }

    public static DelegationChange withdraw(UUID delegate, @Nullable String ifMatch, String reason) {
        return new DelegationChange(ChangeKind.WITHDRAW, delegate, ifMatch, null, reason);
    }

    public static DelegationChange substitute(
            UUID delegate, @Nullable String ifMatch, DelegateRequest request, String reason) {
        return new DelegationChange(ChangeKind.SUBSTITUTE, delegate, ifMatch, request, reason);
    }
}
