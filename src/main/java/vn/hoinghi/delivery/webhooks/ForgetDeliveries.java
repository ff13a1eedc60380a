package vn.hoinghi.delivery.webhooks;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Forgets deliveries that came to an end long ago, with their attempts, and secrets that are good no more. */
@Singleton
public class ForgetDeliveries {

    private final EntityManager entities;
    private final WebhookSettings settings;

    ForgetDeliveries(EntityManager entities, WebhookSettings settings) {
        this.entities = entities;
        this.settings = settings;
    }

    /** Some at a time; those that are left come next time. */
    @Transactional
    public void forget() {
        entities.createNativeQuery("delete from webhook_deliveries where id in (select id from webhook_deliveries"
                        + " where created_at < now() - cast(:kept as interval) and state not in ('WAITING', 'SENDING')"
                        + " order by created_at limit 1000 for update skip locked)")
                .setParameter("kept", settings.kept().toString())
                .executeUpdate();
        entities.createNativeQuery("delete from webhook_secrets where expires_at < now()")
                .executeUpdate();
    }
}
