package vn.hoinghi.checkin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.DelegateCategory;
import vn.hoinghi.people.OrganisationKind;

/**
 * What an organiser says of a check-in list.
 *
 * @param session what it is the door of
 * @param categories who is admitted; all where it is left out or empty, and so with the kinds
 * @param capacity how many may be inside at once; where it is lowered, nobody is let in until enough have left
 */
public record CheckInListRequest(
        @NotNull @Valid LocalisedText name,
        @Nullable UUID session,
        @Size(max = 20) List<@NotNull DelegateCategory> categories,
        @Size(max = 20) List<@NotNull OrganisationKind> organisationKinds,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable @Min(1) @Max(1_000_000) Integer capacity) {

    public CheckInListRequest {
        categories = categories == null ? List.of() : categories;
        organisationKinds = organisationKinds == null ? List.of() : organisationKinds;
    }
}
