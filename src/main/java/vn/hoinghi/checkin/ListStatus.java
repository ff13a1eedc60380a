package vn.hoinghi.checkin;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hoinghi.people.DelegateCategory;
import vn.hoinghi.people.OrganisationKind;

/**
 * Where a check-in list stands.
 *
 * @param expected people who are approved and whom the list admits
 * @param entered people who have entered at least once, expected or not
 * @param inside people who are inside now
 * @param refused scans that were refused
 */
public record ListStatus(
        int expected,
        int entered,
        int inside,
        int refused,
        @Size(max = 20) List<OfCategory> byCategory,
        @Size(max = 20) List<OfOrganisationKind> byOrganisationKind) {

    /** The part of one category. */
    @Schema(name = "ListCountOfCategory")
    public record OfCategory(DelegateCategory category, int entered, int inside, int expected) {}

    /** The part of one kind of organisation. */
    public record OfOrganisationKind(OrganisationKind organisationKind, int entered, int inside, int expected) {}
}
