package vn.hoinghi.delivery.webhooks;

import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A delivery with what was sent and what came of each attempt.
 *
 * @param payload the body, byte by byte as it is signed
 * @param log the last attempts, newest first
 */
public record WebhookDeliveryLog(
        WebhookDeliveryView delivery,
        @Size(max = 10000) String payload,
        @Size(max = 100) List<WebhookAttemptView> log) {

    static WebhookDeliveryLog of(WebhookDelivery delivery) {
        return new WebhookDeliveryLog(
                WebhookDeliveryView.of(delivery),
                delivery.payload,
                WebhookAttempt.of(delivery.id).stream()
                        .map(WebhookAttemptView::of)
                        .toList());
    }
}
