package vn.hoinghi.delivery;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Sends the mails that are due, one after the other; any number of workers may do so at once. */
@Singleton
public class DeliverMails {

    private static final Logger LOG = Logger.getLogger(DeliverMails.class);

    private final MailRuns runs;
    private final WriteMail write;
    private final Mailbox mailbox;

    DeliverMails(MailRuns runs, WriteMail write, Mailbox mailbox) {
        this.runs = runs;
        this.write = write;
        this.mailbox = mailbox;
    }

    /** Sends the mail that is due for longest; false where none is. */
    boolean next() {
        Optional<MailRuns.Taken> taken = runs.takeUp();
        taken.ifPresent(this::send);
        return taken.isPresent();
    }

    private void send(MailRuns.Taken taken) {
        try {
            Optional<WrittenMail> written = write.toSend(taken.mail());
            if (written.isEmpty()) {
                runs.outdated(taken);
                return;
            }
            mailbox.send(taken.mail().id, taken.mail().address, written.get())
                    .ifPresentOrElse(refusal -> record(taken, refusal), () -> runs.sent(taken));
        } catch (RuntimeException fault) {
            // One mail that cannot be written does not hold up the others.
            LOG.errorf(
                    "mail %s cannot be written: %s",
                    taken.mail().id, fault.getClass().getName());
            runs.failed(taken, "not written");
        }
    }

    private void record(MailRuns.Taken taken, Mailbox.Refusal refusal) {
        LOG.warnf("mail %s was not taken: %s", taken.mail().id, refusal.reason());
        if (refusal.isForGood()) {
            runs.bounced(taken, refusal.reason());
        } else {
            runs.failed(taken, refusal.reason());
        }
    }
}
