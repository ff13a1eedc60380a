package vn.hoinghi.people;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many delegates there are.
 *
 * @param approved people who may come in
 * @param byCategory of those approved
 * @param byOrganisationKind of those approved
 */
public record PeopleFigures(
        long registered,
        long approved,
        @Size(max = 6) List<OfCategory> byCategory,
        @Size(max = 10) List<OfKind> byOrganisationKind,
        @Size(max = 4) List<OfStatus> byStatus) {

    /** How many come as that. */
    @Schema(name = "PeopleOfCategory")
    public record OfCategory(DelegateCategory category, long count) {}

    /** How many come from organisations of that kind. */
    public record OfKind(OrganisationKind kind, long count) {}

    /** How many stand there. */
    @Schema(name = "PeopleOfStatus")
    public record OfStatus(DelegateStatus status, long count) {}
}
