package vn.hoinghi.checkin;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One scan made without network: it has happened. An entry where the type is left out.
 *
 * @param sequence the device's own count of its scans, which tells their order where its clock was set in between
 * @param refusedFor why the phone refused it; left out where it let the person through
 */
public record OfflineScan(
        @NotNull UUID scanId,
        @NotBlank @Size(max = 512) String ticket,
        ScanType type,
        @NotNull @WrittenInstant Instant scannedAt,
        @Nullable @Min(0) Long sequence,
        @Nullable ScanReason refusedFor) {

    public OfflineScan {
        type = type == null ? ScanType.ENTRY : type;
    }
}
