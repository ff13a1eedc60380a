package vn.hoinghi.checkin.attendance;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When people came and went, minute by minute; minutes in which nobody did are left out. */
public record Arrivals(@Size(max = 100_000) List<Minute> items) {

    /**
     * A minute at a gate and a device.
     *
     * @param at its beginning
     * @param gate absent where the device stands at none
     * @param device absent where an account scanned
     * @param firstEntries entries by which somebody came for the first time
     */
    public record Minute(
            Instant at, @Nullable String gate, @Nullable UUID device, int firstEntries, int entries, int exits) {}
}
