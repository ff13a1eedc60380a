package vn.hoinghi.delivery.webhooks;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Gives a webhook another secret; for a while what goes there is signed with both. */
@Singleton
public class RotateSecret {

    private final WebhookSecrets secrets;
    private final Clock clock;

    RotateSecret(WebhookSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Of several at once each comes after the other: the last secret shown is the one that stays. */
    @Transactional
    public WebhookSecretView rotate(UUID conferenceId, UUID webhookId, WebhookRotationRequest request) {
        Webhook webhook = Webhook.locked(conferenceId, webhookId);
        Duration overlap = request.overlap();
        return new WebhookSecretView(
                secrets.make(conferenceId, webhook.id, overlap), clock.instant().plus(overlap));
    }
}
