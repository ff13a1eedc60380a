package vn.hoinghi.delivery;

import jakarta.inject.Singleton;
import java.util.UUID;

/** Mails: written from what they are about at the moment of sending. */
@Singleton
public class MailChannel implements Channel {

    private final MailSettings settings;
    private final WriteMail write;
    private final Mailbox mailbox;

    MailChannel(MailSettings settings, WriteMail write, Mailbox mailbox) {
        this.settings = settings;
        this.write = write;
        this.mailbox = mailbox;
    }

    @Override
    public String table() {
        return "mails";
    }

    @Override
    public Patience patience() {
        return settings;
    }

    @Override
    public Outcome attempt(UUID id) {
        return write.toSend(id).map(mail -> mailbox.send(id, mail)).orElse(Outcome.OUTDATED);
    }
}
