package vn.hoinghi.delivery.webhooks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.delivery.DeliveryState;

/**
 * An event on its way to a webhook.
 *
 * @param event the {@code webhook-id} that the other end sees
 * @param type what happened, or {@code webhook.test}
 * @param attempts how often it was tried since it was made or replayed
 * @param failure why the last attempt failed: {@code HTTP 500}, {@code timeout}, {@code address-refused} …
 * @param nextAttemptAt when it is tried next, while it waits
 */
public record WebhookDeliveryView(
        UUID id,
        UUID event,
        @Size(max = 50) String type,
        DeliveryState state,
        @Min(0) @Max(1000) int attempts,
        @Nullable @Size(max = 100) String failure,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt) {

    static WebhookDeliveryView of(WebhookDelivery delivery) {
        return new WebhookDeliveryView(
                delivery.id,
                delivery.eventId,
                delivery.type,
                delivery.state,
                delivery.attempts,
                delivery.failure,
                delivery.createdAt,
                delivery.state == DeliveryState.WAITING ? delivery.nextAttemptAt : null,
                delivery.sentAt);
    }
}
