package vn.hoinghi.delivery.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What one attempt came to; written by {@link RecordAttempt}. */
@Entity
@Immutable
@Table(name = "webhook_attempts")
public class WebhookAttempt extends PanacheEntityBase {

    /** Many times replayed, a delivery shows its last ones. */
    static final int SHOWN = 100;

    @Id
    public UUID id;

    public UUID deliveryId;
    public Instant startedAt;
    public int milliseconds;
    public @Nullable Integer status;
    public @Nullable String failure;
    public @Nullable String response;

    /** The last ones, newest first. */
    static List<WebhookAttempt> of(UUID delivery) {
        return WebhookAttempt.<WebhookAttempt>find("deliveryId", Sort.descending("startedAt", "id"), delivery)
                .page(0, SHOWN)
                .list();
    }
}
