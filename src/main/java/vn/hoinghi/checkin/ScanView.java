package vn.hoinghi.checkin;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
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
 * @param classification of a scan that was handed in later
 * @param warnings what the door should know though it is no reason against the scan
 * @param delegate absent where the ticket is unknown
 * @param seat where they sit, by the plan of the list
 * @param firstEntry present where the person is in already, or was
 */
public record ScanView(
        UUID scanId,
        ScanResult result,
        @Nullable ScanReason reason,
        @Nullable Boolean conflict,
        @Nullable ScanClassification classification,
        @Nullable @Size(max = 10) List<ScanWarning> warnings,
        @Nullable ScannedDelegate delegate,
        @Nullable @Size(max = 20) String seat,
        @Nullable FirstEntry firstEntry,
        Instant receivedAt) {

    /**
     * What a door may know of somebody: no phone, no e-mail.
     *
     * @param answers to the questions that are shown at the door, by code
     * @param precedence place in the conference's order of precedence, where there is one: somebody to be received
     * @param photo path of the picture
     * @param note what must be told or done, whatever the result
     */
    public record ScannedDelegate(
            UUID id,
            String fullName,
            @Nullable LocalisedText position,
            DelegateCategory category,
            OrganisationCard organisation,
            @Nullable @Size(max = 100) Map<String, String> answers,
            @Nullable Integer precedence,
            @Nullable @Size(max = 500) String photo,
            @Nullable @Size(max = 1000) String note) {}

    /** When somebody first came in, by which list and gate, and who scanned them. */
    public record FirstEntry(
            Instant at,
            String by,
            UUID scanId,
            UUID list,
            @Nullable @Size(max = 64) String gate) {}
}
