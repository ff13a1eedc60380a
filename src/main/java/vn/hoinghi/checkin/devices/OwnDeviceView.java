package vn.hoinghi.checkin.devices;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.ShownOnce;

/**
 * What a device knows of itself.
 *
 * @param conference the code in the path of everything it asks
 * @param key its bearer token from now on; only in the answer that made it
 * @param lists those it scans for; all where there are none
 * @param rights what it may do
 * @param mustUpdate whether its app is below the lowest version that the conference accepts
 */
public record OwnDeviceView(
        UUID id,
        String conference,
        @Nullable @Size(max = 100) String key,
        String name,
        @Nullable String gate,
        DeviceProfile profile,
        @Size(max = 100) List<UUID> lists,
        @Size(max = 20) List<DeviceRight> rights,
        boolean approvesWalkIns,
        @Nullable @Size(max = 30) String lowestAppVersion,
        boolean mustUpdate)
        implements ShownOnce {

    @Override
    public OwnDeviceView withoutSecret() {
        return with(null);
    }

    OwnDeviceView with(@Nullable String shownKey) {
        return new OwnDeviceView(
                id,
                conference,
                shownKey,
                name,
                gate,
                profile,
                lists,
                rights,
                approvesWalkIns,
                lowestAppVersion,
                mustUpdate);
    }
}
