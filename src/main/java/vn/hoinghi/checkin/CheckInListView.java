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
        @Size(max = 1000) List<UUID> organisations,
        @Size(max = 1000) List<UUID> delegates,
        @Nullable UUID signUpSession,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        int graceMinutes,
        boolean countsExits,
        boolean allowsReentry,
        @Nullable @Size(max = 64) String area,
        boolean exitsAtEnd,
        @Nullable Integer capacity,
        boolean softCapacity,
        @Nullable Integer quorumPercent,
        long version) {

    public static CheckInListView of(CheckInList list) {
        return new CheckInListView(
                list.id,
                list.name,
                list.sessionId,
                list.categories,
                list.organisationKinds,
                list.organisations,
                list.delegates,
                list.signUpSessionId,
                list.opensAt,
                list.closesAt,
                list.graceMinutes,
                list.countsExits,
                list.allowsReentry,
                list.area,
                list.exitsAtEnd,
                list.capacity,
                list.softCapacity,
                list.quorumPercent,
                list.version);
    }
}
