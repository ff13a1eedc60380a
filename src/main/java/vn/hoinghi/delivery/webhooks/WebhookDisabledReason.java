package vn.hoinghi.delivery.webhooks;

/** Why nothing goes to a webhook any more. */
public enum WebhookDisabledReason {
    ORGANISER,
    /** It answered 410. */
    GONE,
    /** Nothing but failures for longer than {@code hoinghi.webhooks.give-up-after}. */
    FAILING
}
