package vn.hoinghi.delivery;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;

/** The outbox as workers write it: each step a statement of its own, guarded by the number of the taking-up. */
@Singleton
public class MailRuns {

    private static final String TAKE_UP = "update mails set state = 'SENDING', run = :run, taken_at = :now,"
            + " attempts = attempts + 1, version = version + 1 where id ="
            + " (select id from mails where (state = 'WAITING' and next_attempt_at <= :now"
            + " or state = 'SENDING' and taken_at < :silent) and state in ('WAITING', 'SENDING')"
            + " order by next_attempt_at, id limit 1 for update skip locked) returning id";

    private final EntityManager entities;
    private final MailSettings settings;
    private final Clock clock;

    MailRuns(EntityManager entities, MailSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** A mail somebody took up, and the number under which what becomes of it is written. */
    record Taken(OutgoingMail mail, UUID run) {}

    /** Takes up the mail that is due for longest, or whose worker died; empty where there is none. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Taken> takeUp() {
        UUID run = Ids.next();
        Instant now = clock.instant();
        List<?> taken = entities.createNativeQuery(TAKE_UP, UUID.class)
                .setParameter("run", run)
                .setParameter("now", now)
                .setParameter("silent", now.minus(settings.lease()))
                .getResultList();
        return taken.stream().findFirst().map(id -> new Taken(OutgoingMail.findById(id), run));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void sent(Taken taken) {
        end(taken, "state = 'SENT', sent_at = :now, failure = null", null);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void outdated(Taken taken) {
        end(taken, "state = 'OUTDATED', failure = null", null);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void bounced(Taken taken, String failure) {
        end(taken, "state = 'BOUNCED', failure = :failure", failure);
    }

    /** Tried again later, or given up where it was tried as often as a mail is. */
    @Transactional(TxType.REQUIRES_NEW)
    void failed(Taken taken, String failure) {
        if (taken.mail().attempts >= settings.attempts()) {
            end(taken, "state = 'FAILED', failure = :failure", failure);
            return;
        }
        write(taken, "state = 'WAITING', failure = :failure, next_attempt_at = :next")
                .setParameter("failure", failure)
                .setParameter("next", clock.instant().plus(pause(taken.mail().attempts)))
                .executeUpdate();
    }

    private void end(Taken taken, String how, @Nullable String failure) {
        Query query = write(taken, how);
        if (failure != null) {
            query.setParameter("failure", failure);
        }
        if (how.contains(":now")) {
            query.setParameter("now", clock.instant());
        }
        query.executeUpdate();
    }

    private Query write(Taken taken, String how) {
        return entities.createNativeQuery("update mails set " + how + ", run = null, version = version + 1"
                        + " where id = :id and run = :run")
                .setParameter("id", taken.mail().id)
                .setParameter("run", taken.run());
    }

    /** Twice as long after each attempt, and a fifth more or less, so that what failed together does not come together. */
    private Duration pause(int attempts) {
        long longest = settings.longestRetry().toMillis();
        long doubled = settings.firstRetry().toMillis() << Math.min(attempts - 1, 20);
        long pause = Math.min(longest, doubled);
        return Duration.ofMillis((long) (pause * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
