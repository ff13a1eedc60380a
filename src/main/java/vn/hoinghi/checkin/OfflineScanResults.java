package vn.hoinghi.checkin;

import jakarta.validation.constraints.Size;
import java.util.List;

/** What became of each scan of a batch, in the order of the batch. */
public record OfflineScanResults(@Size(max = 500) List<OfflineScanResult> items) {}
