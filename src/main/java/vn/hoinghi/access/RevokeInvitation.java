package vn.hoinghi.access;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Takes an invitation back, redeemed or not: its link opens nothing more, its account is closed, and so is what was signed for it. */
@Singleton
public class RevokeInvitation {

    private final EntityManager entities;
    private final Clock clock;
    private final Event<AccountClosed> closings;

    RevokeInvitation(EntityManager entities, Clock clock, Event<AccountClosed> closings) {
        this.entities = entities;
        this.clock = clock;
        this.closings = closings;
    }

    /**
     * Revoked again, it stays as it is.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 404 without such an invitation
     */
    @Transactional
    public InvitationView revoke(UUID conferenceId, UUID organisationId, UUID id) {
        Invitation invitation = Invitation.get(conferenceId, organisationId, id);
        Instant now = clock.instant();
        // The row that redeeming locks comes first, so that of both one sees what the other did.
        entities.createNativeQuery("update invitations set revoked_at = :now where id = :id and revoked_at is null")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
        closeAccount(invitation.accountId, now);
        entities.refresh(invitation);
        return InvitationView.of(invitation, now);
    }

    private void closeAccount(UUID accountId, Instant now) {
        entities.createNativeQuery(
                        "update accounts set deactivated_at = :now where id = :id and deactivated_at is null")
                .setParameter("now", now)
                .setParameter("id", accountId)
                .executeUpdate();
        entities.createNativeQuery("delete from refresh_tokens where account_id = :id")
                .setParameter("id", accountId)
                .executeUpdate();
        closings.fire(new AccountClosed(accountId));
    }
}
