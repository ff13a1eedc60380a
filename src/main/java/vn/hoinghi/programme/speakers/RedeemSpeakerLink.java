package vn.hoinghi.programme.speakers;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.SecretToken;
import vn.hoinghi.kernel.audit.Actor;
import vn.hoinghi.kernel.audit.ActorKind;
import vn.hoinghi.programme.ProgrammeProblem;

/** Takes a speaker's answer by personal link, once; their own page it shows until it expires. */
@Singleton
public class RedeemSpeakerLink {

    private static final String GOOD = " where token_hash = :hash and expires_at > :now and revoked_at is null";

    private final EntityManager entities;
    private final Actor actor;
    private final Clock clock;

    RedeemSpeakerLink(EntityManager entities, Actor actor, Clock clock) {
        this.entities = entities;
        this.actor = actor;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 401, the same for a link unknown, spent, expired or replaced */
    @Transactional
    public SpeakerView redeem(LinkAnswerRequest request) {
        UUID speaker = only("select conference_id, delegate_id from speaker_links" + GOOD, request.token())
                .get("delegate_id", UUID.class);
        actor.is(ActorKind.LINK, speaker, "personal link");
        Tuple link = only(
                "update speaker_links set redeemed_at = :now" + GOOD
                        + " and redeemed_at is null returning conference_id, delegate_id",
                request.token());
        SpeakerProfile profile =
                SpeakerProfile.held(link.get("conference_id", UUID.class), link.get("delegate_id", UUID.class));
        profile.answer(request.answer(), "personal link", clock.instant());
        SpeakerProfile.flush();
        return SpeakerView.of(entities.find(Speaker.class, profile.id));
    }

    /**
     * Whose link it is, and their own page, before the answer and after it.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 401, the same for a link unknown, expired or replaced
     */
    @Transactional
    public SpeakerView inspect(LinkTokenRequest request) {
        Tuple link = only("select conference_id, delegate_id from speaker_links" + GOOD, request.token());
        return SpeakerView.of(entities.find(Speaker.class, link.get("delegate_id", UUID.class)));
    }

    private Tuple only(String statement, String token) {
        List<?> found = entities.createNativeQuery(statement, Tuple.class)
                .setParameter("hash", SecretToken.hash(token))
                .setParameter("now", clock.instant())
                .getResultList();
        if (found.isEmpty()) {
            throw ProgrammeProblem.SPEAKER_LINK_NOT_VALID.problem();
        }
        return (Tuple) found.get(0);
    }
}
