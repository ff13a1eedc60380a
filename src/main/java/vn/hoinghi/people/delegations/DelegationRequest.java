package vn.hoinghi.people.delegations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.people.DelegateCategory;

/**
 * What an organiser says of a delegation.
 *
 * @param head the delegate who leads it
 * @param quotas how many may come as what; a category that is not named has no limit
 * @param freezesAt from when on its focal points ask for changes instead of making them
 */
public record DelegationRequest(
        @NotNull UUID organisation,
        @Nullable UUID head,
        @Nullable @Size(max = 6) List<@NotNull @Valid Quota> quotas,
        @Nullable @Size(max = 4000) String note,
        @Nullable Instant freezesAt) {

    /** How many may come as that. */
    public record Quota(
            @NotNull DelegateCategory category,
            @NotNull @Min(0) @Max(10_000) Integer quota) {}

    List<Quota> quotasOrNone() {
        return quotas == null ? List.of() : quotas;
    }
}
