package vn.hoinghi.checkin.devices;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.ShownOnce;

/**
 * A device as an organiser sees it: never its key.
 *
 * @param provisioning what its QR code says; only in the answer that made it
 */
public record DeviceView(
        UUID id,
        String name,
        @Nullable String gate,
        DeviceProfile profile,
        @Size(max = 100) List<UUID> lists,
        boolean approvesWalkIns,
        DeviceState state,
        @Nullable @Size(max = 200) String hardware,
        @Nullable @Size(max = 200) String system,
        @Nullable @Size(max = 30) String appVersion,
        @Nullable Instant initialisedAt,
        @Nullable Instant lastSeenAt,
        @Nullable Instant revokedAt,
        @Nullable DeviceProvisioning provisioning,
        long version)
        implements ShownOnce {

    static DeviceView of(Device device, @Nullable DeviceProvisioning provisioning) {
        return new DeviceView(
                device.id,
                device.name,
                device.gate,
                device.profile,
                device.lists,
                device.approvesWalkIns,
                DeviceState.of(device),
                device.hardware,
                device.system,
                device.appVersion,
                device.initialisedAt,
                device.lastSeenAt,
                device.revokedAt,
                provisioning,
                device.version);
    }

    @Override
    public DeviceView withoutSecret() {
        return new DeviceView(
                id,
                name,
                gate,
                profile,
                lists,
                approvesWalkIns,
                state,
                hardware,
                system,
                appVersion,
                initialisedAt,
                lastSeenAt,
                revokedAt,
                null,
                version);
    }
}
