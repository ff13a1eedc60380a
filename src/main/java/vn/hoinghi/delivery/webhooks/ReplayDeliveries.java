package vn.hoinghi.delivery.webhooks;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import vn.hoinghi.delivery.DeliveryState;
import vn.hoinghi.delivery.Outbox;

/** Sends again what came through or was given up, under the same {@code webhook-id}. */
@Singleton
public class ReplayDeliveries {

    private final EntityManager entities;
    private final Outbox outbox;
    private final WebhookChannel webhooks;

    ReplayDeliveries(EntityManager entities, Outbox outbox, WebhookChannel webhooks) {
        this.entities = entities;
        this.outbox = outbox;
        this.webhooks = webhooks;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 {@code webhook-disabled} or {@code delivery-under-way} */
    @Transactional
    public WebhookDeliveryView one(UUID conferenceId, UUID webhookId, UUID id) {
        Webhook webhook = enabled(conferenceId, webhookId);
        WebhookDelivery delivery = WebhookDelivery.get(webhook, id);
        EnumSet<DeliveryState> ended = EnumSet.of(DeliveryState.SENT, DeliveryState.BOUNCED, DeliveryState.FAILED);
        if (!outbox.again(webhooks, id, ended)) {
            throw WebhookProblem.DELIVERY_UNDER_WAY.problem();
        }
        entities.refresh(delivery);
        return WebhookDeliveryView.of(delivery);
    }

    /**
     * All that were given up of what happened since then.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409 {@code webhook-disabled}
     */
    @Transactional
    public WebhookReplayView failed(UUID conferenceId, UUID webhookId, Instant since) {
        Webhook webhook = enabled(conferenceId, webhookId);
        return new WebhookReplayView(
                entities.createNativeQuery("update webhook_deliveries set state = 'WAITING', attempts = 0,"
                                + " next_attempt_at = now() where webhook_id = :webhook and created_at >= :since"
                                + " and state in ('BOUNCED', 'FAILED')")
                        .setParameter("webhook", webhook.id)
                        .setParameter("since", since)
                        .executeUpdate());
    }

    /** Held, so that it is not disabled meanwhile: what was put back would wait for nobody. */
    private static Webhook enabled(UUID conferenceId, UUID webhookId) {
        Webhook webhook = Webhook.locked(conferenceId, webhookId);
        webhook.mustBeEnabled();
        Webhook.resume(webhook.id);
        return webhook;
    }
}
