package vn.hoinghi.kernel.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class SecurityHeadersTest extends ApiTest {

    @Inject
    EntityManager entities;

    @Test
    void every_answer_tells_browsers_to_run_nothing_and_frame_nothing() {
        Stream<Response> answers = Stream.of(
                Api.organiser().get("/api/v1/conferences"),
                Api.anonymous().get("/api/v1/conferences"),
                Api.organiser().get("/api/v1/nowhere"),
                Api.organiser().request().delete("/api/v1/conferences"),
                Api.anonymous().get("/elsewhere"),
                Api.anonymous().post("/api/v1/auth/token", "no json"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Permissions-Policy")).contains("geolocation=()");
            assertThat(answer.header("Strict-Transport-Security")).isNull();
        });
        assertThat(Api.anonymous().get("/q/openapi").header("X-Content-Type-Options"))
                .isEqualTo("nosniff");
    }

    @Test
    void insists_on_https_where_people_come_by_https() {
        assertThat(new SecurityHeaders("https://hoinghi.example").headers())
                .containsEntry("Strict-Transport-Security", "max-age=31536000");
    }

    @Test
    void caches_keep_nothing_but_what_has_a_tag() {
        TestConference conference = aConference();
        String room = conference.room("hall");

        Response list = success(conference.organiser.get(conference.path("/rooms")), 200);
        Response tagged = success(conference.organiser.get(conference.path("/rooms/" + room)), 200);
        Response published = success(Api.anonymous().get(conference.path("")), 200);
        Response problem = Api.anonymous().get(conference.path("/rooms"));

        assertThat(list.header("Cache-Control")).isEqualTo("no-store");
        assertThat(tagged.header("ETag")).isNotNull();
        assertThat(tagged.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(published.header("ETag")).isNotNull();
        assertThat(published.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(problem.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void pages_of_other_origins_read_nothing() {
        Response simple = given().header("Origin", "https://elsewhere.example").get("/api/v1/time");
        Response preflight = given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "Authorization, Content-Type")
                .options("/api/v1/auth/token");

        assertThat(Stream.of(simple, preflight))
                .allSatisfy(answer -> assertThat(answer.headers())
                        .extracting(header -> header.getName().toLowerCase(java.util.Locale.ROOT))
                        .noneMatch(name -> name.startsWith("access-control-allow")));
    }

    @Test
    void reads_no_more_of_a_body_than_it_may_though_nobody_said_how_long_it_is() throws Exception {
        TestConference conference = aConference();
        HttpRequest endless = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + conference.path("/rooms")))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header("Authorization", Api.organiser().authorisation())
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Spaces(17L * 1024 * 1024)))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(endless, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void no_page_is_longer_than_200_and_no_statement_runs_for_more_than_a_minute() {
        TestConference conference = aConference();

        Response page = conference.organiser.get(conference.path("/rooms?limit=1000000"));

        success(page, 200);
        assertThat(entities.createNativeQuery("show statement_timeout").getSingleResult())
                .isEqualTo("1min");
        problem(conference.organiser.get(conference.path("/rooms?limit=0")), "invalid-request", 422);
    }

    /** As many spaces, which JSON may begin with. */
    private static final class Spaces extends InputStream {

        private long left;

        Spaces(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }
    }
}
