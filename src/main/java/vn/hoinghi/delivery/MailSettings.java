package vn.hoinghi.delivery;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** Where mail goes out, and how patiently. */
@ConfigMapping(prefix = "hoinghi.mail")
public interface MailSettings extends Patience {

    /** The SMTP server; without one, mails wait in the outbox. */
    Optional<String> host();

    /** With {@link #username}, {@link #password} and {@link #startTls} only handed on to the mailer. */
    Optional<Integer> port();

    Optional<String> username();

    Optional<String> password();

    Optional<String> startTls();

    /** Who they come from; answers to calendar invitations go there too. */
    String from();

    /** How often the outbox is looked into, or {@code off}. */
    String every();

    /** How long the server may take over one mail. */
    Duration patience();

    /** How long before a meeting its people are reminded. */
    Duration reminder();
}
