package vn.hoinghi.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Role;

/** An account as an organiser sees it: never its password. */
public record AccountView(
        UUID id,
        String username,
        Role role,
        @Nullable UUID organisation,
        @Nullable UUID delegate,
        long version) {

    static AccountView of(Account account) {
        return new AccountView(
                account.id,
                account.username,
                account.role,
                account.organisationId,
                account.delegateId,
                account.version);
    }
}
