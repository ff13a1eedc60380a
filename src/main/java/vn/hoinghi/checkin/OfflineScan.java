package vn.hoinghi.checkin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/** One scan made without network: it has happened. An entry where the type is left out. */
public record OfflineScan(
        @NotNull UUID scanId,
        @NotBlank @Size(max = 512) String ticket,
        ScanType type,
        @NotNull @WrittenInstant Instant scannedAt) {

    public OfflineScan {
        type = type == null ? ScanType.ENTRY : type;
    }
}
