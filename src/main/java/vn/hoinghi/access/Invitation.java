package vn.hoinghi.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.problem.CommonProblem;

/** An invitation to act for an organisation: an account of its own, and one link that opens it once. */
@Entity
@Table(name = "invitations")
public class Invitation extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID organisationId;
    public UUID accountId;
    public String fullName;
    public String email;

    @Enumerated(EnumType.STRING)
    public Language language;

    public byte[] tokenHash;
    public String createdBy;
    public Instant createdAt;
    public Instant expiresAt;

    // Set by guarded updates alone, which ask and write in one statement.
    @Column(insertable = false, updatable = false)
    public @Nullable Instant redeemedAt;

    @Column(insertable = false, updatable = false)
    public @Nullable Instant revokedAt;

    static Invitation of(Account account, InvitationRequest request) {
        Invitation invitation = new Invitation();
        invitation.id = Ids.next();
        invitation.conferenceId = Objects.requireNonNull(account.conferenceId);
        invitation.organisationId = Objects.requireNonNull(account.organisationId);
        invitation.accountId = account.id;
        invitation.fullName = request.fullName();
        invitation.email = request.email();
        invitation.language = request.languageOrDefault();
        return invitation;
    }

    /** What has become of it by then; that it was revoked says more than that it was redeemed before. */
    InvitationState stateAt(Instant now) {
        if (revokedAt != null) {
            return InvitationState.REVOKED;
        }
        if (redeemedAt != null) {
            return InvitationState.REDEEMED;
        }
        return now.isBefore(expiresAt) ? InvitationState.OPEN : InvitationState.EXPIRED;
    }

    static Invitation get(UUID conferenceId, UUID organisationId, UUID id) {
        return Invitation.<Invitation>find(
                        "conferenceId = ?1 and organisationId = ?2 and id = ?3", conferenceId, organisationId, id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
