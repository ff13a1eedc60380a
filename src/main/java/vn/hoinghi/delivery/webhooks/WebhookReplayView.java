package vn.hoinghi.delivery.webhooks;

import jakarta.validation.constraints.Min;

/** How many deliveries are sent again. */
public record WebhookReplayView(@Min(0) int replayed) {}
