package vn.hoinghi.delivery.webhooks;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import vn.hoinghi.delivery.Deliver;

/** Looks into the outbox of webhooks; every node does, and each delivery is one node's. Mails have a worker of their own. */
@Singleton
public class WebhookWorker {

    private static final Logger LOG = Logger.getLogger(WebhookWorker.class);

    private final WebhookSettings settings;
    private final WebhookSecrets secrets;
    private final ForgetDeliveries forget;
    private final Deliver deliver;
    private final WebhookChannel webhooks;
    private final ExecutorService threads;
    private final AtomicBoolean isBroken = new AtomicBoolean();

    WebhookWorker(
            WebhookSettings settings,
            WebhookSecrets secrets,
            ForgetDeliveries forget,
            Deliver deliver,
            WebhookChannel webhooks) {
        this.settings = settings;
        this.secrets = secrets;
        this.forget = forget;
        this.deliver = deliver;
        this.webhooks = webhooks;
        this.threads = Executors.newFixedThreadPool(settings.atOnce(), work -> {
            Thread thread = new Thread(work, "webhook");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Scheduled(every = "${hoinghi.webhooks.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        try {
            workOnce();
            isBroken.set(false);
        } catch (RuntimeException away) {
            if (!isBroken.getAndSet(true)) {
                LOG.errorf(away, "the outbox of webhooks cannot be reached");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** All that is due, several webhooks at a time. */
    public void workOnce() throws InterruptedException {
        secrets.share();
        forget.forget();
        Callable<Void> sending = () -> {
            deliver.all(webhooks);
            return null;
        };
        for (Future<Void> sender : threads.invokeAll(Collections.nCopies(settings.atOnce(), sending))) {
            try {
                sender.get();
            } catch (ExecutionException failure) {
                throw new IllegalStateException(failure.getCause());
            }
        }
    }

    /** What is being sent is sent again after its lease. */
    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
