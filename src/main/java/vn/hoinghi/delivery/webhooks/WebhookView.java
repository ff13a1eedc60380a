package vn.hoinghi.delivery.webhooks;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.ShownOnce;

/**
 * A webhook as an organiser sees it.
 *
 * @param failingSince since when nothing came through
 * @param secret what to verify signatures with; only in the answer that made it
 */
public record WebhookView(
        UUID id,
        @Size(max = 200) String name,
        @Size(max = 1000) String url,
        @Size(max = 50) List<WebhookEventType> types,
        boolean isEnabled,
        @Nullable WebhookDisabledReason disabledReason,
        @Nullable Instant disabledAt,
        @Nullable Instant failingSince,
        Instant createdAt,
        long version,
        @Nullable @Size(max = 200) String secret)
        implements ShownOnce {

    static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookView of(Webhook webhook, @Nullable String secret) {
        return new WebhookView(
                webhook.id,
                webhook.name,
                webhook.url,
                webhook.types.stream().map(WebhookEventType::of).toList(),
                webhook.isEnabled(),
                webhook.disabledReason,
                webhook.disabledAt,
                webhook.failingSince,
                webhook.createdAt,
                webhook.version,
                secret);
    }

    @Override
    public WebhookView withoutSecret() {
        return new WebhookView(
                id, name, url, types, isEnabled, disabledReason, disabledAt, failingSince, createdAt, version, null);
    }
}
