package vn.hoinghi.checkin;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a scan would be judged; the database writes it. */
public record LookUpView(
        ScanResult result,
        @Nullable ScanReason reason,
        @Nullable @Size(max = 10) List<ScanWarning> warnings,
        ScanView.@Nullable ScannedDelegate delegate,
        @Nullable @Size(max = 20) String seat,
        ScanView.@Nullable FirstEntry firstEntry,
        Instant receivedAt) {}
