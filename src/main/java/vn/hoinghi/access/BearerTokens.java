package vn.hoinghi.access;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import vn.hoinghi.checkin.devices.CurrentDevice;
import vn.hoinghi.checkin.devices.DeviceKeys;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;

/**
 * Reads bearer tokens signed by any node; only ES256, so that a token cannot choose a weaker algorithm. The key of a
 * device is no such token: it says who the device is, and the database decides with each call whether it still holds.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class BearerTokens extends JWTCallerPrincipalFactory {

    private static final int CLOCK_SKEW_SECONDS = 60;

    private final KeyRing keys;
    private final DeviceKeys devices;
    private final Clock clock;

    BearerTokens(KeyRing keys, DeviceKeys devices, Clock clock) {
        this.keys = keys;
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
            var claims = new JwtConsumerBuilder()
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
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                    .build()
                    .processToClaims(token);
            return new DefaultJWTCallerPrincipal(claims);
        } catch (InvalidJwtException invalid) {
            throw new ParseException("The token is not valid", invalid);
        }
    }
}
