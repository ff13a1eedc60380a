package vn.hoinghi.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class AuthResourceTest extends ApiTest {

    @Test
    void signs_the_organiser_in_whatever_the_case_of_the_name() {
        Response answer = success(signIn("Organiser", "only-for-development"), 200);

        assertThat(answer.<String>path("accessToken")).isNotBlank();
        assertThat(answer.<Integer>path("expiresIn")).isEqualTo(3600);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void answers_alike_to_a_wrong_password_and_an_unknown_name() {
        Response wrong = problem(signIn("organiser", "wrong"), "sign-in-failed", 401);
        Response unknown = problem(signIn("nobody", "wrong"), "sign-in-failed", 401);

        assertThat(wrong.<String>path("title")).isEqualTo(unknown.path("title"));
        problem(signIn("", ""), "invalid-request", 422);
    }

    @Test
    void exchanges_a_refresh_token_once() {
        String refreshToken = signIn("organiser", "only-for-development").path("refreshToken");

        List<Integer> statuses = Race.of(32, runner -> refresh(refreshToken).statusCode());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 401).hasSize(31);
    }

    @Test
    void refuses_a_token_whose_content_or_signature_was_changed() {
        String token = signIn("organiser", "only-for-development").path("accessToken");
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace("organiser", "somebody-else").getBytes(StandardCharsets.UTF_8));
        String unsigned = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));

        String signature = new StringBuilder(parts[2]).reverse().toString();

        success(withToken(token), 200);
        for (String changed : List.of(
                parts[0] + "." + forged + "." + parts[2],
                parts[0] + "." + parts[1] + "." + signature,
                unsigned + "." + parts[1] + ".")) {
            problem(withToken(changed), "unauthenticated", 401);
        }
    }

    @Test
    void opens_accounts_only_with_the_scope_of_their_role() {
        TestConference conference = aConference();
        Map<String, Object> focalPoint = Map.of(
                "username", "focal-" + conference.code, "password", "a password to test with", "role", "FOCAL_POINT");
        Map<String, Object> desk =
                Map.of("username", "desk-" + conference.code, "password", "a password to test with", "role", "DESK");

        problem(conference.organiser.post(conference.path("/accounts"), focalPoint), "role-scope-mismatch", 422);
        success(conference.organiser.post(conference.path("/accounts"), desk), 201);
        problem(conference.organiser.post(conference.path("/accounts"), desk), "username-taken", 409);
        problem(conference.desk().get(conference.path("/accounts")), "forbidden", 403);
        assertThat(conference.organiser.get(conference.path("/accounts")).asString())
                .contains("desk-" + conference.code)
                .doesNotContain("argon2", "password");
    }

    private static Response withToken(String token) {
        return given().header("Accept-Language", "en")
                .header("Authorization", "Bearer " + token)
                .get("/api/v1/conferences");
    }

    private static Response signIn(String username, String password) {
        return Api.anonymous().post("/api/v1/auth/token", Map.of("username", username, "password", password));
    }

    private static Response refresh(String refreshToken) {
        return Api.anonymous().post("/api/v1/auth/refresh", Map.of("refreshToken", refreshToken));
    }
}
