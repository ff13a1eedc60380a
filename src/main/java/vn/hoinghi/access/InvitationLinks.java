package vn.hoinghi.access;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import vn.hoinghi.conference.Conferences;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.SecretToken;
import vn.hoinghi.people.People;

/** Links of invitations for whoever sends them: made at the moment of sending, so that none is kept anywhere. */
@Singleton
public class InvitationLinks {

    private final EntityManager entities;
    private final People people;
    private final Conferences conferences;
    private final InvitationSettings settings;
    private final Clock clock;

    InvitationLinks(
            EntityManager entities, People people, Conferences conferences, InvitationSettings settings, Clock clock) {
        this.entities = entities;
        this.people = people;
        this.conferences = conferences;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What an invitation says.
     *
     * @param until the last day on which its link opens anything
     */
    public record Letter(LocalisedText organisation, String until) {}

    /** What that invitation says; empty where it is redeemed, revoked or expired. */
    @Transactional
    public Optional<Letter> letter(UUID invitation) {
        return open(invitation)
                .map(found -> new Letter(
                        people.organisation(found.conferenceId, found.organisationId)
                                .orElseThrow()
                                .name(),
                        DateTimeFormatter.ofPattern("dd/MM/uuuu")
                                .format(found.expiresAt.atZone(conferences
                                        .conference(found.conferenceId)
                                        .zone()))));
    }

    /** A link of its own for that invitation, which opens what the others of it do, once. */
    @Transactional
    public Optional<String> fresh(UUID invitation) {
        return open(invitation).map(found -> {
            String token = SecretToken.fresh();
            entities.createNativeQuery("insert into invitation_links (token_hash, invitation_id, created_at)"
                            + " values (:hash, :invitation, :now)")
                    .setParameter("hash", SecretToken.hash(token))
                    .setParameter("invitation", found.id)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            return settings.link(token);
        });
    }

    private Optional<Invitation> open(UUID id) {
        return Invitation.<Invitation>findByIdOptional(id)
                .filter(found -> found.stateAt(clock.instant()) == InvitationState.OPEN);
    }
}
