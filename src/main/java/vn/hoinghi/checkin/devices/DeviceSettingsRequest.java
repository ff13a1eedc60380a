package vn.hoinghi.checkin.devices;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all devices of a conference.
 *
 * @param lowestAppVersion apps below it cannot begin, and those that have begun are told to update; any where left out
 */
public record DeviceSettingsRequest(
        @Nullable @Size(max = 30) @Pattern(regexp = APP_VERSION)
        String lowestAppVersion) {

    static final String APP_VERSION = "[0-9]{1,5}(\\.[0-9]{1,5}){0,3}";
}
