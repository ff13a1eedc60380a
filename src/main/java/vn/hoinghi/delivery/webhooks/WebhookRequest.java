package vn.hoinghi.delivery.webhooks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it should be.
 *
 * @param url where to POST to: https, to an address of the public network
 * @param types what to tell it
 * @param isEnabled true where it is not said; to enable it again forgets its failures
 */
public record WebhookRequest(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 1000) String url,
        @NotEmpty @Size(max = 50) List<@NotNull WebhookEventType> types,
        @Nullable Boolean isEnabled) {

    boolean isEnabledOrDefault() {
        return isEnabled == null || isEnabled;
    }
}
