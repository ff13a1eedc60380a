package vn.hoinghi.delivery.webhooks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a secret is replaced.
 *
 * @param overlapHours how long the one before goes on beside the new one: a day where it is not said; 0 where it is known to
 *     somebody who should not
 */
public record WebhookRotationRequest(
        @Nullable @Min(0) @Max(168) Integer overlapHours) {

    private static final int USUAL = 24;

    Duration overlap() {
        return Duration.ofHours(overlapHours == null ? USUAL : overlapHours);
    }
}
