package vn.hoinghi.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.live.SignedIn;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Ends the streams of an account with its tokens; what a device may do is no matter of accounts. */
@RequestScoped
public class StillSignedIn implements SignedIn {

    private final SecurityIdentity identity;
    private final CurrentUser user;
    private final TokensInForce tokens;

    StillSignedIn(SecurityIdentity identity, CurrentUser user, TokensInForce tokens) {
        this.identity = identity;
        this.user = user;
        this.tokens = tokens;
    }

    @Override
    public Runnable stillIs() {
        if (user.is(Role.DEVICE) || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return () -> {};
        }
        UUID account = UUID.fromString(token.getSubject());
        long generation = BearerTokens.generation(token.getClaim(BearerTokens.GENERATION_CLAIM));
        return () -> {
            if (!tokens.hold(account, generation)) {
                throw CommonProblem.UNAUTHENTICATED.problem();
            }
        };
    }
}
