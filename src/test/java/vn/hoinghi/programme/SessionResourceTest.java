package vn.hoinghi.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.programme.TestProgramme.role;
import static vn.hoinghi.programme.TestProgramme.sessionBody;
import static vn.hoinghi.programme.TestProgramme.talkBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class SessionResourceTest extends ApiTest {

    private TestConference conference;
    private TestProgramme draft;

    @BeforeEach
    void startADraft() {
        conference = aConference();
        draft = new TestProgramme(conference);
    }

    @Test
    void shows_a_session_as_it_was_added() {
        String room = conference.room("hall");
        String chair = draft.speaker("Trần Văn Chủ");
        String panellist = draft.speaker("Lê Thị Khách");
        Map<String, Object> body = sessionBody("Khai mạc", "08:00", "09:30");
        body.put("code", "opening");
        body.put("room", room);
        body.put("audience", List.of("PROVINCE", "MISSION_ABROAD"));
        body.put("capacity", 500);
        body.put("roles", List.of(role(panellist, "PANELLIST"), role(chair, "CHAIR")));

        Response made = success(conference.organiser.post(conference.path("/sessions"), body), 201);
        Response shown =
                success(conference.organiser.get(made.header("Location").replaceFirst("^https?://[^/]+", "")), 200);

        assertThat(shown.<Map<String, Object>>path("$")).isEqualTo(TestProgramme.withoutConflicts(made));
        assertThat(shown.header("ETag")).isEqualTo("\"0\"");
        assertThat(shown.<String>path("startsAt")).isEqualTo("2023-12-18T01:00:00Z");
        assertThat(shown.<String>path("room")).isEqualTo(room);
        assertThat(shown.<List<String>>path("audience")).containsExactly("PROVINCE", "MISSION_ABROAD");
        assertThat(shown.<List<String>>path("roles.delegate")).containsExactly(panellist, chair);
        assertThat(shown.<List<String>>path("roles.role")).containsExactly("PANELLIST", "CHAIR");
    }

    @Test
    void lists_sessions_in_order_of_time_and_finds_them_by_kind_and_room() {
        String room = conference.room("foyer");
        draft.session("Buổi chiều", "13:30", "15:00");
        draft.session("Ăn sáng", "07:00", "08:00");
        Map<String, Object> breakfast = sessionBody("Giải lao", "09:30", "09:45");
        breakfast.put("kind", "BREAK");
        breakfast.put("room", room);
        draft.session(breakfast);

        assertThat(titles("/sessions")).containsExactly("Ăn sáng", "Giải lao", "Buổi chiều");
        assertThat(titles("/sessions?sort=title")).containsExactly("Ăn sáng", "Buổi chiều", "Giải lao");
        assertThat(titles("/sessions?kind=BREAK&kind=PANEL")).containsExactly("Giải lao");
        assertThat(titles("/sessions?room=" + room)).containsExactly("Giải lao");
    }

    private List<String> titles(String list) {
        return success(conference.organiser.get(conference.path(list)), 200).path("items.title.vi");
    }

    @Test
    void pages_through_sessions_that_begin_at_the_same_time() {
        for (String title : List.of("A", "B", "C")) {
            draft.session(title, "08:00", "09:00");
        }

        Response first = conference.organiser.get(conference.path("/sessions?limit=2"));
        Response second = conference.organiser.get(
                conference.path("/sessions?limit=2&cursor={cursor}"), first.<String>path("nextCursor"));

        assertThat(first.<List<String>>path("items.title.vi")).containsExactly("A", "B");
        assertThat(second.<List<String>>path("items.title.vi")).containsExactly("C");
    }

    @Test
    void refuses_a_session_code_that_is_taken() {
        Map<String, Object> body = sessionBody("Một", "08:00", "09:00");
        body.put("code", "one");
        draft.session(body);

        problem(conference.organiser.post(conference.path("/sessions"), body), "session-code-taken", 409);
    }

    @Test
    void refuses_sessions_and_talks_that_do_not_end_after_they_start() {
        String session = draft.session("Đúng", "08:00", "09:00");

        problem(
                conference.organiser.post(conference.path("/sessions"), sessionBody("Ngược", "09:00", "08:00")),
                "times-reversed",
                422);
        problem(
                conference.organiser.post(conference.path("/sessions"), sessionBody("Không dài", "09:00", "09:00")),
                "times-reversed",
                422);
        problem(
                conference.organiser.post(draft.talks(session), talkBody(1, "Ngược", "08:30", "08:20")),
                "times-reversed",
                422);
    }

    @Test
    void refuses_a_room_and_people_of_another_conference() {
        TestConference other = aConference();
        Map<String, Object> elsewhere = sessionBody("Phòng lạ", "08:00", "09:00");
        elsewhere.put("room", other.room("hall"));
        Map<String, Object> stranger = sessionBody("Người lạ", "08:00", "09:00");
        stranger.put("roles", List.of(role(new TestProgramme(other).speaker("Người Lạ"), "CHAIR")));

        Response roomAnswer = conference.organiser.post(conference.path("/sessions"), elsewhere);
        Response roleAnswer = conference.organiser.post(conference.path("/sessions"), stranger);

        problem(roomAnswer, "reference-not-found", 422);
        assertThat(roomAnswer.<List<String>>path("errors.pointer")).containsExactly("/room");
        problem(roleAnswer, "reference-not-found", 422);
        assertThat(roleAnswer.<List<String>>path("errors.pointer")).containsExactly("/roles");
    }

    @Test
    void refuses_the_same_role_twice_and_the_same_speaker_twice() {
        String person = draft.speaker("Phạm Hai");
        Map<String, Object> body = sessionBody("Hai lần", "08:00", "09:00");
        body.put("roles", List.of(role(person, "CHAIR"), role(person, "CHAIR")));
        Map<String, Object> talk = talkBody(1, "Hai lần", "08:00", "08:10");
        talk.put("speakers", List.of(person, person));
        String session = draft.session("Một lần", "08:00", "09:00");

        Response twice = problem(conference.organiser.post(conference.path("/sessions"), body), "invalid-request", 422);
        assertThat(twice.<List<String>>path("errors.pointer")).containsExactly("/roles/1");
        problem(conference.organiser.post(draft.talks(session), talk), "already-exists", 409);
    }

    @Test
    void refuses_the_same_language_twice() {
        Map<String, Object> body = sessionBody("Hai lần", "08:00", "09:00");
        body.put("languages", List.of("vi", "en", "vi"));
        body.put("interpretedInto", List.of("fr", "fr"));

        Response answer =
                problem(conference.organiser.post(conference.path("/sessions"), body), "invalid-request", 422);

        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/languages/2", "/interpretedInto/1");
    }

    @Test
    void says_where_a_session_breaks_the_contract() {
        Map<String, Object> body = sessionBody(" ", "08:00", "09:00");
        body.put("capacity", 0);
        body.put("roles", List.of(Map.of("role", "CHAIR")));

        Response answer = conference.organiser.post(conference.path("/sessions"), body);

        problem(answer, "invalid-request", 422);
        assertThat(answer.<List<String>>path("errors.pointer"))
                .containsExactly("/capacity", "/roles/0/delegate", "/title/vi");
    }

    @Test
    void replaces_a_session_from_its_current_version_only() {
        String chair = draft.speaker("Trần Văn Chủ");
        String other = draft.speaker("Ngô Thị Thay");
        String session = draft.sessionChairedBy(chair, "Cũ", "08:00", "09:00");
        String path = conference.path("/sessions/" + session);
        Map<String, Object> body = sessionBody("Mới", "10:00", "11:00");
        body.put("roles", List.of(role(other, "MODERATOR"), role(chair, "SPEAKER")));

        Response changed = success(conference.organiser.put(path, 0, body), 200);

        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(changed.<List<String>>path("roles.delegate")).containsExactly(other, chair);
        assertThat(conference.organiser.get(path).<Map<String, Object>>path("$"))
                .isEqualTo(TestProgramme.withoutConflicts(changed));
        problem(conference.organiser.put(path, body), "precondition-required", 428);
        problem(conference.organiser.put(path, 0, body), "stale-version", 412);
    }

    @Test
    void lets_one_of_many_changes_of_a_session_from_the_same_version_through() {
        String session = draft.session("Phiên", "08:00", "09:00");

        List<Integer> statuses = Race.of(
                32,
                runner -> conference
                        .organiser
                        .put(conference.path("/sessions/" + session), 0, sessionBody("Bản " + runner, "08:00", "09:00"))
                        .statusCode());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(31);
    }

    @Test
    void removes_a_session_with_its_talks() {
        String person = draft.speaker("Vũ Văn Nói");
        String session = draft.sessionChairedBy(person, "Bỏ", "08:00", "09:00");
        String talk = draft.talk(session, talkBody(1, "Bài", "08:00", "08:10"), person);
        String path = conference.path("/sessions/" + session);

        problem(conference.organiser.request().delete(path), "precondition-required", 428);
        Response removed =
                conference.organiser.request().header("If-Match", "\"1\"").delete(path);

        success(removed, 204);
        problem(conference.organiser.get(path), "not-found", 404);
        problem(conference.organiser.get(draft.talks(session) + "/" + talk), "not-found", 404);
        assertThat(conference.organiser.get(conference.path("/speakers")).<List<?>>path("items"))
                .isEmpty();
    }

    @Test
    void is_the_organisers_to_write_and_the_desks_to_read_and_nobody_elses() {
        String speaker = draft.speaker("Đỗ Báo Cáo");
        String session = draft.session("Toàn thể", "08:00", "09:30");

        for (String list : List.of("/sessions", "/sessions/" + session + "/talks", "/speakers")) {
            success(conference.desk().get(conference.path(list)), 200);
            problem(conference.delegateAccount(speaker).get(conference.path(list)), "forbidden", 403);
            problem(Api.anonymous().get(conference.path(list)), "unauthenticated", 401);
        }
        problem(
                conference.desk().post(conference.path("/sessions"), sessionBody("Của bàn", "08:00", "09:00")),
                "forbidden",
                403);
    }
}
