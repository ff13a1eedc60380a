package vn.hoinghi.programme.feeds;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.SecretToken;

/** Makes the secret address of a person's agenda; the one before is not good any more. */
@Singleton
public class MakeAgendaLink {

    /** A secret that was made, and when. */
    record Made(String token, Instant at) {}

    private final EntityManager entities;
    private final CurrentUser user;
    private final Clock clock;

    MakeAgendaLink(EntityManager entities, CurrentUser user, Clock clock) {
        this.entities = entities;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    Made make(UUID conferenceId, UUID delegateId) {
        Made made = new Made(SecretToken.fresh(), clock.instant());
        entities.createNativeQuery("insert into agenda_links"
                        + " (conference_id, delegate_id, token_hash, created_by, created_at)"
                        + " values (:conference, :delegate, :hash, :user, :now)"
                        + " on conflict (delegate_id) do update set token_hash = excluded.token_hash,"
                        + " created_by = excluded.created_by, created_at = excluded.created_at")
                .setParameter("conference", conferenceId)
                .setParameter("delegate", delegateId)
                .setParameter("hash", SecretToken.hash(made.token()))
                .setParameter("user", user.username())
                .setParameter("now", made.at())
                .executeUpdate();
        return made;
    }
}
