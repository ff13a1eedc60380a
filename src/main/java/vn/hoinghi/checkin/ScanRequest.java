package vn.hoinghi.checkin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One scan, made online.
 *
 * @param ticket what the badge's code says
 * @param type an entry where it is left out
 * @param scannedAt by the phone's clock, which may be wrong: it is kept, and the scan is judged by the server's
 * @param sentAt by the phone's clock
 */
public record ScanRequest(
        @NotBlank @Size(max = 512) String ticket,
        ScanType type,
        @NotNull @WrittenInstant Instant scannedAt,
        @Nullable @WrittenInstant Instant sentAt) {

    public ScanRequest {
        type = type == null ? ScanType.ENTRY : type;
    }
}
