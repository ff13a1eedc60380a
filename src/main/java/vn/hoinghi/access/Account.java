package vn.hoinghi.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.Role;

/** Somebody who signs in with a password, and whom it acts for. */
@Entity
@Table(name = "accounts")
public class Account extends PanacheEntityBase {

    @Id
    public UUID id;

    public String username;
    public String passwordHash;

    @Enumerated(EnumType.STRING)
    public Role role;

    public @Nullable UUID conferenceId;
    public @Nullable UUID organisationId;
    public @Nullable UUID delegateId;

    @Version
    public long version;

    static Account of(String username, String password, Role role) {
        Account account = new Account();
        account.id = Ids.next();
        account.username = username;
        account.passwordHash = Passwords.hash(password);
        account.role = role;
        return account;
    }

    static Optional<Account> named(String username) {
        return find("lower(username) = lower(?1)", username).firstResultOptional();
    }
}
