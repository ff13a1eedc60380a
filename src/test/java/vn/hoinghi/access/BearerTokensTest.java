package vn.hoinghi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.hoinghi.checkin.devices.DeviceKeys;
import vn.hoinghi.kernel.testing.ApiTest;

@QuarkusTest
class BearerTokensTest extends ApiTest {

    @Inject
    KeyRing keys;

    @Inject
    TokensInForce inForce;

    @Inject
    DeviceKeys devices;

    @Inject
    SignIn signIn;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.issuer")
    String issuer;

    @Test
    void accepts_a_token_until_it_ends_however_often_it_was_accepted() throws Exception {
        AtomicLong minutesAhead = new AtomicLong();
        InstantSource hands = () -> Instant.now().plus(minutesAhead.get(), ChronoUnit.MINUTES);
        BearerTokens tokens = new BearerTokens(keys, inForce, devices, hands.withZone(ZoneOffset.UTC));
        JWTAuthContextInfo expected = new JWTAuthContextInfo();
        expected.setIssuedBy(issuer);
        String token = signIn.with(new TokenRequest("organiser", "only-for-development"), "192.0.2.77")
                .accessToken();

        for (int minutes : new int[] {0, 30, 59}) {
            minutesAhead.set(minutes);
            assertThat(tokens.parse(token, expected).getName()).isEqualTo("organiser");
        }
        minutesAhead.set(62);
        assertThatThrownBy(() -> tokens.parse(token, expected)).isInstanceOf(ParseException.class);
    }
}
