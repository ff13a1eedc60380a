package vn.hoinghi.checkin.devices;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What holds for all devices of a conference. */
public record DeviceSettingsView(@Nullable @Size(max = 30) String lowestAppVersion, long version) {}
