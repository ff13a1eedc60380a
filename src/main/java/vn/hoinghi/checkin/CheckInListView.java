package vn.hoinghi.checkin;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.DelegateCategory;
import vn.hoinghi.people.OrganisationKind;

/** A check-in list as it is shown. */
public record CheckInListView(
        UUID id,
        LocalisedText name,
        @Nullable UUID session,
        @Size(max = 20) List<DelegateCategory> categories,
        @Size(max = 20) List<OrganisationKind> organisationKinds,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Integer capacity,
        long version) {

    static CheckInListView of(CheckInList list) {
        return new CheckInListView(
                list.id,
                list.name,
                list.sessionId,
                list.categories,
                list.organisationKinds,
                list.opensAt,
                list.closesAt,
                list.capacity,
                list.version);
    }
}
