package vn.hoinghi.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;
import static vn.hoinghi.programme.TestProgramme.sessionBody;
import static vn.hoinghi.programme.TestProgramme.talkBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

/** A session with its talks as one, talks by length and order, and moving them. */
@QuarkusTest
class DraftResourceTest extends ApiTest {

    private TestConference conference;
    private TestProgramme draft;

    @BeforeEach
    void startADraft() {
        conference = aConference();
        draft = new TestProgramme(conference);
    }

    private static Map<String, Object> minutes(String title, int minutes) {
        Map<String, Object> talk = new HashMap<>(Map.of("kind", "REPORT", "title", text(title), "minutes", minutes));
        return talk;
    }

    private Response withTalks(List<Map<String, Object>> talks) {
        Map<String, Object> body = sessionBody("Toàn thể", "08:00", "09:30");
        body.put("languages", List.of("vi", "fr"));
        body.put("interpretedInto", List.of("en"));
        body.put("description", text("Nội dung"));
        body.put("expected", 300);
        body.put("talks", talks);
        return conference.organiser.post(conference.path("/sessions"), body);
    }

    @Test
    void writes_a_session_with_its_talks_one_after_another() {
        Response made = success(withTalks(List.of(minutes("Một", 20), minutes("Hai", 10), minutes("Ba", 15))), 201);

        assertThat(made.<List<Integer>>path("talks.position")).containsExactly(1, 2, 3);
        assertThat(made.<List<String>>path("talks.startsAt"))
                .containsExactly("2023-12-18T01:00:00Z", "2023-12-18T01:20:00Z", "2023-12-18T01:30:00Z");
        assertThat(made.<String>path("talks[2].endsAt")).isEqualTo("2023-12-18T01:45:00Z");
        assertThat(made.<List<String>>path("languages")).containsExactly("vi", "fr");
        assertThat(made.<List<String>>path("interpretedInto")).containsExactly("en");
        assertThat(made.<Integer>path("expected")).isEqualTo(300);
    }

    @Test
    void replaces_all_talks_of_a_session_at_once_and_lets_them_change_places() {
        Response made = success(withTalks(List.of(minutes("Một", 20), minutes("Hai", 10), minutes("Ba", 15))), 201);
        String path = conference.path("/sessions/" + made.path("id"));
        Map<String, Object> second = minutes("Hai", 10);
        second.put("id", made.path("talks[1].id"));
        Map<String, Object> first = minutes("Một, dài hơn", 30);
        first.put("id", made.path("talks[0].id"));
        Map<String, Object> body = sessionBody("Toàn thể", "08:00", "09:30");
        body.put("talks", List.of(second, first, minutes("Mới", 5)));

        Response changed = success(conference.organiser.put(path, made.<Integer>path("version"), body), 200);

        assertThat(changed.<List<String>>path("talks.title.vi")).containsExactly("Hai", "Một, dài hơn", "Mới");
        assertThat(changed.<List<String>>path("talks.id"))
                .startsWith(made.<String>path("talks[1].id"), made.<String>path("talks[0].id"))
                .doesNotContain(made.<String>path("talks[2].id"));
        assertThat(changed.<String>path("talks[1].startsAt")).isEqualTo("2023-12-18T01:10:00Z");
        assertThat(conference.organiser.get(path).<Map<String, Object>>path("$"))
                .isEqualTo(TestProgramme.withoutConflicts(changed));
        assertThat(changed.<Integer>path("version")).isGreaterThan(made.<Integer>path("version"));
        problem(conference.organiser.put(path, made.<Integer>path("version"), body), "stale-version", 412);
        body.put("talks", List.of());
        Response emptied = success(conference.organiser.put(path, changed.<Integer>path("version"), body), 200);
        assertThat(emptied.<Integer>path("version")).isEqualTo(changed.<Integer>path("version") + 1);
    }

    @Test
    void tells_every_fault_of_the_talks_at_once_and_writes_nothing() {
        Map<String, Object> neither = minutes("Không dài", 5);
        neither.remove("minutes");
        Map<String, Object> both = minutes("Hai lần", 5);
        both.put("endsAt", TestProgramme.at("09:00"));
        Map<String, Object> stranger = minutes("Lạ", 5);
        stranger.put("id", "0190a1a1-0000-7000-8000-000000000000");

        Response answer = withTalks(List.of(neither, minutes("Đúng", 5), both, stranger));

        problem(answer, "invalid-request", 422);
        assertThat(answer.<List<String>>path("errors.pointer"))
                .containsExactly("/talks/0/minutes", "/talks/2/minutes", "/talks/3/id");
        assertThat(conference.organiser.get(conference.path("/sessions")).<List<?>>path("items"))
                .isEmpty();
    }

    @Test
    void adds_a_talk_after_the_last_and_makes_another_version_of_the_session() {
        String session = draft.session("Toàn thể", "08:00", "09:30");
        draft.talk(session, talkBody(1, "Một", "08:00", "08:20"));

        Response added = success(conference.organiser.post(draft.talks(session), minutes("Hai", 10)), 201);
        Response unknown =
                conference.organiser.post(draft.talks(session), Map.of("kind", "REPORT", "title", text("Không rõ")));

        assertThat(added.<Integer>path("position")).isEqualTo(2);
        assertThat(added.<String>path("startsAt")).isEqualTo("2023-12-18T01:20:00Z");
        assertThat(conference
                        .organiser
                        .get(conference.path("/sessions/" + session))
                        .<Integer>path("version"))
                .isEqualTo(2);
        problem(unknown, "invalid-request", 422);
        assertThat(unknown.<List<String>>path("errors.code")).containsExactly("length-missing");
    }

    @Test
    void gives_each_of_many_talks_added_at_once_a_place_and_a_time_of_its_own() {
        String session = draft.session("Toàn thể", "08:00", "23:00");

        List<Response> answers =
                Race.of(16, runner -> conference.organiser.post(draft.talks(session), minutes("Bài " + runner, 10)));

        answers.forEach(answer -> success(answer, 201));
        assertThat(answers.stream().map(answer -> answer.<Integer>path("position")))
                .doesNotHaveDuplicates();
        assertThat(answers.stream().map(answer -> answer.<String>path("startsAt")))
                .doesNotHaveDuplicates();
    }

    @Test
    void previews_a_move_and_moves_what_follows_in_the_room_that_day() {
        String room = conference.room("hall");
        String first = draft.sessionIn(room, "Một", "08:00", "09:00");
        String talk = draft.talk(first, talkBody(1, "Bài", "08:00", "08:10"));
        String overlapping = draft.sessionIn(room, "Chồng lên", "08:50", "09:00");
        String second = draft.sessionIn(room, "Hai", "09:00", "10:00");
        draft.sessionIn(conference.room("other"), "Phòng khác", "09:00", "10:00");
        Map<String, Object> tomorrow = sessionBody("Hôm sau", "08:00", "09:00");
        tomorrow.put("room", room);
        tomorrow.put("startsAt", "2023-12-19T00:00:00+07:00");
        tomorrow.put("endsAt", "2023-12-19T01:00:00+07:00");
        draft.session(tomorrow);
        Map<String, Object> body = Map.of("session", first, "minutes", 15, "following", "ROOM");

        Response preview = success(shift("/preview", 1, body), 200);
        Response unmoved = conference.organiser.get(conference.path("/sessions/" + first));
        Response shifted = success(shift("", 1, body), 200);

        assertThat(preview.<Boolean>path("isApplied")).isFalse();
        assertThat(unmoved.<String>path("startsAt")).isEqualTo("2023-12-18T01:00:00Z");
        assertThat(unmoved.<Integer>path("version")).isEqualTo(1);
        assertThat(preview.<List<?>>path("moves")).isEqualTo(shifted.<List<?>>path("moves"));
        assertThat(shifted.<Boolean>path("isApplied")).isTrue();
        assertThat(shifted.<List<String>>path("moves.session")).containsExactly(first, first, overlapping, second);
        assertThat(shifted.<List<String>>path("moves.talk")).contains(talk);
        assertThat(shifted.<String>path("moves[3].startsAt")).isEqualTo("2023-12-18T02:15:00Z");
        assertThat(conference
                        .organiser
                        .get(conference.path("/sessions/" + second))
                        .<String>path("startsAt"))
                .isEqualTo("2023-12-18T02:15:00Z");
        problem(shift("", 1, body), "stale-version", 412);
    }

    @Test
    void moves_what_follows_in_the_whole_house_that_day() {
        String first = draft.sessionIn(conference.room("hall"), "Một", "08:00", "09:00");
        String elsewhere = draft.sessionIn(conference.room("other"), "Phòng khác", "09:00", "10:00");
        draft.session("Sáng sớm", "07:00", "07:30");
        Map<String, Object> tomorrow = sessionBody("Hôm sau", "08:00", "09:00");
        tomorrow.put("startsAt", "2023-12-19T00:00:00+07:00");
        tomorrow.put("endsAt", "2023-12-19T01:00:00+07:00");
        draft.session(tomorrow);

        Response shifted = success(shift("", 0, Map.of("session", first, "minutes", 15, "following", "DAY")), 200);

        assertThat(shifted.<List<String>>path("moves.session")).containsExactly(first, elsewhere);
    }

    @Test
    void moves_a_talk_with_those_after_it_or_without_and_tells_what_no_longer_fits() {
        String session = draft.session("Toàn thể", "08:00", "08:30");
        String first = draft.talk(session, talkBody(1, "Một", "08:00", "08:10"));
        draft.talk(session, talkBody(2, "Hai", "08:10", "08:20"));
        draft.talk(session, talkBody(3, "Ba", "08:20", "08:30"));
        Map<String, Object> body = new HashMap<>(Map.of("session", session, "talk", first, "minutes", 5));

        Response alone = success(shift("/preview", 3, body), 200);
        body.put("following", "SESSION");
        Response all = success(shift("", 3, body), 200);

        assertThat(alone.<List<?>>path("moves")).hasSize(1);
        assertThat(alone.<List<String>>path("conflicts.code")).contains("talks-overlap");
        assertThat(all.<List<?>>path("moves")).hasSize(3);
        assertThat(all.<List<String>>path("conflicts.code"))
                .contains("talk-outside-session")
                .doesNotContain("talks-overlap");
        problem(conference.organiser.post(conference.path("/programme/shifts"), body), "precondition-required", 428);
    }

    private Response shift(String after, int version, Map<String, Object> body) {
        return conference
                .organiser
                .request()
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body(body)
                .post(conference.path("/programme/shifts" + after));
    }

    @Test
    void binds_nobody_to_what_is_cancelled() {
        String person = draft.speaker("Trần Văn Chủ");
        draft.sessionChairedBy(person, "Một", "08:00", "09:00");
        Map<String, Object> cancelled = sessionBody("Hai", "08:00", "09:00");
        cancelled.put("roles", List.of(TestProgramme.role(person, "CHAIR")));
        cancelled.put("status", "CANCELLED");
        draft.session(cancelled);

        success(draft.publish("Bản một"), 201);

        List<Map<String, Object>> sessions = new ArrayList<>(
                conference.organiser.get(conference.path("/programme")).<List<Map<String, Object>>>path("sessions"));
        assertThat(sessions).extracting(session -> session.get("status")).containsExactly("PLANNED", "CANCELLED");
    }
}
