package vn.hoinghi.delivery.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.delivery.DeliveryState;
import vn.hoinghi.kernel.problem.CommonProblem;

/** An event for one webhook; written by triggers and by the statements of {@link vn.hoinghi.delivery.Outbox}. */
@Entity
@Immutable
@Table(name = "webhook_deliveries")
public class WebhookDelivery extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID webhookId;
    public UUID eventId;
    public String type;
    public String payload;

    @Enumerated(EnumType.STRING)
    public DeliveryState state;

    public int attempts;
    public Instant nextAttemptAt;
    public Instant createdAt;
    public @Nullable Instant sentAt;
    public @Nullable String failure;

    static WebhookDelivery get(Webhook webhook, UUID id) {
        return WebhookDelivery.<WebhookDelivery>find("webhookId = ?1 and id = ?2", webhook.id, id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
