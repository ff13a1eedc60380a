package vn.hoinghi.access;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.web.ShownOnce;

/**
 * An invitation as an organiser sees it.
 *
 * @param link what to send to the person; only in the answer that made it
 */
public record InvitationView(
        UUID id,
        String fullName,
        String email,
        Language language,
        @Nullable @Size(max = 2000) String link,
        InvitationState state,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant redeemedAt)
        implements ShownOnce {

    static InvitationView of(Invitation invitation, Instant now) {
        return new InvitationView(
                invitation.id,
                invitation.fullName,
                invitation.email,
                invitation.language,
                null,
                invitation.stateAt(now),
                invitation.createdAt,
                invitation.expiresAt,
                invitation.redeemedAt);
    }

    InvitationView with(String shownLink) {
        return new InvitationView(id, fullName, email, language, shownLink, state, createdAt, expiresAt, redeemedAt);
    }

    @Override
    public InvitationView withoutSecret() {
        return new InvitationView(id, fullName, email, language, null, state, createdAt, expiresAt, redeemedAt);
    }
}
