package vn.hoinghi.checkin;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.DelegateCategory;
import vn.hoinghi.people.OrganisationCard;

/**
 * How a scan was judged. The database writes this as JSON when it judges, and it is never written anew.
 *
 * @param reason what is against it; beside ADMITTED only where it happened offline all the same
 * @param conflict present where it happened offline and should not have
 * @param delegate absent where the ticket is unknown
 * @param firstEntry present where the person is in already
 */
public record ScanView(
        UUID scanId,
        ScanResult result,
        @Nullable ScanReason reason,
        @Nullable Boolean conflict,
        @Nullable ScannedDelegate delegate,
        @Nullable FirstEntry firstEntry,
        Instant receivedAt) {

    /**
     * What a door may know of somebody: no phone, no e-mail.
     *
     * @param answers to the questions that are shown at the door, by code
     */
    public record ScannedDelegate(
            UUID id,
            String fullName,
            @Nullable LocalisedText position,
            DelegateCategory category,
            OrganisationCard organisation,
            @Nullable @Size(max = 100) Map<String, String> answers) {}

    /** When somebody first came in, by which list, and who scanned them. */
    public record FirstEntry(Instant at, String by, UUID scanId, UUID list) {}
}
