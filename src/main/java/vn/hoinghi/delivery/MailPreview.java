package vn.hoinghi.delivery;

import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it would go out now; links in it open nothing.
 *
 * @param calendar the calendar invitation that goes with it (RFC 5546)
 */
public record MailPreview(
        @Size(max = 1000) String subject,
        @Size(max = 20000) String text,
        @Nullable @Size(max = 20000) String calendar) {

    static MailPreview of(WrittenMail mail) {
        return new MailPreview(
                mail.subject(),
                mail.text(),
                mail.invitation() == null ? null : new String(mail.invitation().content(), StandardCharsets.UTF_8));
    }
}
