package vn.hoinghi.delivery.webhooks;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.hoinghi.kernel.Ids;

/** Writes what an attempt came to, and what follows from it for the webhook: nothing goes there for a while, or any more. */
@Singleton
public class RecordAttempt {

    private static final Logger LOG = Logger.getLogger(RecordAttempt.class);

    private final EntityManager entities;
    private final WebhookSettings settings;

    RecordAttempt(EntityManager entities, WebhookSettings settings) {
        this.entities = entities;
        this.settings = settings;
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void record(UUID webhookId, UUID deliveryId, Answer answer) {
        entities.createNativeQuery("insert into webhook_attempts"
                        + " (id, delivery_id, started_at, milliseconds, status, failure, response)"
                        + " values (:id, :delivery, :at, :milliseconds, cast(:status as int), cast(:failure as text),"
                        + " cast(:response as text))")
                .setParameter("id", Ids.next())
                .setParameter("delivery", deliveryId)
                .setParameter("at", answer.startedAt())
                .setParameter("milliseconds", answer.milliseconds())
                .setParameter("status", answer.status())
                .setParameter("failure", answer.failure())
                .setParameter("response", answer.response())
                .executeUpdate();
        if (answer.isSuccess()) {
            entities.createNativeQuery("update webhooks set failing_since = null, failures = 0, paused_until = null"
                            + " where id = :id and failures > 0")
                    .setParameter("id", webhookId)
                    .executeUpdate();
        } else {
            pause(webhookId);
            disable(webhookId, answer);
        }
    }

    /** Twice as long with each failure after another. */
    private void pause(UUID webhookId) {
        entities.createNativeQuery("update webhooks set failures = failures + 1,"
                        + " failing_since = coalesce(failing_since, now()), paused_until = now() + least("
                        + " cast(:first as interval) * power(2, least(failures, 20)), cast(:longest as interval))"
                        + " where id = :id")
                .setParameter("first", settings.firstRetry().toString())
                .setParameter("longest", settings.longestPause().toString())
                .setParameter("id", webhookId)
                .executeUpdate();
    }

    private void disable(UUID webhookId, Answer answer) {
        int disabled = entities.createNativeQuery("update webhooks set disabled_at = now(), disabled_reason = :reason,"
                        + " version = version + 1 where id = :id and disabled_at is null"
                        + " and (:gone or failing_since < now() - cast(:patience as interval))")
                .setParameter(
                        "reason", (answer.isGone() ? WebhookDisabledReason.GONE : WebhookDisabledReason.FAILING).name())
                .setParameter("gone", answer.isGone())
                .setParameter("patience", settings.giveUpAfter().toString())
                .setParameter("id", webhookId)
                .executeUpdate();
        if (disabled > 0) {
            LOG.warnf("webhook %s is disabled: %s", webhookId, answer.outcome().failure());
        }
    }
}
