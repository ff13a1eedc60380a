package vn.hoinghi.checkin.devices;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a device says of itself after an update. */
public record DeviceFactsRequest(
        @Nullable @Size(max = 200) String hardware,
        @Nullable @Size(max = 200) String system,

        @NotNull @Size(max = 30) @Pattern(regexp = DeviceSettingsRequest.APP_VERSION)
        String appVersion) {}
