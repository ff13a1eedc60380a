package vn.hoinghi.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands a mail to the SMTP server. */
@Singleton
public class Mailbox {

    /** What the server refuses of us and not of the address: authentication (RFC 4954, section 6). */
    private static final Set<Integer> OURS = Set.of(530, 534, 535, 538);

    private final ReactiveMailer mailer;
    private final MailSettings settings;

    Mailbox(ReactiveMailer mailer, MailSettings settings) {
        this.mailer = mailer;
        this.settings = settings;
    }

    /**
     * Why a mail was not taken.
     *
     * @param reason a code or a kind, never the server's words, which name the address
     */
    record Refusal(String reason, boolean isForGood) {}

    /** Sends it; the identifier is the same each time, so that a mail sent twice can be known for one. */
    Optional<Refusal> send(UUID id, String address, WrittenMail written) {
        Mail mail = Mail.withText(address, written.subject(), written.text())
                .addHeader("Message-ID", "<" + id + "@hoinghi>")
                .addHeader("Auto-Submitted", "auto-generated");
        WrittenMail.@Nullable Attachment invitation = written.invitation();
        if (invitation != null) {
            mail.addAttachment(invitation.name(), invitation.content(), invitation.contentType());
        }
        try {
            mailer.send(mail).await().atMost(settings.patience());
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(refusal(failure));
        }
    }

    private static Refusal refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException said) {
                return new Refusal(
                        "SMTP " + said.getReplyCode(), said.isPermanent() && !OURS.contains(said.getReplyCode()));
            }
        }
        return new Refusal(failure.getClass().getSimpleName(), false);
    }
}
