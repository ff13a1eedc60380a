package vn.hoinghi.delivery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Looks into the outbox; every node does, and each mail is one node's. */
@Singleton
public class MailWorker {

    private static final Logger LOG = Logger.getLogger(MailWorker.class);

    private final MailSettings settings;
    private final RemindMeetings remind;
    private final AddressNotices address;
    private final DeliverMails deliver;
    private final AtomicBoolean isBroken = new AtomicBoolean();

    MailWorker(MailSettings settings, RemindMeetings remind, AddressNotices address, DeliverMails deliver) {
        this.settings = settings;
        this.remind = remind;
        this.address = address;
        this.deliver = deliver;
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

    /** All that is due. Without a server mails are addressed and wait. */
    public void workOnce() {
        remind.remind();
        while (address.next()) {
            LOG.debug("addressing more");
        }
        while (settings.host().isPresent() && deliver.next()) {
            LOG.trace("sending more");
        }
    }
}
