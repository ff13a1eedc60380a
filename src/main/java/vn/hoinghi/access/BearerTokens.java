package vn.hoinghi.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.checkin.devices.CurrentDevice;
import vn.hoinghi.checkin.devices.DeviceKeys;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;

/**
 * Reads bearer tokens signed by any node; only ES256, so that a token cannot choose a weaker algorithm. The key of a
 * device is no such token: it says who the device is, and the database decides with each call whether it still holds.
 * Of an account's token it decides within a second, see {@link TokensInForce}; when it ends is asked each time.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class BearerTokens extends JWTCallerPrincipalFactory {

    private static final int CLOCK_SKEW_SECONDS = 60;

    /** The generation of the account's tokens in which one was signed; the first, where the token says nothing. */
    static final String GENERATION_CLAIM = "generation";

    private final KeyRing keys;
    private final TokensInForce tokens;
    private final DeviceKeys devices;
    private final Clock clock;

    /** Whose signature was right, letter by letter: it stays right, and to find out takes a millisecond of a processor. */
    private final Cache<String, Boolean> verified = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    BearerTokens(KeyRing keys, TokensInForce tokens, DeviceKeys devices, Clock clock) {
        this.keys = keys;
        this.tokens = tokens;
        this.devices = devices;
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo expected) throws ParseException {
        return DeviceKeys.isOne(token) ? ofDevice(token) : ofAccount(token, expected);
    }

    private JWTCallerPrincipal ofDevice(String key) throws ParseException {
        DeviceKeys.Bearer bearer = devices.bearer(key).orElseThrow(() -> new ParseException("The key is of no device"));
        JwtClaims claims = new JwtClaims();
        claims.setSubject(bearer.device().toString());
        claims.setStringClaim("upn", "device " + bearer.device());
        claims.setStringListClaim("groups", Role.DEVICE.name());
        claims.setStringClaim(CurrentUser.CONFERENCE_CLAIM, bearer.conference().toString());
        claims.setStringClaim(CurrentDevice.KEY_CLAIM, bearer.keyHash());
        return new DefaultJWTCallerPrincipal(claims);
    }

    private JWTCallerPrincipal ofAccount(String token, JWTAuthContextInfo expected) throws ParseException {
        try {
            var consumer = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(
                            AlgorithmConstraints.ConstraintType.PERMIT,
                            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                    .setVerificationKeyResolver((signature, nesting) -> {
                        try {
                            return keys.publicKey(String.valueOf(signature.getKeyIdHeaderValue()));
                        } catch (JoseException unknown) {
                            throw new UnresolvableKeyException("unknown key", unknown);
                        }
                    })
                    .setExpectedIssuer(expected.getIssuedBy())
                    .setRequireExpirationTime()
                    .setRequireSubject()
                    .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()));
            if (verified.getIfPresent(token) != null) {
                consumer.setSkipSignatureVerification();
            }
            JwtClaims claims = consumer.build().processToClaims(token);
            verified.put(token, true);
            checkInForce(claims);
            return new DefaultJWTCallerPrincipal(claims);
        } catch (InvalidJwtException | MalformedClaimException invalid) {
            throw new ParseException("The token is not valid", invalid);
        }
    }

    static long generation(@Nullable String claim) {
        return claim == null ? 0 : Long.parseLong(claim);
    }

    private void checkInForce(JwtClaims claims) throws ParseException, MalformedClaimException {
        if (!tokens.hold(
                UUID.fromString(claims.getSubject()), generation(claims.getStringClaimValue(GENERATION_CLAIM)))) {
            throw new ParseException("The account is closed or changed");
        }
    }
}
