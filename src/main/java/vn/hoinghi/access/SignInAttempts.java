package vn.hoinghi.access;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import vn.hoinghi.kernel.SecretToken;
import vn.hoinghi.kernel.problem.CommonProblem;

/**
 * Failures to sign in, counted in the database, so for all nodes together. How many are free and how long it takes after them
 * says {@code sign_in_wait}; of names and addresses only digests are kept.
 */
@Singleton
public class SignInAttempts {

    /** As long as {@code sign_in_failures_held} holds anything. */
    private static final Duration LONGEST_HELD = Duration.ofHours(24);

    private final EntityManager entities;
    private final Clock clock;

    SignInAttempts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** What one attempt is counted by: where it comes from, whom it names, and both. */
    record Attempt(byte[] address, byte[] name, byte[] pair) {

        static Attempt of(String username, String address) {
            String name = username.toLowerCase(Locale.ROOT);
            return new Attempt(
                    SecretToken.hash("address " + address),
                    SecretToken.hash("name " + name),
                    SecretToken.hash("pair " + address + " " + name));
        }
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 429 where it is too soon, and then the attempt is not counted */
    @Transactional
    void begin(Attempt attempt) {
        Object wait = entities.createNativeQuery("select begin_sign_in(:address, :name, :pair, :now)", Integer.class)
                .setParameter("address", attempt.address())
                .setParameter("name", attempt.name())
                .setParameter("pair", attempt.pair())
                .setParameter("now", clock.instant())
                .getSingleResult();
        if ((Integer) wait > 0) {
            throw CommonProblem.TOO_MANY_REQUESTS.problem().after((Integer) wait);
        }
    }

    @Transactional
    void succeeded(Attempt attempt) {
        entities.createNativeQuery("select sign_in_succeeded(:address, :name, :pair)", Integer.class)
                .setParameter("address", attempt.address())
                .setParameter("name", attempt.name())
                .setParameter("pair", attempt.pair())
                .getSingleResult();
    }

    @Scheduled(every = "1h")
    @Transactional
    void forget() {
        entities.createNativeQuery("delete from sign_in_failures where last_at < :before")
                .setParameter("before", clock.instant().minus(LONGEST_HELD))
                .executeUpdate();
    }
}
