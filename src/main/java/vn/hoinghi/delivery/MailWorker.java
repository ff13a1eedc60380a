package vn.hoinghi.delivery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import vn.hoinghi.access.AskForLink;

/** Looks into the outbox; every node does, and each mail is one node's. */
@Singleton
public class MailWorker {

    private static final Logger LOG = Logger.getLogger(MailWorker.class);

    private final MailSettings settings;
    private final RemindMeetings remind;
    private final AskForLink links;
    private final Deliver deliver;
    private final MailChannel mails;
    private final AtomicBoolean isBroken = new AtomicBoolean();

    MailWorker(MailSettings settings, RemindMeetings remind, AskForLink links, Deliver deliver, MailChannel mails) {
        this.settings = settings;
        this.remind = remind;
        this.links = links;
        this.deliver = deliver;
        this.mails = mails;
    }

    @Scheduled(every = "${hoinghi.mail.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        try {
            workOnce();
            isBroken.set(false);
        } catch (RuntimeException away) {
            if (!isBroken.getAndSet(true)) {
                LOG.errorf(away, "the outbox cannot be reached");
            }
        }
    }

    /** All that is due; without a server mails wait. */
    public void workOnce() {
        remind.remind();
        links.answer();
        if (settings.host().isPresent()) {
            deliver.all(mails);
        }
    }
}
