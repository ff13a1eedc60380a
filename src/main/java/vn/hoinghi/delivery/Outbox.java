package vn.hoinghi.delivery;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import vn.hoinghi.kernel.Ids;

/**
 * The tables of what goes out, as workers write them. Each step is a statement of its own, guarded by the number of the
 * taking-up; the time is the database's, since nodes compare leases.
 */
@Singleton
public class Outbox {

    private final EntityManager entities;

    Outbox(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Something that a worker took up.
     *
     * @param run the number under which what becomes of it is written
     * @param attempts how often it was taken up, this time included
     */
    public record Taken(UUID id, UUID run, int attempts) {}

    /** Takes up what is due for longest, or whose worker died; empty where there is nothing. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Taken> takeUp(Channel channel) {
        UUID run = Ids.next();
        @SuppressWarnings("unchecked")
        List<Tuple> taken = entities.createNativeQuery(
                        "update " + channel.table() + " set state = 'SENDING', run = :run, taken_at = now(),"
                                + " attempts = attempts + 1 where id = (select id from " + channel.table()
                                + " where (state = 'WAITING' and next_attempt_at <= now() or state = 'SENDING'"
                                + " and taken_at < now() - cast(:lease as interval)) and state in ('WAITING', 'SENDING')"
                                + " and not (" + channel.keptBack() + ")"
                                + " order by next_attempt_at, id limit 1 for update skip locked) returning id, attempts",
                        Tuple.class)
                .setParameter("run", run)
                .setParameter("lease", channel.patience().lease().toString())
                .getResultList();
        return taken.stream()
                .map(row -> new Taken(row.get("id", UUID.class), run, row.get("attempts", Integer.class)))
                .findFirst();
    }

    /** Writes how it ended, unless it was taken up again meanwhile; what failed too often is given up. */
    @Transactional(TxType.REQUIRES_NEW)
    public void record(Channel channel, Taken taken, Outcome outcome) {
        boolean isGivenUp = outcome.state() == DeliveryState.WAITING
                && taken.attempts() >= channel.patience().attempts();
        entities.createNativeQuery("update " + channel.table()
                        + " set state = :state, run = null, failure = cast(:failure as text),"
                        + " sent_at = case when :state = 'SENT' then now() end,"
                        + " next_attempt_at = now() + cast(:pause as interval) where id = :id and run = :run")
                .setParameter("state", (isGivenUp ? DeliveryState.FAILED : outcome.state()).name())
                .setParameter("failure", outcome.failure())
                .setParameter(
                        "pause", pause(channel.patience(), taken.attempts()).toString())
                .setParameter("id", taken.id())
                .setParameter("run", taken.run())
                .executeUpdate();
    }

    /** Lets it be tried anew, as often as at first, if it is in one of those states; whether it was. */
    @Transactional
    public boolean again(Channel channel, UUID id, Collection<DeliveryState> states) {
        return entities.createNativeQuery("update " + channel.table() + " set state = 'WAITING', attempts = 0,"
                                + " sent_at = null, next_attempt_at = now() where id = :id and state in (:states)")
                        .setParameter("id", id)
                        .setParameter(
                                "states",
                                states.stream().map(DeliveryState::name).toList())
                        .executeUpdate()
                == 1;
    }

    /** A fifth more or less, so that what failed together does not come together. */
    private static Duration pause(Patience patience, int attempts) {
        long doubled = patience.firstRetry().toMillis() << Math.min(attempts - 1, 20);
        long pause = Math.min(patience.longestRetry().toMillis(), doubled);
        return Duration.ofMillis((long) (pause * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
