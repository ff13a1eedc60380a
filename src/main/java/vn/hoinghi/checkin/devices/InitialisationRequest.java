package vn.hoinghi.checkin.devices;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A device that begins.
 *
 * @param token of its QR code
 * @param hardware brand and model
 * @param system operating system and its version
 * @param appVersion up to four numbers with points between
 */
public record InitialisationRequest(
        @NotBlank @Size(max = 100) String token,
        @Nullable @Size(max = 200) String hardware,
        @Nullable @Size(max = 200) String system,

        @NotNull @Size(max = 30) @Pattern(regexp = DeviceSettingsRequest.APP_VERSION)
        String appVersion) {}
