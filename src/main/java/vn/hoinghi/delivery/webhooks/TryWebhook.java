package vn.hoinghi.delivery.webhooks;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.hoinghi.kernel.Ids;

/** Puts an event into the outbox that says nothing, to try out how it arrives. */
@Singleton
public class TryWebhook {

    private final EntityManager entities;
    private final Clock clock;

    TryWebhook(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 without such a webhook, 409 {@code webhook-disabled} */
    @Transactional
    public WebhookDeliveryView tryOut(UUID conferenceId, UUID webhookId) {
        Webhook webhook = Webhook.get(conferenceId, webhookId);
        webhook.mustBeEnabled();
        Webhook.resume(webhook.id);
        UUID id = Ids.next();
        entities.createNativeQuery(
                        "insert into webhook_deliveries (id, conference_id, webhook_id, event_id, type, payload)"
                                + " select :id, c.id, :webhook, :event, 'webhook.test', cast(json_build_object('type',"
                                + " 'webhook.test', 'timestamp', cast(:now as text), 'data',"
                                + " json_build_object('conference', c.code)) as text)"
                                + " from conferences c where c.id = :conference")
                .setParameter("id", id)
                .setParameter("webhook", webhook.id)
                .setParameter("event", Ids.next())
                .setParameter("now", clock.instant().toString())
                .setParameter("conference", conferenceId)
                .executeUpdate();
        return WebhookDeliveryView.of(WebhookDelivery.get(webhook, id));
    }
}
