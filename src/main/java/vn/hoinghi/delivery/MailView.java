package vn.hoinghi.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Language;

/**
 * A mail in the outbox, as an organiser sees it.
 *
 * @param notice what it tells; absent for an invitation
 * @param failure why the last attempt failed: the server's code, or a kind of failure
 * @param nextAttemptAt when it is tried next, while it waits
 */
public record MailView(
        UUID id,
        @Nullable UUID notice,
        @Size(max = 50) String kind,
        @Size(max = 200) String cause,
        @Size(max = 254) String address,
        @Size(max = 300) String name,
        Language language,
        boolean isTest,
        DeliveryState state,
        @Min(0) @Max(1000) int attempts,
        @Nullable @Size(max = 100) String failure,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt) {

    static MailView of(OutgoingMail mail) {
        return new MailView(
                mail.id,
                mail.noticeId,
                mail.kind,
                mail.cause,
                mail.address,
                mail.name,
                mail.language,
                mail.isTest,
                mail.state,
                mail.attempts,
                mail.failure,
                mail.createdAt,
                mail.state == DeliveryState.WAITING ? mail.nextAttemptAt : null,
                mail.sentAt);
    }
}
