package vn.hoinghi.delivery.webhooks;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads what an attempt needs, as it is at that moment. */
@Singleton
public class LoadDelivery {

    /** A delivery, and where it goes. */
    public record Loaded(UUID webhookId, boolean isEnabled, String url, UUID eventId, String payload) {}

    @Transactional
    public Loaded load(UUID id) {
        WebhookDelivery delivery = WebhookDelivery.findById(id);
        Webhook webhook = Webhook.findById(delivery.webhookId);
        return new Loaded(webhook.id, webhook.isEnabled(), webhook.url, delivery.eventId, delivery.payload);
    }
}
