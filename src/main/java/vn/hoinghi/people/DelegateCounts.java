package vn.hoinghi.people;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** How many delegates there are, merged rows left out. */
public record DelegateCounts(
        long total,
        @Size(max = 6) List<OfStatus> byStatus,
        @Size(max = 6) List<OfCategory> byCategory,
        @Size(max = 10_000) List<OfOrganisation> byOrganisation) {

    public record OfStatus(DelegateStatus status, long count) {}

    /** Those who come or may come: pending and approved. */
    public record OfCategory(DelegateCategory category, long count) {}

    /** Those who come or may come: pending and approved. */
    public record OfOrganisation(UUID organisation, long count) {}
}
