package vn.hoinghi.people;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many delegates there are, merged rows left out. */
public record DelegateCounts(
        long total,
        @Size(max = 6) List<OfStatus> byStatus,

        @Size(max = 6) @Schema(description = "Those who come or may come: PENDING and APPROVED")
        List<OfCategory> byCategory,

        @Size(max = 10_000) @Schema(description = "Those who come or may come: PENDING and APPROVED")
        List<OfOrganisation> byOrganisation) {

    @Schema(name = "DelegatesOfStatus")
    public record OfStatus(DelegateStatus status, long count) {}

    @Schema(name = "DelegatesOfCategory")
    public record OfCategory(DelegateCategory category, long count) {}

    public record OfOrganisation(UUID organisation, long count) {}
}
