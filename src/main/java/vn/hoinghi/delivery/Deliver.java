package vn.hoinghi.delivery;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Sends what is due on a channel, one after the other; any number of workers may do so at once. */
@Singleton
public class Deliver {

    private static final Logger LOG = Logger.getLogger(Deliver.class);

    private final Outbox outbox;

    Deliver(Outbox outbox) {
        this.outbox = outbox;
    }

    /** All that is due. */
    public void all(Channel channel) {
        while (outbox.takeUp(channel).map(taken -> send(channel, taken)).isPresent()) {
            LOG.trace("sending more");
        }
    }

    private Outcome send(Channel channel, Outbox.Taken taken) {
        Outcome outcome = attempt(channel, taken);
        if (outcome.failure() != null) {
            LOG.warnf("%s %s did not go out: %s", channel.table(), taken.id(), outcome.failure());
        }
        outbox.record(channel, taken, outcome);
        return outcome;
    }

    /** What cannot even be written, or kills whoever sends it, does not hold up the others. */
    private static Outcome attempt(Channel channel, Outbox.Taken taken) {
        if (taken.attempts() > channel.patience().attempts()) {
            return Outcome.failed("outlived its workers");
        }
        try {
            return channel.attempt(taken.id());
        } catch (RuntimeException fault) {
            return Outcome.failed(fault.getClass().getSimpleName());
        }
    }
}
