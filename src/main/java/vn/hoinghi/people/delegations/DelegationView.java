package vn.hoinghi.people.delegations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.people.DelegateCategory;

/** A delegation as it is shown. */
public record DelegationView(
        UUID id,
        UUID organisation,
        @Nullable UUID head,
        List<Seat> seats,
        @Nullable String note,
        @Nullable Instant freezesAt,
        long version) {

    /**
     * Places of one category.
     *
     * @param quota absent where there is no limit
     * @param taken people pending or approved
     */
    public record Seat(DelegateCategory category, @Nullable Integer quota, int taken) {}

    static DelegationView of(Delegation delegation, List<Seat> seats) {
        return new DelegationView(
                delegation.id,
                delegation.organisationId,
                delegation.headId,
                seats,
                delegation.note,
                delegation.freezesAt,
                delegation.version);
    }
}
