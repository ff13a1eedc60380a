package vn.hoinghi.programme.speakers;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.SecretToken;

/** Makes the personal link by which a speaker says whether they come. A link made before is no longer good. */
@Singleton
public class InviteSpeaker {

    private final EntityManager entities;
    private final CurrentUser user;
    private final Clock clock;
    private final Duration lifetime;
    private final String publicUrl;

    InviteSpeaker(
            EntityManager entities,
            CurrentUser user,
            Clock clock,
            @ConfigProperty(name = "hoinghi.invitation-lifetime") Duration lifetime,
            @ConfigProperty(name = "hoinghi.public-url") String publicUrl) {
        this.entities = entities;
        this.user = user;
        this.clock = clock;
        this.lifetime = lifetime;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where they have withdrawn or were declined */
    @Transactional
    public SpeakerLinkView invite(UUID conferenceId, UUID speaker) {
        SpeakerProfile.held(conferenceId, speaker);
        Instant now = clock.instant();
        UUID id = Ids.next();
        String token = SecretToken.fresh();
        entities.createNativeQuery("insert into speaker_links"
                        + " (id, conference_id, delegate_id, token_hash, created_by, created_at, expires_at)"
                        + " values (:id, :conference, :speaker, :hash, :by, :now, :expires)")
                .setParameter("id", id)
                .setParameter("conference", conferenceId)
                .setParameter("speaker", speaker)
                .setParameter("hash", SecretToken.hash(token))
                .setParameter("by", user.username())
                .setParameter("now", now)
                .setParameter("expires", now.plus(lifetime))
                .executeUpdate();
        // The token stands in the fragment, which no browser sends: it comes into no log and no Referer.
        return new SpeakerLinkView(id, speaker, publicUrl + "/#/speaker/" + token, now.plus(lifetime));
    }
}
