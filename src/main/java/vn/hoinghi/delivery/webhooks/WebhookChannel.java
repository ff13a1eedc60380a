package vn.hoinghi.delivery.webhooks;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hoinghi.delivery.Channel;
import vn.hoinghi.delivery.DeliveryState;
import vn.hoinghi.delivery.Outcome;
import vn.hoinghi.delivery.Patience;

/** Webhooks: signed at the moment of sending, with all secrets that are good then. */
@Singleton
public class WebhookChannel implements Channel {

    private final WebhookSettings settings;
    private final LoadDelivery load;
    private final WebhookSecrets secrets;
    private final PostWebhook post;
    private final RecordAttempt record;
    private final Clock clock;

    WebhookChannel(
            WebhookSettings settings,
            LoadDelivery load,
            WebhookSecrets secrets,
            PostWebhook post,
            RecordAttempt record,
            Clock clock) {
        this.settings = settings;
        this.load = load;
        this.secrets = secrets;
        this.post = post;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public String table() {
        return "webhook_deliveries";
    }

    @Override
    public Patience patience() {
        return settings;
    }

    /**
     * As a rule one at a time to each, so that nobody who is slow has all workers; and none for a while after a failure. Two
     * workers that look at the same moment may take two.
     */
    @Override
    public String keptBack() {
        return "exists (select from webhooks w where w.id = webhook_deliveries.webhook_id and w.paused_until > now())"
                + " or exists (select from webhook_deliveries other where other.webhook_id = webhook_deliveries.webhook_id"
                + " and other.state = 'SENDING' and other.taken_at >= now() - cast(:lease as interval))";
    }

    @Override
    public Outcome attempt(UUID id) {
        LoadDelivery.Loaded loaded = load.load(id);
        if (!loaded.isEnabled()) {
            return new Outcome(DeliveryState.FAILED, "webhook-disabled");
        }
        List<String> good = secrets.good(loaded.webhookId());
        if (good.isEmpty()) {
            // This node is new: another one seals the secret for it, or sends this itself.
            return Outcome.failed("no-copy-of-secret");
        }
        Answer answer = post.post(WebhookUrl.of(loaded.url()), headers(loaded, good), loaded.payload());
        record.record(loaded.webhookId(), id, answer);
        return answer.outcome();
    }

    private Map<String, String> headers(LoadDelivery.Loaded loaded, List<String> good) {
        String id = loaded.eventId().toString();
        long timestamp = clock.instant().getEpochSecond();
        return Map.of(
                "content-type",
                "application/json",
                "user-agent",
                "Hoinghi",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(timestamp),
                "webhook-signature",
                Signature.header(good, id, timestamp, loaded.payload()));
    }
}
