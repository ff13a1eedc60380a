package vn.hoinghi.programme.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;
import static vn.hoinghi.programme.TestProgramme.at;
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
import vn.hoinghi.kernel.testing.TestConference;
import vn.hoinghi.programme.TestProgramme;

@QuarkusTest
class ConflictResourceTest extends ApiTest {

    private TestConference conference;
    private TestProgramme draft;

    @BeforeEach
    void startADraft() {
        conference = aConference();
        draft = new TestProgramme(conference);
    }

    private Response conflicts(String query) {
        return success(conference.organiser.get(conference.path("/programme/conflicts" + query)), 200);
    }

    private static List<String> codes(Response answer) {
        return answer.path("items.code");
    }

    @Test
    void names_both_sides_and_what_they_contend_for() {
        String room = conference.room("hall");
        String first = draft.sessionIn(room, "Một", "08:00", "09:00");
        String second = draft.sessionIn(room, "Hai", "08:59", "10:00");

        Response answer = conflicts("?severity=BLOCK_RELEASE");

        assertThat(codes(answer)).containsExactly("room-double-booked");
        assertThat(answer.<Boolean>path("isPublishable")).isFalse();
        assertThat(answer.<List<String>>path("items[0].sides.id")).containsExactly(first, second);
        assertThat(answer.<List<String>>path("items[0].sides.kind")).containsExactly("SESSION", "SESSION");
        assertThat(answer.<List<String>>path("items[0].sides.title.vi")).containsExactly("Một", "Hai");
        assertThat(answer.<String>path("items[0].sides[1].startsAt")).isEqualTo("2023-12-18T01:59:00Z");
        assertThat(answer.<String>path("items[0].contested.id")).isEqualTo(room);
    }

    @Test
    void counts_the_audience_of_a_session_that_says_nothing_else_of_its_size() {
        String organisation = conference.organisation("PROVINCE");
        conference.delegate(organisation, "Trần Thị Én");
        conference.delegate(organisation, "Lê Văn Tám");
        conference.pendingDelegate(organisation, "Hồ Đang Chờ");
        Map<String, Object> body = sessionBody("Của các tỉnh", "08:00", "09:00");
        body.put("audience", List.of("PROVINCE", "NGO"));
        body.put("room", room("closet", 1));
        draft.session(body);
        body.put("room", room("pair", 2));
        draft.session(body);
        body.put("room", room("seats", 1));
        body.put("capacity", 1);
        draft.session(body);

        Response answer = conflicts("?severity=WARN");

        assertThat(codes(answer)).filteredOn("room-too-small"::equals).hasSize(1);
        assertThat(answer.<List<String>>path("items.detail.en")).anyMatch(words -> words.endsWith("room for 2."));
    }

    private String room(String code, int capacity) {
        return success(
                        conference.organiser.post(
                                conference.path("/rooms"),
                                Map.of("code", code, "name", text("Phòng " + code), "capacity", capacity)),
                        201)
                .path("id");
    }

    @Test
    void warns_of_what_does_not_keep_it_from_being_published() {
        String room = room("small", 50);
        String pending = conference.pendingDelegate(conference.organisation("PROVINCE"), "Hồ Đang Chờ");
        Map<String, Object> body = sessionBody("Toàn thể", "08:00", "09:00");
        body.put("room", room);
        body.put("expected", 51);
        String session = draft.session(body);
        draft.talk(session, talkBody(1, "Một", "08:00", "08:20"), pending);
        draft.talk(session, talkBody(2, "Hai", "08:19", "08:30"));
        draft.talk(session, talkBody(3, "Ba", "08:35", "08:40"));

        Response answer = conflicts("?severity=WARN");

        assertThat(codes(answer))
                .containsExactlyInAnyOrder(
                        "room-too-small",
                        "chair-missing",
                        "talks-overlap",
                        "gap-between-talks",
                        "gap-after-talks",
                        "speaker-pending",
                        "speaker-unconfirmed");
        assertThat(answer.<Boolean>path("isPublishable")).isTrue();
        success(draft.publish("Bản một"), 201);
    }

    @Test
    void warns_of_empty_time_before_the_first_talk_and_after_the_last() {
        String session = draft.sessionChairedBy(draft.speaker("Lê Chủ Tọa"), "Toàn thể", "08:00", "09:00");
        String cancelled = draft.talk(session, talkBody(1, "Bỏ", "08:00", "08:05"));
        Map<String, Object> off = talkBody(1, "Bỏ", "08:00", "08:05");
        off.put("status", "CANCELLED");
        success(conference.organiser.put(draft.talks(session) + "/" + cancelled, 0, off), 200);
        String first = draft.talk(session, talkBody(2, "Một", "08:05", "08:30"));
        String last = draft.talk(session, talkBody(3, "Hai", "08:30", "08:40"));
        draft.session(sessionBody("Không bài", "10:00", "11:00"));

        Response answer = conflicts("?severity=WARN");

        List<Map<String, Object>> gaps = answer.path("items.findAll { it.code.startsWith('gap') }");
        assertThat(gaps).extracting("code").containsExactlyInAnyOrder("gap-before-talks", "gap-after-talks");
        assertThat(answer.<List<String>>path("items.find { it.code == 'gap-before-talks' }.sides.id"))
                .containsExactly(session, first);
        assertThat(answer.<List<String>>path("items.find { it.code == 'gap-after-talks' }.sides.id"))
                .containsExactly(last, session);
        assertThat(answer.<String>path("items.find { it.code == 'gap-after-talks' }.detail.en"))
                .contains("for 20 minutes after");
    }

    @Test
    void a_speaker_gives_one_talk_at_a_time_in_one_session_too() {
        String speaker = draft.speaker("Trần Văn Nói");
        String session = draft.sessionChairedBy(speaker, "Toàn thể", "08:00", "09:00");
        draft.talk(session, talkBody(1, "Một", "08:00", "08:30"), speaker);
        Map<String, Object> second = talkBody(2, "Hai", "08:29", "09:00");
        second.put("speakers", List.of(speaker));

        problem(conference.organiser.post(draft.talks(session) + "?onConflict=REFUSE", second), "draft-conflicts", 409);
        second.put("startsAt", at("08:30"));
        success(conference.organiser.post(draft.talks(session) + "?onConflict=REFUSE", second), 201);
    }

    @Test
    void blocks_nothing_for_whoever_withdrew_after_what_they_had_a_part_in() {
        String chair = draft.speaker("Vũ Đã Về");
        draft.sessionChairedBy(chair, "Toàn thể", "08:00", "09:00");
        success(draft.publish("Bản một"), 201);
        success(
                conference.organiser.put(
                        conference.path("/delegates/" + chair + "/withdrawal"), 1, Map.of("reason", "Về sớm")),
                200);
        draft.session("Phiên sau", "10:00", "11:00");

        Response answer = conflicts("");

        assertThat(answer.<String>path("items.find { it.code == 'speaker-not-approved' }.severity"))
                .isEqualTo("WARN");
        success(draft.publish("Bản hai"), 201);
        draft.sessionChairedBy(chair, "Phiên lạ", "12:00", "13:00");
        problem(draft.publish("Bản ba"), "programme-conflicts", 422);
    }

    @Test
    void saves_nothing_that_blocks_a_release_where_the_writer_would_not_have_it() {
        String room = conference.room("hall");
        draft.sessionIn(room, "Một", "08:00", "09:00");
        Map<String, Object> body = sessionBody("Hai", "08:59", "10:00");
        body.put("room", room);
        String path = conference.path("/sessions?onConflict=REFUSE");

        Response refused = conference.organiser.post(path, body);

        problem(refused, "draft-conflicts", 409);
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("room-double-booked");
        assertThat(refused.<String>path("errors[0].detail")).contains("“Một”", "“Hai”");
        assertThat(success(conference.organiser.get(conference.path("/sessions")), 200)
                        .<List<String>>path("items.title.vi"))
                .containsExactly("Một");
        body.put("startsAt", at("09:00"));
        String second = success(conference.organiser.post(path, body), 201).path("id");
        body.put("startsAt", at("08:00"));
        String replaced = conference.path("/sessions/" + second);
        problem(conference.organiser.put(replaced + "?onConflict=REFUSE", 0, body), "draft-conflicts", 409);
        success(conference.organiser.put(replaced, 0, body), 200);
        problem(conference.organiser.post(conference.path("/sessions?onConflict=MAYBE"), body), "invalid-request", 422);
    }

    @Test
    void warns_of_sessions_outside_of_the_days_of_the_conference() {
        Map<String, Object> early = sessionBody("Trước ngày", "08:00", "09:00");
        early.put("kind", "CEREMONY");
        early.put("startsAt", "2023-12-17T23:59:00+07:00");
        Map<String, Object> late = sessionBody("Quá ngày", "08:00", "09:00");
        late.put("kind", "CEREMONY");
        late.put("startsAt", "2023-12-19T23:00:00+07:00");
        late.put("endsAt", "2023-12-20T00:01:00+07:00");
        Map<String, Object> last = new HashMap<>(late);
        last.put("endsAt", "2023-12-20T00:00:00+07:00");
        String before = draft.session(early);
        String after = draft.session(late);
        draft.session(last);

        Response answer = conflicts("?severity=WARN");

        assertThat(codes(answer)).containsExactly("session-outside-days", "session-outside-days");
        assertThat(answer.<List<String>>path("items.pointer"))
                .containsExactly("/sessions/" + before, "/sessions/" + after);
        assertThat(answer.<Boolean>path("isPublishable")).isTrue();
    }

    @Test
    void says_nothing_where_all_fits_to_the_minute() {
        String room = success(
                        conference.organiser.post(
                                conference.path("/rooms"),
                                Map.of("code", "fit", "name", text("Phòng vừa"), "capacity", 51)),
                        201)
                .path("id");
        String chair = draft.speaker("Trần Văn Chủ");
        Map<String, Object> body = sessionBody("Đêm", "23:00", "23:30");
        body.put("endsAt", "2023-12-19T00:30:00+07:00");
        body.put("room", room);
        body.put("expected", 51);
        body.put("roles", List.of(role(chair, "CHAIR")));
        String session = draft.session(body);
        Map<String, Object> talk = talkBody(1, "Một", "23:00", "23:30");
        talk.put("endsAt", "2023-12-19T00:10:00+07:00");
        draft.talk(session, talk);
        Map<String, Object> later = talkBody(2, "Hai", "00:10", "00:30");
        later.put("startsAt", "2023-12-19T00:10:00+07:00");
        later.put("endsAt", "2023-12-19T00:30:00+07:00");
        draft.talk(session, later);
        success(
                conference.organiser.put(
                        conference.path("/speakers/" + chair + "/confirmation"), 0, Map.of("answer", "CONFIRMED")),
                200);

        assertThat(codes(conflicts(""))).isEmpty();
    }

    @Test
    void refuses_to_publish_a_speaker_who_declined_and_warns_of_one_who_cannot_come() {
        String chair = draft.speaker("Trần Văn Chủ");
        draft.sessionChairedBy(chair, "Toàn thể", "08:00", "09:00");
        String path = conference.path("/speakers/" + chair);
        success(
                conference.organiser.put(
                        path,
                        0,
                        Map.of(
                                "consentsToPublish",
                                false,
                                "availability",
                                List.of(Map.of("startsAt", at("08:30"), "endsAt", at("12:00"))))),
                200);
        success(conference.organiser.put(path + "/confirmation", 1, Map.of("answer", "DECLINED")), 200);

        Response answer = conflicts("");
        Response refused = draft.publish("Bản một");

        assertThat(codes(answer)).containsExactly("speaker-declined", "speaker-unavailable");
        assertThat(answer.<List<String>>path("items[0].sides.kind")).containsExactly("SESSION", "PERSON");
        problem(refused, "programme-conflicts", 422);
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("speaker-declined");
    }
}
