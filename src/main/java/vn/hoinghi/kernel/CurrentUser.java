package vn.hoinghi.kernel;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who is asking, read from the bearer token of this request; nobody's fields are null or false when anonymous. */
@RequestScoped
public class CurrentUser {

    /** Claims beside the registered ones: the conference the account is bound to, and whom it acts for there. */
    public static final String CONFERENCE_CLAIM = "conference";

    public static final String ORGANISATION_CLAIM = "organisation";
    public static final String DELEGATE_CLAIM = "delegate";

    private final SecurityIdentity identity;

    public CurrentUser(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean is(Role role) {
        return identity.hasRole(role.name());
    }

    /** The identifier of the account or device; null when anonymous. */
    public @Nullable String id() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
    }

    public String username() {
        return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }

    /** The conference the account is bound to; null for accounts of the whole system. */
    public @Nullable UUID conferenceId() {
        return claim(CONFERENCE_CLAIM);
    }

    /** The organisation a focal point acts for; null for everybody else. */
    public @Nullable UUID organisationId() {
        return claim(ORGANISATION_CLAIM);
    }

    /** The delegate this account belongs to; null for everybody else. */
    public @Nullable UUID delegateId() {
        return claim(DELEGATE_CLAIM);
    }

    private @Nullable UUID claim(String name) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return null;
        }
        String value = token.getClaim(name);
        return value == null ? null : UUID.fromString(value);
    }
}
