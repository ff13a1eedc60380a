package vn.hoinghi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;

/** Walks everything that secrets go through, and reads what was logged meanwhile. */
@QuarkusTest
class SecretsInLogTest extends ApiTest {

    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("vn.hoinghi");

    private final Log log = new Log();
    private final List<String> secrets = new ArrayList<>();

    @BeforeEach
    void listen() {
        ROOT.addHandler(log);
        OURS.setLevel(Level.ALL);
    }

    @AfterEach
    void listenNoMore() {
        OURS.setLevel(null);
        ROOT.removeHandler(log);
    }

    @Test
    void no_password_token_link_or_key_is_logged() {
        TestConference conference = aConference();
        signInAndRefresh(conference);
        comeByLink(conference);
        initialiseDevice(conference);
        failWithEach();
        OURS.info("the log is read");

        assertThat(log.lines).anyMatch(line -> line.contains("the log is read"));
        assertThat(secrets).hasSizeGreaterThan(8);
        assertThat(log.lines).noneMatch(line -> secrets.stream().anyMatch(line::contains));
    }

    private void signInAndRefresh(TestConference conference) {
        String name = "secretive-" + conference.code;
        String password = secret("correct horse battery " + conference.code);
        success(
                conference.organiser.post(
                        conference.path("/accounts"), Map.of("username", name, "password", password, "role", "DESK")),
                201);
        Response tokens = success(
                Api.anonymous().post("/api/v1/auth/token", Map.of("username", name, "password", password)), 200);
        secret(tokens.path("accessToken"));
        String refreshToken = secret(tokens.path("refreshToken"));
        Response fresh =
                success(Api.anonymous().post("/api/v1/auth/refresh", Map.of("refreshToken", refreshToken)), 200);
        secret(fresh.path("refreshToken"));
        success(Api.bearing(secret(fresh.path("accessToken"))).get(conference.path("/rooms")), 200);
    }

    private void comeByLink(TestConference conference) {
        String organisation = conference.organisation("PROVINCE");
        String link = success(
                        conference.organiser.post(
                                conference.path("/organisations/" + organisation + "/invitations"),
                                Map.of("fullName", "Đỗ Thị Mối", "email", "moi@example.vn", "language", "VI")),
                        201)
                .path("link");
        String token = secret(link.substring(link.lastIndexOf('/') + 1));
        Response tokens = success(Api.anonymous().post("/api/v1/auth/link/redemption", Map.of("token", token)), 200);
        secret(tokens.path("accessToken"));
    }

    private void initialiseDevice(TestConference conference) {
        Response made = success(
                conference.organiser.post(conference.path("/devices"), Map.of("name", "Cửa 1", "profile", "DOOR")),
                201);
        String token = secret(made.path("provisioning.token"));
        String key = secret(success(
                        Api.anonymous()
                                .post("/api/v1/devices/initialisation", Map.of("token", token, "appVersion", "1.0.0")),
                        200)
                .path("key"));
        success(Api.bearing(key).get("/api/v1/devices/me"), 200);
    }

    /** What is refused is what a log would tell of. */
    private void failWithEach() {
        for (String secret : List.copyOf(secrets)) {
            Api.anonymous().post("/api/v1/auth/token", Map.of("username", "nobody", "password", secret));
            Api.anonymous().post("/api/v1/auth/refresh", Map.of("refreshToken", secret));
            Api.anonymous().post("/api/v1/auth/link/redemption", Map.of("token", secret));
            Api.anonymous().post("/api/v1/devices/initialisation", Map.of("token", secret));
            Api.bearing(secret + "x").get("/api/v1/conferences");
        }
    }

    private String secret(String secret) {
        secrets.add(secret);
        return secret;
    }

    private static final class Log extends Handler {

        final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord entry) {
            lines.add(formatter.format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
