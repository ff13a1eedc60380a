package vn.hoinghi.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;
import vn.hoinghi.programme.TestProgramme;

@QuarkusTest
class CheckInListResourceTest extends ApiTest {

    @Test
    void shows_what_was_said_of_a_list() {
        TestConference conference = aConference();

        Response made = success(
                conference.organiser.post(
                        conference.path("/check-in-lists"),
                        Map.of(
                                "name",
                                text("Hội trường"),
                                "categories",
                                List.of("HEAD", "DEPUTY"),
                                "organisationKinds",
                                List.of("PROVINCE"),
                                "opensAt",
                                "2023-12-18T00:00:00Z",
                                "closesAt",
                                "2023-12-18T05:00:00Z",
                                "capacity",
                                300)),
                201);
        Response shown =
                success(conference.desk().get(conference.path("/check-in-lists/") + made.<String>path("id")), 200);

        assertThat(made.header("Location")).endsWith("/check-in-lists/" + made.path("id"));
        assertThat(shown.header("ETag")).isEqualTo("\"0\"");
        assertThat(shown.asString()).isEqualTo(made.asString());
        assertThat(shown.<List<String>>path("categories")).containsExactly("HEAD", "DEPUTY");
        assertThat(shown.<List<String>>path("organisationKinds")).containsExactly("PROVINCE");
        assertThat(shown.<String>path("opensAt")).isEqualTo("2023-12-18T00:00:00Z");
        assertThat(shown.<Integer>path("capacity")).isEqualTo(300);
    }

    @Test
    void lists_by_name_in_vietnamese_order() {
        TestConference conference = aConference();
        for (String name : List.of("Ăn trưa", "Bế mạc", "An ninh", "Đón tiếp", "Danh dự")) {
            Door.of(conference, Map.of("name", text(name)));
        }

        Response first = conference.organiser.get(conference.path("/check-in-lists?limit=3"));
        Response second = conference.organiser.get(
                conference.path("/check-in-lists?limit=3&cursor={cursor}"), first.<String>path("nextCursor"));

        assertThat(first.<List<String>>path("items.name.vi")).containsExactly("An ninh", "Ăn trưa", "Bế mạc");
        assertThat(second.<List<String>>path("items.name.vi")).containsExactly("Danh dự", "Đón tiếp");
    }

    @Test
    void replaces_a_list_from_the_version_that_was_read() {
        Door door = Door.of(aConference(), Map.of("capacity", 5));

        problem(door.conference.organiser.put(door.path(""), Door.body(Map.of())), "precondition-required", 428);
        problem(door.conference.organiser.put(door.path(""), 3, Door.body(Map.of())), "stale-version", 412);
        Response changed = success(door.conference.organiser.put(door.path(""), 0, Door.body(Map.of())), 200);

        assertThat(changed.<Integer>path("version")).isEqualTo(1);
        assertThat(changed.<Integer>path("capacity")).isNull();
    }

    @Test
    void refuses_a_list_that_closes_before_it_opens() {
        TestConference conference = aConference();

        Response answer = conference.organiser.post(
                conference.path("/check-in-lists"),
                Door.body(Map.of("opensAt", "2023-12-18T05:00:00Z", "closesAt", "2023-12-18T05:00:00Z")));

        problem(answer, "closes-before-opening", 422);
    }

    @Test
    void is_the_door_of_a_session_of_the_same_conference() {
        TestConference conference = aConference();
        String session = new TestProgramme(conference).session("Khai mạc", "08:00", "09:00");
        String strange = new TestProgramme(aConference()).session("Khai mạc", "08:00", "09:00");

        Response made = success(
                conference.organiser.post(conference.path("/check-in-lists"), Door.body(Map.of("session", session))),
                201);
        Response refused =
                conference.organiser.post(conference.path("/check-in-lists"), Door.body(Map.of("session", strange)));

        assertThat(made.<String>path("session")).isEqualTo(session);
        problem(refused, "reference-not-found", 422);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/session");
    }

    @Test
    void refuses_a_category_nobody_knows_and_a_capacity_of_nobody() {
        TestConference conference = aConference();

        problem(
                conference.organiser.post(
                        conference.path("/check-in-lists"), Door.body(Map.of("categories", List.of("KING")))),
                "invalid-request",
                422);
        problem(
                conference.organiser.post(conference.path("/check-in-lists"), Door.body(Map.of("capacity", 0))),
                "invalid-request",
                422);
    }

    @Test
    void lets_the_desk_read_lists_and_only_the_organiser_make_them() {
        Door door = Door.of(aConference());

        problem(door.desk.post(door.conference.path("/check-in-lists"), Door.body(Map.of())), "forbidden", 403);
        problem(door.desk.put(door.path(""), 0, Door.body(Map.of())), "forbidden", 403);
        Response read = success(door.desk.get(door.conference.path("/check-in-lists")), 200);

        assertThat(read.<List<String>>path("items.id")).containsExactly(door.list);
    }

    @Test
    void keeps_lists_and_scans_from_everybody_but_the_organiser_and_the_desk() {
        Door door = Door.of(aConference());
        var focalPoint = door.conference.focalPoint(door.organisation);

        problem(focalPoint.get(door.path("")), "forbidden", 403);
        problem(focalPoint.get(door.path("/status")), "forbidden", 403);
        problem(focalPoint.get(door.conference.path("/attendance")), "forbidden", 403);
        problem(
                focalPoint.put(
                        door.path("/scans/" + Door.id()), Map.of("ticket", "X", "scannedAt", "2023-12-18T01:00:00Z")),
                "forbidden",
                403);
    }

    @Test
    void knows_no_list_of_another_conference() {
        Door mine = Door.of(aConference());
        Door other = Door.of(aConference());
        String strange = mine.conference.path("/check-in-lists/" + other.list);
        Map<String, Object> scan = Map.of("ticket", other.ticket(), "scannedAt", "2023-12-18T01:00:00Z");

        problem(mine.desk.get(strange), "not-found", 404);
        problem(mine.desk.get(strange + "/status"), "not-found", 404);
        problem(mine.conference.organiser.put(strange, 0, Door.body(Map.of())), "not-found", 404);
        problem(mine.desk.put(strange + "/scans/" + Door.id(), scan), "not-found", 404);
        problem(
                mine.desk.post(strange + "/scans", Map.of("sentAt", "2023-12-18T01:00:00Z", "scans", List.of(scan))),
                "not-found",
                404);
    }
}
