package vn.hoinghi.checkin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.ProblemBody;

/**
 * What became of one scan of a batch.
 *
 * @param id of the scan; absent where it cannot be read
 * @param status as if the scan had been sent alone: 200 where it was judged
 * @param conflict whether it happened and should not have, for the reason given
 */
public record OfflineScanResult(
        int index,
        @Nullable UUID id,
        int status,
        @Nullable ScanResult result,
        @Nullable ScanReason reason,
        @Nullable Boolean conflict,
        @Nullable ScanClassification classification,
        @Nullable ProblemBody problem) {

    static OfflineScanResult judged(int index, ScanView scan) {
        return new OfflineScanResult(
                index, scan.scanId(), 200, scan.result(), scan.reason(), scan.conflict(), scan.classification(), null);
    }

    static OfflineScanResult faulty(int index, @Nullable UUID id, ProblemBody problem) {
        return new OfflineScanResult(index, id, problem.status(), null, null, null, null, problem);
    }
}
