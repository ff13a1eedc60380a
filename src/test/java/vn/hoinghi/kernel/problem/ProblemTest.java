package vn.hoinghi.kernel.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.ProblemsSeen;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class ProblemTest extends ApiTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/api/v1/nowhere", "/api/v1/conferences/none", "/api/v2"})
    void answers_a_problem_where_there_is_nothing(String path) {
        problem(Api.organiser().get(path), "not-found", 404);
    }

    @Test
    void answers_a_problem_for_a_path_that_holds_no_identifier() {
        TestConference conference = aConference();

        problem(conference.organiser.get(conference.path("/delegates/nobody")), "not-found", 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "TRUE"})
    void answers_a_problem_for_what_is_neither_true_nor_false(String total) {
        TestConference conference = aConference();

        Response answer = conference.organiser.get(conference.path("/rooms?total={total}"), total);

        problem(answer, "invalid-request", 422);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("total");
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit", "q=%00, q", "answer=x, answer", "organisation=x, organisation", "sort=x, sort"})
    void names_a_parameter_as_the_caller_does(String query, String name) {
        TestConference conference = aConference();

        Response answer =
                conference.organiser.request().urlEncodingEnabled(false).get(conference.path("/delegates?" + query));

        problem(answer, "invalid-request", 422);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, PROVINSE, /kind, INTERNATIONAL_ORGANISATION",
        "countries, x, /countries, valid",
        "code, '\\u0007', /code, control"
    })
    void says_what_is_needed_where_a_value_is_of_another_type(
            String property, String value, String pointer, String word) {
        TestConference conference = aConference();

        Response answer = conference
                .organiser
                .request()
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body("{\"" + property + "\": \"" + value + "\"}")
                .post(conference.path("/organisations"));

        problem(answer, "invalid-request", 422);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly(pointer);
        assertThat(answer.<String>path("errors[0].detail")).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "nonsense", "{\"code\": \"x\"} trailing", "\u0000"})
    void answers_a_problem_for_a_body_that_cannot_be_read(String body) {
        Response answer = Api.organiser()
                .request()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/conferences");

        assertThat(answer.statusCode()).isIn(400, 422);
        problem(answer, answer.statusCode() == 400 ? "malformed-request" : "invalid-request", answer.statusCode());
    }

    @Test
    void tells_a_property_it_does_not_know_instead_of_dropping_it() {
        TestConference conference = aConference();

        Response answer = conference.organiser.post(
                conference.path("/rooms"), Map.of("code", "A", "name", text("Phòng A"), "capasity", 500));

        problem(answer, "invalid-request", 422);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/capasity");
        assertThat(answer.<String>path("errors[0].code")).isEqualTo("unknown-property");
    }

    @Test
    void refuses_text_that_no_column_can_hold() {
        TestConference conference = aConference();

        Response zero = conference.organiser.post(
                conference.path("/rooms"), Map.of("code", "A\u0000", "name", text("Phòng A")));
        Response halfPair = conference
                .organiser
                .request()
                .contentType("application/json")
                .body("{\"code\": \"A\", \"name\": {\"vi\": \"\\ud83d\"}}")
                .post(conference.path("/rooms"));

        problem(zero, "invalid-request", 422);
        problem(halfPair, "invalid-request", 422);
        problem(conference.organiser.get(conference.path("/delegates?q={q}"), "\u0000"), "invalid-request", 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"code\": 5",
                "\"startsOn\": 20240101",
                "\"startsOn\": [2024, 1, 1]",
                "\"startsOn\": \"2024-01-01T00:00:00Z\"",
                "\"startsOn\": \"+99999-01-01\"",
                "\"startsOn\": \"0000-01-01\"",
                "\"timeZone\": \"Mars/Olympus\"",
                "\"name\": {\"vi\": \"\\u200b\"}",
                "\"name\": {\"vi\": \"a\\u202eb\"}",
                "\"name\": {\"vi\": \"a\\u0007b\"}"
            })
    void takes_no_value_for_another_and_none_that_cannot_be_meant(String property) {
        String rest =
                "\"code\": \"strict\", \"name\": {\"vi\": \"Chặt\"}, \"startsOn\": \"2024-01-01\", \"endsOn\": \"2024-01-01\"";
        String named = property.substring(0, property.indexOf(':'));
        String others = Arrays.stream(rest.split(", (?=\")"))
                .filter(other -> !other.startsWith(named))
                .collect(Collectors.joining(", "));

        Response answer = Api.organiser()
                .request()
                .contentType("application/json")
                .body("{" + property + ", " + others + "}")
                .post("/api/v1/conferences");

        problem(answer, "invalid-request", 422);
    }

    @Test
    void answers_a_problem_for_a_method_or_a_format_that_is_not_there() {
        TestConference conference = aConference();

        Response delete = conference.organiser.request().delete(conference.path("/rooms"));

        problem(delete, "method-not-allowed", 405);
        assertThat(delete.headers().getValues("Allow")).containsExactly("GET", "POST");
        problem(
                conference.organiser.request().accept("image/png").get(conference.path("/rooms")),
                "not-acceptable",
                406);
        problem(
                conference
                        .organiser
                        .request()
                        .contentType("text/plain")
                        .body("x")
                        .post(conference.path("/rooms")),
                "unsupported-media-type",
                415);
    }

    @ParameterizedTest
    @MethodSource
    void answers_a_problem_to_what_cannot_be_read_at_all(String head, int status, String code) throws IOException {
        try (Socket connection = new Socket("localhost", RestAssured.port)) {
            connection.setSoTimeout(10_000);
            connection
                    .getOutputStream()
                    .write((head + "\r\nHost: localhost\r\nAccept-Language: en\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            String answer = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 " + status)
                    .contains("application/problem+json", "\"code\":\"" + code + "\"", "\"instance\":\"urn:uuid:");
            ProblemsSeen.add(code);
        }
    }

    static Stream<Arguments> answers_a_problem_to_what_cannot_be_read_at_all() {
        String list = "GET /api/v1/conferences";
        return Stream.of(
                arguments(
                        "POST /api/v1/conferences HTTP/1.1\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 99999999",
                        413,
                        "too-large"),
                arguments(list + "/%zz HTTP/1.1", 400, "malformed-request"),
                arguments(list + "?q=%zz HTTP/1.1", 400, "malformed-request"),
                arguments("GET /a|b HTTP/1.1", 400, "malformed-request"),
                arguments(list + "?q=" + "a".repeat(130_000) + " HTTP/1.1", 414, "uri-too-long"),
                arguments(list + " HTTP/1.1\r\nX-Filler: " + "a".repeat(17_000), 431, "headers-too-large"),
                arguments(
                        list + " HTTP/1.1\r\n" + "X-Filler: abc\r\n".repeat(2_000) + "X: 1", 431, "headers-too-large"));
    }

    @Test
    void answers_a_problem_to_a_form_that_breaks_off_and_to_an_accept_that_names_nothing() {
        TestConference conference = aConference();

        problem(
                conference
                        .organiser
                        .request()
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .body("abc".getBytes(StandardCharsets.US_ASCII))
                        .post(conference.path("/delegates/imports")),
                "malformed-request",
                400);
        problem(
                conference
                        .organiser
                        .request()
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .body(
                                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\r\nb\"\r\n\r\n1\r\n--x--\r\n"
                                        .getBytes(StandardCharsets.US_ASCII))
                        .post(conference.path("/delegates/imports")),
                "malformed-request",
                400);
        success(conference.organiser.request().header("Accept", "").get(conference.path("/delegates/export")), 200);
        problem(
                conference.organiser.request().header("Accept", ";").get(conference.path("/delegates/export")),
                "not-acceptable",
                406);
        problem(
                conference
                        .organiser
                        .request()
                        .accept("text/csv")
                        .get(conference.path("/delegates/export?q={nul}"), "\u0000"),
                "invalid-request",
                422);
        problem(
                conference
                        .organiser
                        .request()
                        .multiPart("file", "a.csv", "Họ và tên,Cơ quan\n".getBytes(StandardCharsets.UTF_8))
                        .multiPart("columns", "[]")
                        .post(conference.path("/delegates/imports")),
                "invalid-request",
                422);
        assertThat(conference
                        .organiser
                        .request()
                        .multiPart("file", "a.csv", "Họ và tên,Cơ quan\n".getBytes(StandardCharsets.UTF_8))
                        .multiPart("columns", "null")
                        .post(conference.path("/delegates/imports"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void answers_a_problem_to_a_stranger_and_to_a_forged_token() {
        TestConference conference = aConference();

        problem(Api.anonymous().get(conference.path("/rooms")), "unauthenticated", 401);
        problem(
                given().header("Accept-Language", "en")
                        .auth()
                        .oauth2("e30.e30.e30")
                        .get(conference.path("/rooms")),
                "unauthenticated",
                401);
        problem(
                given().header("Accept-Language", "en")
                        .header("Authorization", "Bearer")
                        .get(conference.path("/rooms")),
                "unauthenticated",
                401);
        problem(conference.desk().post(conference.path("/rooms"), Map.of()), "forbidden", 403);
    }

    @Test
    void speaks_vietnamese_unless_english_is_asked_for() {
        Response vietnamese = given().get("/api/v1/nowhere");
        Response french = given().header("Accept-Language", "fr").get("/api/v1/nowhere");
        Response english = given().header("Accept-Language", "fr, en;q=0.5").get("/api/v1/nowhere");

        assertThat(vietnamese.<String>path("title")).isEqualTo("Không tìm thấy");
        assertThat(french.<String>path("title")).isEqualTo("Không tìm thấy");
        assertThat(english.<String>path("title")).isEqualTo("Not found");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.<String>path("code")).isEqualTo(vietnamese.<String>path("code"));
    }
}
