package vn.hoinghi.access;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.SecretToken;
import vn.hoinghi.kernel.audit.Actor;
import vn.hoinghi.kernel.audit.ActorKind;

/** Signs people in: tokens for a password, or for a link or a refresh token that is then spent. */
@Singleton
public class IssueTokens {

    private static final String LINKED = "(token_hash = :hash"
            + " or id = (select l.invitation_id from invitation_links l where l.token_hash = :hash))";

    private static final Duration REFRESH_LIFETIME = Duration.ofDays(30);

    private final EntityManager entities;
    private final Actor actor;
    private final KeyRing keys;
    private final Clock clock;
    private final Duration lifetime;
    private final String issuer;

    IssueTokens(
            EntityManager entities,
            Actor actor,
            KeyRing keys,
            Clock clock,
            @ConfigProperty(name = "hoinghi.access-token-lifetime") Duration lifetime,
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer) {
        this.entities = entities;
        this.actor = actor;
        this.keys = keys;
        this.clock = clock;
        this.lifetime = lifetime;
        this.issuer = issuer;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 401, the same and as slow for an unknown name as a wrong password */
    @Transactional
    public TokenView forPassword(TokenRequest request) {
        Account account = Account.named(request.username()).orElse(null);
        boolean matches = account == null
                ? Passwords.matches(request.password(), Passwords.OF_NOBODY)
                : account.hasPassword(request.password());
        if (account == null || !matches || account.deactivatedAt != null) {
            throw AccessProblem.SIGN_IN_FAILED.problem();
        }
        actor.is(ActorKind.ACCOUNT, account.id, account.username);
        return signIn(account);
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 401, the same for a link unknown, spent, expired or revoked */
    @Transactional
    public TokenView forLink(LinkRequest request) {
        nameHolder(request);
        List<?> redeemed = entities.createNativeQuery(
                        "update invitations set redeemed_at = :now where " + LINKED
                                + " and expires_at > :now and redeemed_at is null and revoked_at is null"
                                + " and exists (select from accounts a where a.id = account_id and a.deactivated_at is null)"
                                + " returning account_id",
                        UUID.class)
                .setParameter("hash", SecretToken.hash(request.token()))
                .setParameter("now", clock.instant())
                .getResultList();
        if (redeemed.isEmpty()) {
            throw AccessProblem.LINK_NOT_VALID.problem();
        }
        return signIn(Account.findById(redeemed.get(0)));
    }

    /** Before anything is written, so that the audit trail says whose link it was. */
    private void nameHolder(LinkRequest request) {
        List<?> holders = entities.createNativeQuery("select account_id from invitations where " + LINKED, UUID.class)
                .setParameter("hash", SecretToken.hash(request.token()))
                .getResultList();
        holders.forEach(account -> actor.is(ActorKind.LINK, (UUID) account, "personal link"));
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 401 where the token is unknown, spent or expired, or the account closed or changed since */
    @Transactional
    public TokenView forRefreshToken(RefreshRequest request) {
        List<Tuple> spent = spend(request.refreshToken());
        Account account = spent.isEmpty() ? null : Account.findById(spent.get(0).get("account_id", UUID.class));
        if (account == null
                || account.deactivatedAt != null
                || account.generation != spent.get(0).get("generation", Long.class)) {
            throw AccessProblem.SIGN_IN_FAILED.problem();
        }
        return issue(account);
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> spend(String refreshToken) {
        return entities.createNativeQuery(
                        "delete from refresh_tokens where token_hash = :hash and expires_at > :now"
                                + " returning account_id, generation",
                        Tuple.class)
                .setParameter("hash", SecretToken.hash(refreshToken))
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private TokenView signIn(Account account) {
        entities.createNativeQuery("update accounts set last_sign_in_at = :now where id = :id")
                .setParameter("now", clock.instant())
                .setParameter("id", account.id)
                .executeUpdate();
        return issue(account);
    }

    private TokenView issue(Account account) {
        Instant now = clock.instant();
        JwtClaimsBuilder claims = Jwt.issuer(issuer)
                .subject(account.id.toString())
                .upn(account.username)
                .groups(Set.of(account.role.name()))
                .claim(BearerTokens.GENERATION_CLAIM, Long.toString(account.generation))
                .issuedAt(now)
                .expiresAt(now.plus(lifetime));
        add(claims, CurrentUser.CONFERENCE_CLAIM, account.conferenceId);
        add(claims, CurrentUser.ORGANISATION_CLAIM, account.organisationId);
        add(claims, CurrentUser.DELEGATE_CLAIM, account.delegateId);
        String accessToken = claims.jws()
                .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.ES256)
                .keyId(keys.own().getKeyId())
                .sign(keys.own().getPrivateKey());
        return new TokenView(accessToken, lifetime.toSeconds(), keepRefreshToken(account, now));
    }

    private static void add(JwtClaimsBuilder claims, String name, @Nullable UUID value) {
        if (value != null) {
            claims.claim(name, value.toString());
        }
    }

    private String keepRefreshToken(Account account, Instant now) {
        String token = SecretToken.fresh();
        entities.createNativeQuery("insert into refresh_tokens (token_hash, account_id, generation, expires_at)"
                        + " values (:hash, :account, :generation, :expires)")
                .setParameter("hash", SecretToken.hash(token))
                .setParameter("account", account.id)
                .setParameter("generation", account.generation)
                .setParameter("expires", now.plus(REFRESH_LIFETIME))
                .executeUpdate();
        return token;
    }
}
