package vn.hoinghi.delivery.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Another system that is told of events. How it fares is written by {@link RecordAttempt}; whoever changes it locks it. */
@Entity
@Table(name = "webhooks")
public class Webhook extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public String name;
    public String url;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> types;

    public @Nullable Instant disabledAt;

    @Enumerated(EnumType.STRING)
    public @Nullable WebhookDisabledReason disabledReason;

    public @Nullable Instant failingSince;
    public int failures;
    public @Nullable Instant pausedUntil;
    public Instant createdAt;

    @Version
    public long version;

    static Webhook in(UUID conferenceId, Instant now) {
        Webhook webhook = new Webhook();
        webhook.id = Ids.next();
        webhook.conferenceId = conferenceId;
        webhook.createdAt = now;
        return webhook;
    }

    void change(WebhookRequest request, Instant now) {
        if (!request.url().equals(url) || request.isEnabledOrDefault() && !isEnabled()) {
            forgetFailures();
        }
        name = request.name();
        url = request.url();
        types = request.types().stream()
                .map(WebhookEventType::text)
                .distinct()
                .sorted()
                .toList();
        if (request.isEnabledOrDefault()) {
            disabledAt = null;
            disabledReason = null;
        } else if (isEnabled()) {
            disabledAt = now;
            disabledReason = WebhookDisabledReason.ORGANISER;
        }
    }

    /** Else the next failure would disable it again. */
    private void forgetFailures() {
        failingSince = null;
        failures = 0;
        pausedUntil = null;
    }

    boolean isEnabled() {
        return disabledAt == null;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 {@code webhook-disabled} */
    void mustBeEnabled() {
        if (!isEnabled()) {
            throw WebhookProblem.WEBHOOK_DISABLED.problem();
        }
    }

    /** For whoever asks by hand, at once and not when the pause is over. */
    static void resume(UUID id) {
        getEntityManager()
                .createNativeQuery(
                        "update webhooks set paused_until = null where id = :id and paused_until is not null")
                .setParameter("id", id)
                .executeUpdate();
    }

    static Webhook get(UUID conferenceId, UUID id) {
        return find(conferenceId, id, LockModeType.NONE);
    }

    static Webhook locked(UUID conferenceId, UUID id) {
        return find(conferenceId, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Webhook find(UUID conferenceId, UUID id, LockModeType lock) {
        return Webhook.<Webhook>find("conferenceId = ?1 and id = ?2", conferenceId, id)
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
