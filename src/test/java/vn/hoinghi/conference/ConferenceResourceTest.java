package vn.hoinghi.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Meanwhile;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class ConferenceResourceTest extends ApiTest {

    @Inject
    EntityManager entities;

    @Test
    void shows_what_was_set_up_with_the_tag_of_its_version() {
        TestConference conference = aConference();

        Response answer = success(conference.organiser.get(conference.path("")), 200);

        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(answer.<String>path("timeZone")).isEqualTo("Asia/Ho_Chi_Minh");
        assertThat(answer.<Integer>path("version")).isZero();
    }

    @Test
    void answers_304_to_a_reader_who_has_the_version_also_behind_a_proxy_that_weakened_the_tag() {
        TestConference conference = aConference();

        Response answer = conference
                .organiser
                .request()
                .header("If-None-Match", "W/\"0\"")
                .get(conference.path(""));

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.asString()).isEmpty();
    }

    @Test
    void refuses_a_code_that_is_taken() {
        TestConference conference = aConference();

        Response answer = conference.organiser.post(
                "/api/v1/conferences",
                Map.of(
                        "code",
                        conference.code,
                        "name",
                        text("Trùng mã"),
                        "startsOn",
                        "2023-12-18",
                        "endsOn",
                        "2023-12-18"));

        problem(answer, "conference-code-taken", 409);
    }

    @Test
    void refuses_an_end_before_the_start() {
        Response answer = Api.organiser()
                .post(
                        "/api/v1/conferences",
                        Map.of(
                                "code", "backwards",
                                "name", text("Ngược"),
                                "startsOn", "2023-12-18",
                                "endsOn", "2023-12-17"));

        problem(answer, "ends-before-start", 422);
    }

    @Test
    void wants_to_know_from_which_version_a_change_was_made() {
        TestConference conference = aConference();
        Map<String, Object> body = Map.of("name", text("Tên mới"), "startsOn", "2023-12-18", "endsOn", "2023-12-18");

        problem(conference.organiser.put(conference.path(""), body), "precondition-required", 428);
        problem(conference.organiser.put(conference.path(""), 7, body), "stale-version", 412);
        Response changed = success(conference.organiser.put(conference.path(""), 0, body), 200);

        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(changed.<String>path("name.vi")).isEqualTo("Tên mới");
    }

    @Test
    void takes_a_blank_english_name_for_none() {
        TestConference conference = aConference();

        Response room = conference.organiser.post(
                conference.path("/rooms"), Map.of("code", "A", "name", Map.of("vi", "Phòng A", "en", " ")));

        success(room, 201);
        assertThat(room.<Map<String, String>>path("name")).isEqualTo(Map.of("vi", "Phòng A"));
    }

    @Test
    void lets_one_of_many_changes_from_the_same_version_through() {
        TestConference conference = aConference();

        List<Integer> statuses = Race.of(
                32,
                runner -> conference
                        .organiser
                        .put(
                                conference.path(""),
                                0,
                                Map.of("name", text("Bản " + runner), "startsOn", "2023-12-18", "endsOn", "2023-12-18"))
                        .statusCode());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(31);
    }

    @Test
    void changes_by_patch_what_the_patch_names_and_nothing_else() {
        TestConference conference = aConference();

        Response answer = conference
                .organiser
                .request()
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body("{\"theme\": {\"vi\": \"Phát triển xanh\"}}")
                .patch(conference.path(""));

        success(answer, 200);
        assertThat(answer.<String>path("theme.vi")).isEqualTo("Phát triển xanh");
        assertThat(answer.<String>path("name.vi")).isEqualTo("Hội nghị " + conference.code);
    }

    @Test
    void hides_one_conference_from_the_accounts_of_another() {
        TestConference mine = aConference();
        TestConference other = aConference();

        problem(mine.desk().get(other.path("/rooms")), "not-found", 404);
    }

    @Test
    void refuses_a_room_code_that_is_taken() {
        TestConference conference = aConference();
        conference.room("A");

        Response answer =
                conference.organiser.post(conference.path("/rooms"), Map.of("code", "A", "name", text("Phòng khác")));

        problem(answer, "room-code-taken", 409);
    }

    @Test
    void gives_a_repeated_request_the_same_answer_and_makes_one_room() {
        TestConference conference = aConference();
        Map<String, Object> body = new HashMap<>(Map.of("code", "B", "name", text("Phòng B")));

        // The first is held back at its conference, so that the others come while it runs.
        List<Response> answers = Meanwhile.of(
                entities,
                () -> entities.createNativeQuery("select 1 from conferences where code = :code for update")
                        .setParameter("code", conference.code)
                        .getSingleResult(),
                () -> Race.of(32, runner -> keyed(conference, "once", body)));
        Response again = keyed(conference, "once", body);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 201)
                .allSatisfy(answer -> assertThat(answer.asString()).isEqualTo(again.asString()));
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> problem(answer, "request-in-progress", 409));
        assertThat(conference
                        .organiser
                        .get(conference.path("/rooms?total=true"))
                        .<Integer>path("total"))
                .isEqualTo(1);
        body.put("code", "C");
        problem(keyed(conference, "once", body), "idempotency-key-reused", 422);
    }

    private static Response keyed(TestConference conference, String key, Object body) {
        return conference
                .organiser
                .request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(conference.path("/rooms"));
    }

    @Test
    void pages_through_a_list_without_gap_or_repetition() {
        TestConference conference = aConference();
        for (String room : List.of("E", "C", "A", "D", "B")) {
            conference.room(room);
        }

        Response first = conference.organiser.get(conference.path("/rooms?limit=2&total=true"));
        Response second = conference.organiser.get(
                conference.path("/rooms?limit=2&cursor={cursor}"), first.<String>path("nextCursor"));
        Response third = conference.organiser.get(
                conference.path("/rooms?limit=2&cursor={cursor}"), second.<String>path("nextCursor"));

        assertThat(first.<List<String>>path("items.code")).containsExactly("A", "B");
        assertThat(first.<Integer>path("total")).isEqualTo(5);
        assertThat(second.<List<String>>path("items.code")).containsExactly("C", "D");
        assertThat(third.<List<String>>path("items.code")).containsExactly("E");
        assertThat(third.<String>path("nextCursor")).isNull();
        problem(conference.organiser.get(conference.path("/rooms?cursor=abc")), "invalid-cursor", 400);
        problem(
                conference.organiser.get(
                        conference.path("/rooms?sort=-code&cursor={cursor}"), first.<String>path("nextCursor")),
                "invalid-cursor",
                400);
    }
}
