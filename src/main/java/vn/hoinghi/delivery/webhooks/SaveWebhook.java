package vn.hoinghi.delivery.webhooks;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Registers a webhook, changes it, or removes it with its log. */
@Singleton
public class SaveWebhook {

    private final WebhookSettings settings;
    private final WebhookSecrets secrets;
    private final Clock clock;

    SaveWebhook(WebhookSettings settings, WebhookSecrets secrets, Clock clock) {
        this.settings = settings;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 422 where nothing is sent to such an address, 409 where it is registered */
    @Transactional
    public WebhookView register(UUID conferenceId, WebhookRequest request) {
        Webhook webhook = Webhook.in(conferenceId, clock.instant());
        change(webhook, request);
        return WebhookView.of(webhook, secrets.make(conferenceId, webhook.id, Duration.ZERO));
    }

    @Transactional
    public WebhookView replace(UUID conferenceId, UUID id, @Nullable String ifMatch, WebhookRequest request) {
        Webhook webhook = found(conferenceId, id, ifMatch);
        change(webhook, request);
        return WebhookView.of(webhook);
    }

    @Transactional
    public void remove(UUID conferenceId, UUID id, @Nullable String ifMatch) {
        found(conferenceId, id, ifMatch).delete();
        Webhook.flush();
    }

    private static Webhook found(UUID conferenceId, UUID id, @Nullable String ifMatch) {
        Webhook webhook = Webhook.locked(conferenceId, id);
        Versions.check(ifMatch, webhook.version);
        return webhook;
    }

    private void change(Webhook webhook, WebhookRequest request) {
        WebhookUrl.of(request.url()).mustBeReachable(settings.loopback());
        webhook.change(request, clock.instant());
        webhook.persistAndFlush();
    }
}
