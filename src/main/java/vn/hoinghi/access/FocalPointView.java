package vn.hoinghi.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts for an organisation.
 *
 * @param id of the account
 * @param fullName absent where the account was opened with a password
 * @param lastSignInAt absent where nobody signed in yet
 */
public record FocalPointView(
        UUID id,
        String username,
        @Nullable String fullName,
        @Nullable String email,
        @Nullable Instant lastSignInAt) {

    static FocalPointView of(Account account) {
        return new FocalPointView(account.id, account.username, account.fullName, account.email, account.lastSignInAt);
    }
}
