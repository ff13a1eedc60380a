package vn.hoinghi.checkin.devices;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser says of a device.
 *
 * @param gate where it stands, as the figures shall call it
 * @param lists those it scans for; all where it is left out or empty
 * @param approvesWalkIns whether whoever is registered at it is approved at once; a desk's alone
 */
public record DeviceRequest(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(min = 1, max = 64) String gate,
        @NotNull DeviceProfile profile,
        @Size(max = 100) List<@NotNull UUID> lists,
        Boolean approvesWalkIns) {

    public DeviceRequest {
        lists = lists == null ? List.of() : lists;
        approvesWalkIns = approvesWalkIns != null && approvesWalkIns;
    }
}
