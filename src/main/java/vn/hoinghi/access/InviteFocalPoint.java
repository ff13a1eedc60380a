package vn.hoinghi.access;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.SecretToken;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.people.People;

/** Invites somebody to act for an organisation: opens an account without a password and makes the link that opens it. */
@Singleton
public class InviteFocalPoint {

    private final EntityManager entities;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;
    private final InvitationSettings settings;

    InviteFocalPoint(
            EntityManager entities, People people, CurrentUser user, Clock clock, InvitationSettings settings) {
        this.entities = entities;
        this.people = people;
        this.user = user;
        this.clock = clock;
        this.settings = settings;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 without such an organisation, 409 {@code already-invited} */
    @Transactional
    public InvitationView invite(UUID conferenceId, UUID organisationId, InvitationRequest request) {
        if (people.organisation(conferenceId, organisationId).isEmpty()) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        retireUnredeemed(organisationId, request.email());
        Account account = Account.invited(request);
        account.conferenceId = conferenceId;
        account.organisationId = organisationId;
        account.persistAndFlush();
        String token = SecretToken.fresh();
        Invitation invitation = Invitation.of(account, request);
        invitation.tokenHash = SecretToken.hash(token);
        invitation.createdBy = user.username();
        invitation.createdAt = clock.instant();
        invitation.expiresAt = invitation.createdAt.plus(settings.lifetime());
        invitation.persistAndFlush();
        return InvitationView.of(invitation, invitation.createdAt).with(settings.link(token));
    }

    /** Whoever let an invitation expire may be invited again: their account was never opened. */
    private void retireUnredeemed(UUID organisationId, String email) {
        entities.createNativeQuery("update accounts a set deactivated_at = :now from invitations i"
                        + " where i.account_id = a.id and a.organisation_id = :organisation"
                        + " and lower(a.email) = lower(:email) and a.deactivated_at is null and not i.asked_for"
                        + " and i.redeemed_at is null and i.expires_at <= :now and a.last_sign_in_at is null")
                .setParameter("now", clock.instant())
                .setParameter("organisation", organisationId)
                .setParameter("email", email)
                .executeUpdate();
    }
}
