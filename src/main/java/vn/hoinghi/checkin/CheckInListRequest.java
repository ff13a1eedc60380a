package vn.hoinghi.checkin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.DelegateCategory;
import vn.hoinghi.people.OrganisationKind;

/**
 * What an organiser says of a check-in list. Docs/check-in.md says how the rules are evaluated, by the server and by phones.
 *
 * @param session what it is the door of
 * @param categories who is admitted; all where it is left out or empty, and so with kinds and organisations
 * @param delegates who is admitted whatever the rest says; they alone where nothing else is said
 * @param signUpSession for which whoever is admitted must have signed up
 * @param graceMinutes how much earlier and later than the window somebody may still come in; 0 where left out
 * @param countsExits whether people are scanned when they leave; they are where it is left out
 * @param allowsReentry whether somebody who left may come in again; they may where it is left out
 * @param area lists of one area are rooms side by side: who enters one has left the others
 * @param exitsAtEnd whether everybody leaves when the window, with its grace, closes
 * @param capacity how many may be inside at once; where it is lowered, nobody is let in until enough have left
 * @param softCapacity whether the one too many is let in with a warning
 * @param quorumPercent the share of those expected that must be inside for a quorum
 */
public record CheckInListRequest(
        @NotNull @Valid LocalisedText name,
        @Nullable UUID session,
        @Size(max = 20) List<@NotNull DelegateCategory> categories,
        @Size(max = 20) List<@NotNull OrganisationKind> organisationKinds,
        @Size(max = 1000) List<@NotNull UUID> organisations,
        @Size(max = 1000) List<@NotNull UUID> delegates,
        @Nullable UUID signUpSession,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Min(0) @Max(1440) Integer graceMinutes,
        Boolean countsExits,
        Boolean allowsReentry,

        @Nullable @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String area,

        Boolean exitsAtEnd,
        @Nullable @Min(1) @Max(1_000_000) Integer capacity,
        Boolean softCapacity,
        @Nullable @Min(1) @Max(100) Integer quorumPercent) {

    public CheckInListRequest {
        categories = categories == null ? List.of() : categories;
        organisationKinds = organisationKinds == null ? List.of() : organisationKinds;
        organisations = organisations == null ? List.of() : organisations;
        delegates = delegates == null ? List.of() : delegates;
        graceMinutes = graceMinutes == null ? 0 : graceMinutes;
        countsExits = countsExits == null || countsExits;
        allowsReentry = allowsReentry == null || allowsReentry;
        exitsAtEnd = exitsAtEnd != null && exitsAtEnd;
        softCapacity = softCapacity != null && softCapacity;
    }

    /** The door of a session, open at any time to these kinds of organisation. */
    public static CheckInListRequest ofSession(LocalisedText name, UUID session, List<OrganisationKind> kinds) {
        return new CheckInListRequest(
                name, session, List.of(), kinds, List.of(), List.of(), null, null, null, 0, true, true, null, false,
                null, false, null);
    }
}
