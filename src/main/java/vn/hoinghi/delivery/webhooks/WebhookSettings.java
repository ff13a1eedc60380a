package vn.hoinghi.delivery.webhooks;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import vn.hoinghi.delivery.Patience;

/** How webhooks go out, and how patiently. */
@ConfigMapping(prefix = "hoinghi.webhooks")
public interface WebhookSettings extends Patience {

    /** How often the outbox is looked into, or {@code off}. */
    String every();

    /** How many are sent by a node at the same time. */
    int atOnce();

    /** How long an attempt may take, from connecting to the last byte that is read. */
    Duration patience();

    /** The longest time that others wait because one to the same webhook failed. */
    Duration longestPause();

    /** After how long of nothing but failures a webhook is disabled. */
    Duration giveUpAfter();

    /** How long deliveries are kept that came through or were given up. */
    Duration kept();

    /** Whether this machine itself may be sent to, without TLS too: for tests and for trying out. */
    boolean loopback();
}
