package vn.hoinghi.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands a mail to the SMTP server. */
@Singleton
public class Mailbox {

    /** What the server refuses of us and not of the address: authentication (RFC 4954, section 6). */
    private static final Set<Integer> OURS = Set.of(530, 534, 535, 538);

    private final ReactiveMailer mailer;
    private final Vertx vertx;
    private final MailSettings settings;

    Mailbox(ReactiveMailer mailer, Vertx vertx, MailSettings settings) {
        this.mailer = mailer;
        this.vertx = vertx;
        this.settings = settings;
    }

    /** Sends it; the identifier is the same each time, so that a mail sent twice can be known for one. */
    Outcome send(UUID id, WrittenMail written) {
        Mail mail = Mail.withText(written.address(), written.subject(), written.text())
                .addHeader("Message-ID", "<" + id + "@hoinghi>")
                .addHeader("Auto-Submitted", "auto-generated");
        WrittenMail.@Nullable Attachment invitation = written.invitation();
        if (invitation != null) {
            mail.addAttachment(invitation.name(), invitation.content(), invitation.contentType());
        }
        try {
            // Called from another thread the client may miss the server's greeting, and wait for it: 20 of 800 did.
            mailer.send(mail)
                    .runSubscriptionOn(work -> vertx.runOnContext(ignored -> work.run()))
                    .await()
                    .atMost(settings.patience());
            return Outcome.SENT;
        } catch (RuntimeException failure) {
            return outcome(failure);
        }
    }

    /** The server's code alone: its words name the address. */
    private static Outcome outcome(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            last = cause;
            if (cause instanceof SMTPException said) {
                String reason = "SMTP " + said.getReplyCode();
                return said.isPermanent() && !OURS.contains(said.getReplyCode())
                        ? Outcome.bounced(reason)
                        : Outcome.failed(reason);
            }
        }
        return Outcome.failed(last.getClass().getSimpleName());
    }
}
