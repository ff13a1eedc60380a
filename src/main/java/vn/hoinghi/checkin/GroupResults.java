package vn.hoinghi.checkin;

import jakarta.validation.constraints.Size;
import java.util.List;

/** How each of a delegation was judged. */
public record GroupResults(@Size(max = 10_000) List<ScanView> items) {}
