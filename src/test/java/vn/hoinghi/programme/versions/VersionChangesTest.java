package vn.hoinghi.programme.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;
import static vn.hoinghi.programme.TestProgramme.role;
import static vn.hoinghi.programme.TestProgramme.sessionBody;
import static vn.hoinghi.programme.TestProgramme.talkBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;
import vn.hoinghi.programme.TestProgramme;

@QuarkusTest
class VersionChangesTest extends ApiTest {

    private TestConference conference;
    private TestProgramme draft;
    private String chair;
    private String speaker;
    private String other;
    private String session;
    private String talk;

    @BeforeEach
    void startADraft() {
        conference = aConference();
        draft = new TestProgramme(conference);
        chair = draft.speaker("Trần Văn Chủ");
        speaker = draft.speaker("Đỗ Báo Cáo");
        other = draft.speaker("Lê Thị Khác");
        session = draft.sessionChairedBy(chair, "Toàn thể", "08:00", "09:30");
        talk = draft.talk(session, talkBody(1, "Báo cáo", "08:00", "08:20"), speaker);
        draft.sessionChairedBy(other, "Thảo luận", "10:00", "11:00");
    }

    private Response changes(int version) {
        return success(conference.organiser.get(conference.path("/programme/versions/" + version + "/changes")), 200);
    }

    private void change(int version, Map<String, Object> body, String... speakers) {
        body.put("speakers", List.of(speakers));
        success(conference.organiser.put(draft.talks(session) + "/" + talk, version, body), 200);
    }

    private List<String> told(int version) {
        return success(
                        conference.organiser.get(
                                conference.path("/notices?cause=programme/versions/" + version + "&open=true")),
                        200)
                .path("items.delegate");
    }

    @Test
    void tells_everybody_with_a_part_of_the_first_version_once() {
        success(draft.publish("Bản một"), 201);

        Response changes = changes(1);

        assertThat(changes.<List<String>>path("changes.kind")).containsExactly("ADDED", "ADDED");
        assertThat(changes.<List<String>>path("changes[0].affected.delegate")).containsExactly(chair, speaker);
        assertThat(told(1)).containsExactlyInAnyOrder(chair, speaker, other);
    }

    @Test
    void is_none_that_changes_nothing() {
        success(draft.publish("Bản một"), 201);

        problem(draft.publish("Bản hai"), "programme-unchanged", 409);
        problem(
                conference.organiser.post(
                        conference.path("/programme/versions/1/republication"), Map.of("name", text("Lại"))),
                "programme-unchanged",
                409);
        problem(conference.organiser.get(conference.path("/programme/versions/2")), "not-found", 404);
    }

    @Test
    void tells_nobody_of_details() {
        success(draft.publish("Bản một"), 201);
        Map<String, Object> described = sessionBody("Toàn thể", "08:00", "09:30");
        described.put("roles", List.of(role(chair, "CHAIR")));
        described.put("description", text("Nội dung"));
        success(conference.organiser.put(conference.path("/sessions/" + session), 1, described), 200);
        success(draft.publish("Bản hai"), 201);

        assertThat(changes(2).<List<String>>path("changes.kind")).containsExactly("DETAILS_CHANGED");
        assertThat(told(2)).isEmpty();
    }

    @Test
    void names_what_was_moved_renamed_and_given_to_another_speaker_and_whom_it_concerns() {
        success(draft.publish("Bản một"), 201);
        change(0, talkBody(1, "Báo cáo mới", "08:05", "08:25"), other);
        success(draft.publish("Bản hai"), 201);

        Response changes = changes(2);

        assertThat(changes.<List<String>>path("changes.kind")).containsExactly("MOVED", "RENAMED", "SPEAKERS_CHANGED");
        assertThat(changes.<List<String>>path("changes.talk")).containsOnly(talk);
        assertThat(changes.<String>path("changes[0].before.startsAt")).isEqualTo("2023-12-18T01:00:00Z");
        assertThat(changes.<String>path("changes[0].after.startsAt")).isEqualTo("2023-12-18T01:05:00Z");
        assertThat(changes.<List<String>>path("changes[2].joined.delegate")).containsExactly(other);
        assertThat(changes.<List<String>>path("changes[2].left.delegate")).containsExactly(speaker);
        assertThat(changes.<List<String>>path("changes[2].affected.delegate")).containsExactly(other, speaker, chair);
        assertThat(told(2)).containsExactlyInAnyOrder(other, speaker, chair);
    }

    @Test
    void tells_nobody_that_a_room_is_called_something_else() {
        String room = conference.room("hall");
        Map<String, Object> body = sessionBody("Trong phòng", "10:00", "11:00");
        body.put("room", room);
        body.put("roles", List.of(role(chair, "CHAIR")));
        draft.session(body);
        success(draft.publish("Bản một"), 201);
        success(
                conference.organiser.put(
                        conference.path("/rooms/" + room), 0, Map.of("code", "hall", "name", text("Tên mới"))),
                200);
        success(draft.publish("Bản hai"), 201);

        assertThat(changes(2).<List<String>>path("changes.kind")).containsExactly("DETAILS_CHANGED");
        assertThat(told(2)).isEmpty();
    }

    @Test
    void tells_all_in_a_session_of_another_room_and_only_its_own_people_of_a_new_end() {
        success(draft.publish("Bản một"), 201);
        Map<String, Object> longer = sessionBody("Toàn thể", "08:00", "09:40");
        longer.put("roles", List.of(role(chair, "CHAIR")));
        success(conference.organiser.put(conference.path("/sessions/" + session), 1, longer), 200);
        success(draft.publish("Bản hai"), 201);
        longer.put("room", conference.room("hall"));
        success(conference.organiser.put(conference.path("/sessions/" + session), 2, longer), 200);
        success(draft.publish("Bản ba"), 201);

        assertThat(changes(2).<List<String>>path("changes.kind")).containsExactly("MOVED");
        assertThat(told(2)).containsExactly(chair);
        assertThat(changes(3).<List<String>>path("changes.kind")).containsExactly("ROOM_CHANGED");
        assertThat(told(3)).containsExactlyInAnyOrder(chair, speaker);
    }

    @Test
    void names_what_is_cancelled_and_then_removed_and_tells_of_it_once() {
        success(draft.publish("Bản một"), 201);
        Map<String, Object> cancelled = sessionBody("Toàn thể", "08:00", "09:30");
        cancelled.put("roles", List.of(role(chair, "CHAIR")));
        cancelled.put("status", "CANCELLED");
        success(conference.organiser.put(conference.path("/sessions/" + session), 1, cancelled), 200);
        success(draft.publish("Bản hai"), 201);
        success(conference.organiser.delete(conference.path("/sessions/" + session), 2), 204);
        success(draft.publish("Bản ba"), 201);

        assertThat(changes(2).<List<String>>path("changes.kind")).containsExactly("CANCELLED");
        assertThat(told(2)).containsExactlyInAnyOrder(chair, speaker);
        assertThat(changes(3).<List<String>>path("changes.kind")).containsExactly("REMOVED");
        assertThat(told(3)).isEmpty();
    }

    @Test
    void lists_who_has_not_seen_it_until_they_or_staff_say_so() {
        success(draft.publish("Bản một"), 201);
        Response own = conference.delegateAccount(chair).get(conference.path("/notices?kind=PROGRAMME_CHANGED"));
        String notice = own.path("items[0].id");

        success(conference.desk().put(conference.path("/notices/" + notice + "/acknowledgement"), Map.of()), 200);

        assertThat(own.<String>path("items[0].kind")).isEqualTo("PROGRAMME_CHANGED");
        assertThat(own.<String>path("items[0].text.vi")).contains("“Toàn thể” (08:00–09:30 18/12/2023)");
        assertThat(told(1)).containsExactlyInAnyOrder(speaker, other);
    }

    @Test
    void tells_nobody_of_a_publication_that_was_refused() {
        draft.sessionChairedBy(chair, "Cùng lúc", "09:00", "10:00");

        problem(draft.publish("Bản một"), "programme-conflicts", 422);

        assertThat(told(1)).isEmpty();
    }

    @Test
    void previews_what_would_change_and_publishes_only_what_was_looked_at() {
        success(draft.publish("Bản một"), 201);
        change(0, talkBody(1, "Báo cáo", "08:05", "08:25"), speaker);
        Response preview = success(conference.organiser.get(conference.path("/programme/preview")), 200);
        change(1, talkBody(1, "Báo cáo", "08:10", "08:30"), speaker);

        Response stale = publishAs(preview, "Bản cũ");
        Response fresh =
                publishAs(success(conference.organiser.get(conference.path("/programme/preview")), 200), "Bản hai");

        assertThat(preview.<Integer>path("since")).isEqualTo(1);
        assertThat(preview.<Boolean>path("isPublishable")).isTrue();
        assertThat(preview.<List<String>>path("changes.kind")).containsExactly("MOVED");
        assertThat(preview.<List<String>>path("told.delegate")).containsExactly(speaker, chair);
        problem(stale, "stale-version", 412);
        assertThat(success(fresh, 201).<Integer>path("number")).isEqualTo(2);
    }

    private Response publishAs(Response preview, String name) {
        return conference
                .organiser
                .request()
                .header("If-Match", preview.header("ETag"))
                .contentType("application/json")
                .body(Map.of("name", text(name)))
                .post(conference.path("/programme/versions"));
    }

    @Test
    void lets_an_edit_or_the_publication_that_did_not_know_of_it_through_but_never_both() {
        for (int round = 0; round < 8; round++) {
            Response preview = conference.organiser.get(conference.path("/programme/preview"));
            int version = round;
            Map<String, Object> body = new HashMap<>(talkBody(1, "Bản " + round, "08:00", "08:20"));
            List<Response> answers = Race.of(
                    2,
                    runner -> runner == 0
                            ? publishAs(preview, "Bản")
                            : conference.organiser.put(draft.talks(session) + "/" + talk, version, body));

            success(answers.get(1), 200);
            if (answers.get(0).statusCode() == 201) {
                assertThat(conference
                                .organiser
                                .get(conference.path("/programme"))
                                .<String>path("sessions[0].talks[0].title.vi"))
                        .isEqualTo(round == 0 ? "Báo cáo" : "Bản " + (round - 1));
            } else {
                problem(answers.get(0), "stale-version", 412);
            }
        }
    }

    @Test
    void goes_back_by_publishing_an_old_version_anew_and_leaves_the_draft_as_it_is() {
        draft.sessionIn(conference.room("hall"), "Bế mạc", "16:00", "17:00");
        success(draft.publish("Bản một"), 201);
        change(0, talkBody(1, "Báo cáo mới", "08:00", "08:20"), speaker);
        success(draft.publish("Bản hai"), 201);

        Response back = success(
                conference.organiser.post(
                        conference.path("/programme/versions/1/republication"), Map.of("name", text("Trở lại"))),
                201);

        assertThat(back.<Integer>path("number")).isEqualTo(3);
        Response shown = conference.organiser.get(conference.path("/programme"));
        assertThat(shown.<String>path("sessions[0].talks[0].title.vi")).isEqualTo("Báo cáo");
        assertThat(shown.<String>path("name.vi")).isEqualTo("Trở lại");
        assertThat(conference.organiser.get(draft.talks(session) + "/" + talk).<String>path("title.vi"))
                .isEqualTo("Báo cáo mới");
        assertThat(told(3)).containsExactlyInAnyOrder(speaker, chair);
        problem(
                conference.organiser.post(
                        conference.path("/programme/versions/9/republication"), Map.of("name", text("Lạ"))),
                "not-found",
                404);
    }

    @Test
    void does_not_go_back_to_a_version_whose_speaker_has_withdrawn() {
        Map<String, Object> future = sessionBody("Sau này", "08:00", "09:00");
        future.put("startsAt", "2999-12-18T08:00:00+07:00");
        future.put("endsAt", "2999-12-18T09:00:00+07:00");
        future.put("roles", List.of(role(speaker, "CHAIR")));
        draft.session(future);
        success(draft.publish("Bản một"), 201);
        success(
                conference.organiser.put(
                        conference.path("/delegates/" + speaker + "/withdrawal"), 1, Map.of("reason", "Bận")),
                200);

        Response answer = conference.organiser.post(
                conference.path("/programme/versions/1/republication"), Map.of("name", text("Trở lại")));

        problem(answer, "programme-conflicts", 422);
        assertThat(answer.<List<String>>path("errors.code")).containsExactly("speaker-not-approved");
    }
}
