package vn.hoinghi.access;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives whoever acts for an organisation another personal link, by mail. Who asks is told the same and in the same time
 * whether anybody is known by that address (ASVS 5.0, 6.3.8): what they ask is noted by one statement, and answered afterwards.
 */
@Singleton
public class AskForLink {

    private final EntityManager entities;
    private final Clock clock;
    private final Duration lifetime;

    AskForLink(
            EntityManager entities,
            Clock clock,
            @ConfigProperty(name = "hoinghi.asked-link-lifetime") Duration lifetime) {
        this.entities = entities;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    @Transactional
    public void ask(LinkAsked asked) {
        entities.createNativeQuery("insert into link_requests (conference_code, email, asked_at)"
                        + " values (:conference, lower(:email), :now) on conflict do nothing")
                .setParameter("conference", asked.conference())
                .setParameter("email", asked.email().strip().toLowerCase(Locale.ROOT))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Invites those who asked and may; each is one node's, and no link goes to an address more than once in five minutes. */
    @Transactional
    public void answer() {
        Instant now = clock.instant();
        entities.createNativeQuery("select answer_link_requests(:now, :until)", Integer.class)
                .setParameter("now", now)
                .setParameter("until", now.plus(lifetime))
                .getSingleResult();
    }
}
