package vn.hoinghi.people.delegations;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What is missing of a delegation.
 *
 * @param missesHead whether nobody leads it
 * @param items the delegates, pending or approved, of whom something is missing
 */
public record DelegationGaps(
        boolean missesHead, @Size(max = 10_000) List<OfDelegate> items) {

    /** What of a delegate may be missing. */
    public enum Gap {
        PHOTO,
        POSITION,
        CONTACT
    }

    /**
     * Of one delegate.
     *
     * @param questions codes of the required questions without an answer
     */
    public record OfDelegate(
            UUID delegate,
            String fullName,
            @Size(max = 10) List<Gap> misses,
            @Size(max = 200) List<String> questions) {}
}
