package vn.hoinghi.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class DirectionResourceTest extends ApiTest {

    private TestConference conference;

    @BeforeEach
    void open() {
        conference = aConference();
    }

    @Test
    void lists_directions_in_their_order_to_everybody_who_is_signed_in() {
        String province = conference.organisation("PROVINCE");
        String delegate = conference.delegate(province, "Vàng A Sử");
        direction(2, "Ngoại giao kinh tế");
        direction(1, "Đối ngoại địa phương");

        List<Api> readers =
                List.of(conference.desk(), conference.focalPoint(province), conference.delegateAccount(delegate));

        assertThat(readers)
                .allSatisfy(reader -> assertThat(success(reader.get(conference.path("/directions")), 200)
                                .<List<String>>path("items.title.vi"))
                        .containsExactly("Đối ngoại địa phương", "Ngoại giao kinh tế"));
        problem(Api.anonymous().get(conference.path("/directions")), "unauthenticated", 401);
        problem(readers.get(1).post(conference.path("/directions"), body(3, "Tự thêm")), "forbidden", 403);
    }

    @Test
    void keeps_a_text_composed_and_changes_it_from_its_version() {
        String id = direction(1, Normalizer.normalize("Đổi mới", Normalizer.Form.NFD));
        String address = conference.path("/directions/" + id);

        Response shown = success(conference.organiser.get(address), 200);
        problem(conference.organiser.put(address, body(1, "Khác")), "precondition-required", 428);
        problem(conference.organiser.put(address, 4, body(1, "Khác")), "stale-version", 412);
        Response changed = success(conference.organiser.put(address, 0, body(5, "Khác")), 200);

        assertThat(shown.<String>path("title.vi")).isEqualTo("Đổi mới");
        assertThat(changed.<Integer>path("position")).isEqualTo(5);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void refuses_a_second_direction_at_a_position() {
        direction(1, "Một");

        Response second = conference.organiser.post(conference.path("/directions"), body(1, "Cũng một"));

        problem(second, "direction-position-taken", 409);
    }

    @Test
    void refuses_what_is_missing_or_out_of_bounds() {
        Response answer = conference.organiser.post(
                conference.path("/directions"),
                Map.of("position", 0, "title", text(" "), "text", text("ộ".repeat(4001))));

        problem(answer, "invalid-request", 422);
        assertThat(answer.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/position", "/text/vi", "/title/vi");
        problem(conference.organiser.post(conference.path("/directions"), "{\"position\""), "malformed-request", 400);
    }

    @Test
    void drops_a_draft() {
        String address = conference.path("/directions/" + direction(1, "Bỏ"));

        problem(conference.organiser.request().delete(address), "precondition-required", 428);
        success(delete(address, 0), 204);

        problem(conference.organiser.get(address), "not-found", 404);
    }

    @Test
    void keeps_a_direction_somebody_committed_to() {
        String province = conference.organisation("PROVINCE");
        String address = conference.path("/directions/" + direction(1, "Giữ"));
        success(
                conference.organiser.post(
                        address + "/commitments", Map.of("what", text("Mở trung tâm"), "owner", province)),
                201);

        problem(delete(address, 0), "still-referenced", 409);
    }

    @Test
    void fixes_a_direction_by_adopting_it() {
        String session = UUID.randomUUID().toString();
        String address = conference.path("/directions/" + direction(1, "Thông qua"));

        Response adopted = success(
                conference.organiser.post(address + "/adoption", Map.of("session", session, "adoptedOn", "2023-12-18")),
                200);

        assertThat(adopted.<String>path("adoptedAt")).isNotBlank();
        assertThat(adopted.<String>path("adoptedOn")).isEqualTo("2023-12-18");
        assertThat(adopted.<String>path("session")).isEqualTo(session);
        assertThat(adopted.header("ETag")).isEqualTo("\"1\"");
        problem(conference.organiser.put(address, 1, body(1, "Sửa sau")), "direction-adopted", 409);
        problem(delete(address, 1), "direction-adopted", 409);
        problem(conference.organiser.post(address + "/adoption", Map.of()), "direction-adopted", 409);
    }

    @Test
    void takes_today_as_the_day_of_adoption_where_none_is_said() {
        String address = conference.path("/directions/" + direction(1, "Hôm nay"));

        Response adopted = success(conference.organiser.post(address + "/adoption", Map.of()), 200);

        assertThat(adopted.<String>path("adoptedOn")).isNotBlank();
        assertThat(adopted.<String>path("session")).isNull();
    }

    @Test
    void is_adopted_once_by_many_and_never_changed_behind_their_backs() {
        String address = conference.path("/directions/" + direction(1, "Một lần"));

        List<Response> answers = Race.of(
                32,
                runner -> runner % 2 == 0
                        ? conference.organiser.post(address + "/adoption", Map.of())
                        : conference.organiser.put(address, 0, body(1, "Bản " + runner)));

        assertThat(answers)
                .filteredOn(answer -> answer.asString().contains("adoptedAt"))
                .hasSize(1);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 409, 412));
        Response winner = answers.stream()
                .filter(answer -> answer.asString().contains("adoptedAt"))
                .findFirst()
                .orElseThrow();
        assertThat(conference.organiser.get(address).asString()).isEqualTo(winner.asString());
    }

    @Test
    void hides_directions_of_one_conference_from_another() {
        String id = direction(1, "Riêng");
        TestConference elsewhere = aConference();

        problem(elsewhere.organiser.get(elsewhere.path("/directions/" + id)), "not-found", 404);
    }

    private Response delete(String address, int version) {
        return conference
                .organiser
                .request()
                .header("If-Match", "\"" + version + "\"")
                .delete(address);
    }

    private String direction(int position, String title) {
        return success(conference.organiser.post(conference.path("/directions"), body(position, title)), 201)
                .path("id");
    }

    private static Map<String, Object> body(int position, String title) {
        return Map.of("position", position, "title", text(title));
    }
}
