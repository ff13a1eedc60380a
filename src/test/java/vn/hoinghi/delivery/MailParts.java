package vn.hoinghi.delivery;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What is in a mail that arrived. */
public final class MailParts {

    private MailParts() {}

    public static String text(Part mail) throws Exception {
        if (mail.getContent() instanceof Multipart parts) {
            return text(parts.getBodyPart(0));
        }
        return String.valueOf(mail.getContent());
    }

    /** The part that is a calendar. */
    public static BodyPart calendar(Part mail) throws Exception {
        Multipart parts = (Multipart) mail.getContent();
        for (int at = 0; at < parts.getCount(); at++) {
            if (parts.getBodyPart(at)
                    .getContentType()
                    .toLowerCase(java.util.Locale.ROOT)
                    .startsWith("text/calendar")) {
                return parts.getBodyPart(at);
            }
        }
        throw new AssertionError("no calendar in the mail");
    }

    public static String content(BodyPart part) throws Exception {
        try (InputStream content = part.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n ", "");
        }
    }
}
