/**
 * Tells other systems what happened in a conference, as Standard Webhooks (1.0) says: {@code webhook-id},
 * {@code webhook-timestamp} and {@code webhook-signature} over a body of identifiers and states.
 *
 * <p>In SQL: what is told is written in the transaction of the change ({@code emit_event}), to twenty webhooks of a conference
 * at most ({@code ck_webhooks_number}); a webhook has one secret and for a while the one before ({@code
 * uq_webhook_secrets_current}, {@code uq_webhook_secrets_before}); nothing waits for one that is disabled ({@code
 * give_up_webhook_deliveries}). The outbox is that of mails: {@link vn.hoinghi.delivery.Outbox} takes up and marks, so each
 * delivery is one worker's, and one killed between sending and marking costs one duplicate under the same {@code webhook-id}.
 *
 * <p>As a rule a webhook has one attempt under way at a time, and after a failure all that goes there pauses: whoever is slow or
 * away holds up nobody else. Where it is, is looked up for each attempt, and connected to is the address that was found
 * public: {@link vn.hoinghi.delivery.webhooks.Addresses}.
 */
@NullMarked
package vn.hoinghi.delivery.webhooks;

import org.jspecify.annotations.NullMarked;
