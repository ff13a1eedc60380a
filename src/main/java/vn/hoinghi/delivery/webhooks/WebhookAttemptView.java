package vn.hoinghi.delivery.webhooks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver.
 *
 * @param status what the other end answered
 * @param failure why there is no answer
 * @param response the first letters of the answer
 */
public record WebhookAttemptView(
        Instant startedAt,
        @Min(0) int milliseconds,
        @Nullable @Min(100) @Max(999) Integer status,
        @Nullable @Size(max = 100) String failure,
        @Nullable @Size(max = 256) String response) {

    static WebhookAttemptView of(WebhookAttempt attempt) {
        return new WebhookAttemptView(
                attempt.startedAt, attempt.milliseconds, attempt.status, attempt.failure, attempt.response);
    }
}
