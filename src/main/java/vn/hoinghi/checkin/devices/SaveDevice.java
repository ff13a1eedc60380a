package vn.hoinghi.checkin.devices;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.web.Versions;

/** Describes a device, gives it a QR code, and revokes it. */
@Singleton
public class SaveDevice {

    private final Clock clock;
    private final CurrentUser user;
    private final String publicUrl;

    SaveDevice(Clock clock, CurrentUser user, @ConfigProperty(name = "hoinghi.public-url") String publicUrl) {
        this.clock = clock;
        this.user = user;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where the name is taken, 422 where a list is of another conference */
    @Transactional
    public DeviceView add(UUID conferenceId, DeviceRequest request) {
        Device device = Device.in(conferenceId);
        device.change(request);
        return provisioned(device);
    }

    @Transactional
    public DeviceView change(UUID conferenceId, UUID id, @Nullable String ifMatch, DeviceRequest request) {
        Device device = Device.get(conferenceId, id);
        Versions.check(ifMatch, device.version);
        device.change(request);
        device.persistAndFlush();
        return DeviceView.of(device, null);
    }

    /** A new QR code, for a phone that lost its key or is replaced by another. */
    @Transactional
    public DeviceView provision(UUID conferenceId, UUID id) {
        return provisioned(Device.get(conferenceId, id));
    }

    /** Nothing more is taken from it, by any node, from its next call on. */
    @Transactional
    public DeviceView revoke(UUID conferenceId, UUID id) {
        Device device = Device.get(conferenceId, id);
        device.revoke(user.username(), clock.instant());
        device.persistAndFlush();
        return DeviceView.of(device, null);
    }

    private DeviceView provisioned(Device device) {
        String token = device.provision(clock.instant());
        device.persistAndFlush();
        return DeviceView.of(
                device, DeviceProvisioning.of(publicUrl, token, clock.instant().plus(Device.TOKEN_LIFETIME)));
    }
}
