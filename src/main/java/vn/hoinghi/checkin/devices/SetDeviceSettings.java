package vn.hoinghi.checkin.devices;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Says what holds for all devices of a conference. */
@Singleton
public class SetDeviceSettings {

    private final EntityManager entities;

    SetDeviceSettings(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public DeviceSettingsView set(UUID conferenceId, @Nullable String ifMatch, DeviceSettingsRequest request) {
        entities.createNativeQuery("insert into check_in_settings (conference_id) values (:conference)"
                        + " on conflict do nothing")
                .setParameter("conference", conferenceId)
                .executeUpdate();
        DeviceSettings settings = DeviceSettings.findById(conferenceId);
        Versions.check(ifMatch, settings.version);
        settings.lowestAppVersion = request.lowestAppVersion();
        settings.persistAndFlush();
        return new DeviceSettingsView(settings.lowestAppVersion, settings.version);
    }

    DeviceSettingsView get(UUID conferenceId) {
        DeviceSettings settings = DeviceSettings.findById(conferenceId);
        return settings == null
                ? new DeviceSettingsView(null, 0)
                : new DeviceSettingsView(settings.lowestAppVersion, settings.version);
    }
}
