package vn.hoinghi.delivery.webhooks;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * What to send again.
 *
 * @param since of what happened from then on, all that was given up
 */
public record WebhookReplayRequest(@NotNull Instant since) {}
