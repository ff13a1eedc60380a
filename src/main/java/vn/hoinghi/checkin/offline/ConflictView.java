package vn.hoinghi.checkin.offline;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.checkin.ScanType;
import vn.hoinghi.checkin.ScanView;

/**
 * Something that happened without network and should not have.
 *
 * @param by who scanned
 * @param scannedAt by the phone's clock
 * @param happenedAt by ours, as the phone's clock was when it handed the scan in
 * @param clockSkewSeconds how much the phone's clock was behind ours then
 * @param scan how it was judged, whom it was about, and who came in first
 * @param resolution what a supervisor found out; absent while it is open
 */
public record ConflictView(
        UUID list,
        ScanType type,
        @Nullable UUID device,
        @Size(max = 200) String by,
        @Nullable @Size(max = 64) String gate,
        Instant scannedAt,
        Instant happenedAt,
        @Nullable Long clockSkewSeconds,
        @Nullable Boolean undone,
        ScanView scan,
        @Nullable Resolution resolution) {

    /** What a supervisor found out. */
    public record Resolution(
            @Size(max = 1000) String note, @Size(max = 200) String by, Instant at) {}
}
