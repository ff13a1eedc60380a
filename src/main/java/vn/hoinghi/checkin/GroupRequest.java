package vn.hoinghi.checkin;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * A delegation that comes or goes as a whole.
 *
 * @param organisation whose people, all who are approved
 * @param type an entry where it is left out
 * @param scannedAt by the phone's clock
 */
public record GroupRequest(
        @NotNull UUID organisation,
        ScanType type,
        @NotNull @WrittenInstant Instant scannedAt) {

    public GroupRequest {
        type = type == null ? ScanType.ENTRY : type;
    }
}
