package vn.hoinghi.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.Role;

/** Somebody who signs in, with a password or by a personal link, and whom it acts for. */
@Entity
@Table(name = "accounts")
public class Account extends PanacheEntityBase {

    private static final int DIGITS_IN_NAME = 8;

    @Id
    public UUID id;

    public String username;

    /** None where its owner comes by a personal link. */
    public @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    public Role role;

    public @Nullable UUID conferenceId;
    public @Nullable UUID organisationId;
    public @Nullable UUID delegateId;

    public @Nullable String fullName;
    public @Nullable String email;

    /** From when on nobody signs in with it. */
    @Column(insertable = false, updatable = false)
    public @Nullable Instant deactivatedAt;

    @Column(insertable = false, updatable = false)
    public @Nullable Instant lastSignInAt;

    /** In which its tokens are signed; the database begins another when password, role or scope change. */
    @Column(insertable = false, updatable = false)
    public long generation;

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

    boolean hasPassword(String password) {
        return Passwords.matches(password, passwordHash == null ? Passwords.OF_NOBODY : passwordHash)
                && passwordHash != null;
    }

    /** The account of somebody invited; whoever is invited by several has one for each, so that the address is no name. */
    static Account invited(InvitationRequest request) {
        Account account = new Account();
        account.id = Ids.next();
        String digits = account.id.toString();
        account.username = request.email() + "#" + digits.substring(digits.length() - DIGITS_IN_NAME);
        account.role = Role.FOCAL_POINT;
        account.fullName = request.fullName();
        account.email = request.email();
        return account;
    }

    static Optional<Account> named(String username) {
        return find("lower(username) = lower(?1)", username).firstResultOptional();
    }
}
