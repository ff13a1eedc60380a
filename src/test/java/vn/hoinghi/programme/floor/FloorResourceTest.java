package vn.hoinghi.programme.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.EventStream;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;
import vn.hoinghi.programme.TestProgramme;

@QuarkusTest
class FloorResourceTest extends ApiTest {

    private TestFloor floor;
    private TestConference conference;
    private Api organiser;

    @BeforeEach
    void publishADiscussion() {
        conference = aConference();
        organiser = conference.organiser;
        floor = new TestFloor(conference);
    }

    @Test
    void is_asked_for_by_delegates_themselves_focal_points_and_the_desk() {
        String own = floor.person("Vũ Tự Đăng Ký");
        String colleague = floor.person("Hồ Đồng Nghiệp");
        String stranger = floor.draft.speaker("Mai Người Khác");
        Api delegate = conference.delegateAccount(own);
        Api focalPoint = conference.focalPoint(floor.province);

        Response asked = success(floor.ask(delegate, null), 201);
        success(floor.ask(focalPoint, colleague), 201);
        success(floor.ask(conference.desk(), stranger), 201);

        assertThat(asked.<String>path("delegate")).isEqualTo(own);
        assertThat(asked.<Integer>path("place")).isEqualTo(1);
        assertThat(asked.header("Location")).endsWith(asked.path("id"));
        problem(floor.ask(delegate, stranger), "not-found", 404);
        problem(floor.ask(focalPoint, stranger), "not-found", 404);
        problem(floor.ask(organiser, null), "invalid-request", 422);
        problem(floor.ask(delegate, null), "already-waiting", 409);
        problem(
                floor.ask(organiser, conference.pendingDelegate(floor.province, "Chưa Duyệt")),
                "delegate-not-approved",
                422);
        assertThat(floor.list(delegate).<List<String>>path("items.fullName")).containsExactly("Vũ Tự Đăng Ký");
        assertThat(floor.list(focalPoint).<List<Integer>>path("items.place")).containsExactly(1, 2);
        assertThat(floor.list(floor.chair).<List<String>>path("items.fullName"))
                .containsExactly("Vũ Tự Đăng Ký", "Hồ Đồng Nghiệp", "Mai Người Khác");
    }

    @Test
    void keeps_what_somebody_wants_to_say_and_how_long_they_ask_for() {
        Response asked = success(
                organiser.post(
                        floor.path("/floor/requests"),
                        Map.of("delegate", floor.person("Bùi Chi Tiết"), "note", "Về kết nghĩa", "secondsAllowed", 90)),
                201);

        assertThat(asked.<String>path("note")).isEqualTo("Về kết nghĩa");
        assertThat(success(floor.give(floor.chair, null), 201).<Integer>path("secondsAllowed"))
                .isEqualTo(90);
        problem(
                organiser.post(floor.path("/floor/requests"), Map.of("delegate", floor.planned, "secondsAllowed", 9)),
                "invalid-request",
                422);
    }

    @Test
    void is_asked_for_once_however_often_at_once() {
        String delegate = floor.person("Phan Nhiều Lần");

        List<Response> answers = Race.of(16, runner -> floor.ask(organiser, delegate));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> problem(answer, "already-waiting", 409));
        assertThat(floor.names()).hasSize(1);
    }

    @Test
    void is_given_to_one_of_32_and_the_others_are_told() {
        List<String> requests = java.util.stream.IntStream.range(0, 32)
                .mapToObj(number -> floor.asks("Người thứ " + number))
                .toList();

        List<Response> answers =
                Race.of(32, runner -> floor.give(runner % 2 == 0 ? floor.chair : organiser, requests.get(runner)));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> problem(answer, "floor-taken", 409));
        assertThat(floor.names()).hasSize(31);
        Response held = success(organiser.get(floor.path("/held")), 200);
        assertThat(held.<List<Object>>path("interventions")).hasSize(1);
    }

    @Test
    void goes_from_one_to_the_next() {
        floor.asks("An");
        String binh = floor.asks("Bình");
        Response given = success(floor.give(floor.chair, null), 201);
        problem(floor.give(organiser, binh), "floor-taken", 409);

        Response ended = success(floor.step(floor.chair, given.path("id"), "end"), 200);

        assertThat(given.<String>path("fullName")).isEqualTo("An");
        assertThat(ended.<String>path("endedAt")).isNotNull();
        problem(floor.step(floor.chair, given.path("id"), "end"), "intervention-ended", 409);
        assertThat(success(floor.give(floor.chair, binh), 201).<String>path("fullName"))
                .isEqualTo("Bình");
        problem(floor.give(floor.chair, binh), "floor-request-closed", 409);
        problem(floor.give(floor.chair, null), "nobody-waits", 409);
        problem(floor.give(floor.chair, UUID.randomUUID().toString()), "not-found", 404);
    }

    @Test
    void counts_the_time_that_is_used_without_pauses_and_shows_an_overrun() throws InterruptedException {
        floor.asks("Ngô Nói Dài");
        String id = success(floor.give(floor.chair, null), 201).path("id");
        success(floor.step(floor.chair, id, "pause"), 200);
        Response paused = success(organiser.get(floor.path("/floor")), 200);
        Thread.sleep(1_100);
        Response resumed = success(floor.step(floor.chair, id, "resumption"), 200);

        Response extended = success(
                floor.chair.post(floor.path("/interventions/" + id + "/extension"), Map.of("seconds", -290)), 200);

        assertThat(paused.<Boolean>path("speaker.isPaused")).isTrue();
        assertThat(paused.<Object>path("speaker.timeUpAt")).isNull();
        assertThat(resumed.<Integer>path("usedSeconds")).isZero();
        assertThat(extended.<Integer>path("secondsAllowed")).isEqualTo(10);
        assertThat(Duration.between(
                        Instant.parse(extended.<String>path("beganAt")),
                        Instant.parse(extended.<String>path("timeUpAt"))))
                .isGreaterThanOrEqualTo(Duration.ofMillis(11_100));
        problem(
                floor.chair.post(floor.path("/interventions/" + id + "/extension"), Map.of("seconds", -1)),
                "invalid-request",
                422);
        success(floor.step(floor.chair, id, "end"), 200);
        Response longer = success(
                organiser.put(
                        floor.path("/interventions/" + id), 4, TestFloor.correction(floor.planned, "14:00", "14:06")),
                200);
        assertThat(longer.<Integer>path("remainingSeconds")).isBetween(-60, -58);
    }

    @Test
    void follows_the_rule_and_the_chair() {
        String minister = floor.asks("Bộ Trưởng");
        String envoy = success(floor.ask(organiser, floor.draft.speaker("Đại Sứ")), 201)
                .path("delegate");
        floor.asks("Giám Đốc");
        success(organiser.put(conference.path("/precedence"), 0, Map.of("delegates", List.of(envoy))), 200);

        success(floor.rules(floor.chair, 0, "PRECEDENCE", true), 200);
        List<String> byPrecedence = floor.names();
        success(floor.rules(organiser, 1, "ALTERNATE_KINDS", true), 200);
        List<String> alternating = floor.names();
        Response moved = success(
                floor.chair.post(floor.path("/floor/requests/" + minister + "/placement"), Map.of("place", 99)), 200);
        floor.asks("Người Mới");

        assertThat(byPrecedence).containsExactly("Đại Sứ", "Bộ Trưởng", "Giám Đốc");
        assertThat(alternating).containsExactly("Bộ Trưởng", "Đại Sứ", "Giám Đốc");
        assertThat(moved.<List<String>>path("items.fullName")).containsExactly("Đại Sứ", "Giám Đốc", "Bộ Trưởng");
        assertThat(floor.names()).containsExactly("Đại Sứ", "Giám Đốc", "Bộ Trưởng", "Người Mới");
        problem(floor.rules(floor.chair, 0, "PRECEDENCE", true), "stale-version", 412);
        problem(
                floor.chair.post(floor.path("/floor/requests/" + UUID.randomUUID() + "/placement"), Map.of("place", 1)),
                "not-found",
                404);
    }

    @Test
    void puts_somebody_first_who_stays_behind_those_put_before_them() {
        floor.asks("An");
        String binh = floor.asks("Bình");
        String chi = floor.asks("Chi");

        place(binh, 1);
        place(chi, 2);

        assertThat(floor.names()).containsExactly("Bình", "Chi", "An");
        success(floor.give(floor.chair, null), 201);
        assertThat(floor.names()).containsExactly("Chi", "An");
        place(chi, 2);
        assertThat(floor.names()).containsExactly("An", "Chi");
    }

    @Test
    void puts_one_person_last_and_leaves_the_others_to_the_rule() {
        String first = success(floor.ask(organiser, floor.draft.speaker("Đại Sứ")), 201)
                .path("id");
        floor.asks("Bình");
        floor.asks("Chi");

        place(first, 99);
        String envoy = success(floor.ask(organiser, floor.draft.speaker("Bộ Trưởng")), 201)
                .path("delegate");
        success(organiser.put(conference.path("/precedence"), 0, Map.of("delegates", List.of(envoy))), 200);
        success(floor.rules(floor.chair, 0, "PRECEDENCE", true), 200);

        Response list = floor.list(organiser);
        assertThat(list.<List<String>>path("items.fullName")).containsExactly("Bộ Trưởng", "Bình", "Đại Sứ", "Chi");
        assertThat(list.<List<Boolean>>path("items.isPlaced")).containsExactly(false, false, true, false);
    }

    @Test
    void lets_whoever_was_put_behind_somebody_move_up_with_the_others() {
        floor.asks("An");
        String binh = floor.asks("Bình");
        floor.asks("Chi");
        String dung = floor.asks("Dung");
        place(dung, 3);

        success(organiser.request().delete(floor.path("/floor/requests/" + binh)), 204);

        assertThat(floor.names()).containsExactly("An", "Dung", "Chi");
        success(floor.give(floor.chair, null), 201);
        assertThat(floor.names()).containsExactly("Dung", "Chi");
        assertThat(floor.list(organiser).<List<Boolean>>path("items.isPlaced")).containsExactly(true, false);
    }

    private void place(String request, int place) {
        success(floor.chair.post(floor.path("/floor/requests/" + request + "/placement"), Map.of("place", place)), 200);
    }

    @Test
    void is_closed_to_delegates_when_the_chair_says_so_and_open_to_the_desk() {
        Api delegate = conference.delegateAccount(floor.person("Trễ Hạn"));

        success(floor.rules(floor.chair, 0, "ORDER_OF_REQUEST", false), 200);

        problem(floor.ask(delegate, null), "floor-closed", 409);
        success(floor.ask(conference.desk(), floor.person("Qua Bàn")), 201);
        assertThat(success(delegate.get(floor.path("/floor/rules")), 200).header("ETag"))
                .isEqualTo("\"1\"");
        assertThat(success(floor.give(organiser, null), 201).<Integer>path("secondsAllowed"))
                .isEqualTo(180);
    }

    @Test
    void leaves_a_speaker_out_who_said_no() {
        Response declined = organiser
                .request()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("answer", "DECLINED"))
                .put(conference.path("/speakers/" + floor.planned + "/confirmation"));
        success(declined, 200);

        Response listed = success(organiser.post(floor.path("/floor/requests/planned"), Map.of()), 200);

        assertThat(listed.<List<String>>path("items.fullName")).isEmpty();
    }

    @Test
    void takes_planned_speakers_into_the_list_once() {
        String path = floor.path("/floor/requests/planned");

        Response listed = success(conference.desk().post(path, Map.of("talk", floor.talk)), 200);
        success(floor.chair.post(path, Map.of()), 200);

        assertThat(listed.<List<String>>path("items.fullName")).containsExactly("Lý Tham Luận");
        assertThat(listed.<List<Integer>>path("items.secondsAllowed")).containsExactly(480);
        assertThat(floor.names()).hasSize(1);
        String spoken = success(floor.give(floor.chair, null), 201).path("id");
        success(floor.step(floor.chair, spoken, "end"), 200);
        assertThat(success(floor.chair.post(path, Map.of()), 200).<List<Object>>path("items"))
                .isEmpty();
        problem(floor.chair.post(path, Map.of("talk", UUID.randomUUID())), "not-found", 404);
        problem(conference.delegateAccount(floor.planned).post(path, Map.of()), "forbidden", 403);
    }

    @Test
    void ties_a_planned_speaker_who_asked_before_to_the_talk() {
        success(floor.ask(organiser, floor.planned), 201);

        Response listed = success(floor.chair.post(floor.path("/floor/requests/planned"), Map.of()), 200);

        assertThat(listed.<List<String>>path("items.talk")).containsExactly(floor.talk);
        assertThat(listed.<List<Integer>>path("items.secondsAllowed")).containsExactly(480);
    }

    @Test
    void is_taken_back_by_whoever_may() {
        String request = floor.asks("Tô Rút Lui");
        Api stranger = conference.delegateAccount(floor.person("Kẻ Lạ"));
        String path = floor.path("/floor/requests/" + request);
        problem(stranger.request().delete(path), "not-found", 404);

        success(conference.focalPoint(floor.province).request().delete(path), 204);

        problem(organiser.request().delete(path), "not-found", 404);
        assertThat(floor.names()).isEmpty();
    }

    @Test
    void is_run_by_who_leads_the_session_and_the_organiser_alone() {
        String request = floor.asks("Người Chờ");
        Api desk = conference.desk();
        Api other = conference.delegateAccount(floor.person("Đại Biểu"));

        problem(floor.give(desk, request), "forbidden", 403);
        problem(floor.give(other, request), "forbidden", 403);
        problem(floor.give(Api.anonymous(), request), "unauthenticated", 401);
        problem(floor.rules(other, 0, "PRECEDENCE", true), "forbidden", 403);
        problem(
                other.post(floor.path("/floor/requests/" + request + "/placement"), Map.of("place", 1)),
                "forbidden",
                403);
        String given = success(floor.give(floor.chair, request), 201).path("id");
        problem(floor.step(other, given, "end"), "forbidden", 403);
        problem(other.get(floor.path("/interventions/" + given)), "forbidden", 403);
        problem(
                floor.chair.put(
                        floor.path("/interventions/" + given),
                        0,
                        TestFloor.correction(floor.planned, "14:00", "14:01")),
                "forbidden",
                403);
        problem(Api.anonymous().get(floor.path("/floor")), "unauthenticated", 401);
        success(other.get(floor.path("/floor")), 200);
        problem(floor.chair.get(floor.path("/held")), "forbidden", 403);
    }

    @Test
    void is_that_of_a_published_session_which_is_held() {
        String draft = floor.draft.session("Chưa công bố", "16:00", "17:00");
        TestConference elsewhere = aConference();

        problem(organiser.get(conference.path("/sessions/" + draft + "/floor")), "not-found", 404);
        problem(
                organiser.post(elsewhere.path("/sessions/" + floor.session + "/floor/requests"), Map.of()),
                "programme-not-published",
                404);
    }

    @Test
    void shows_the_hall_who_speaks_and_who_is_next() {
        floor.asks("An");
        floor.asks("Bình");
        Response idle = success(organiser.get(floor.path("/floor")), 200);
        success(organiser.request().header("If-None-Match", idle.header("ETag")).get(floor.path("/floor")), 304);

        success(floor.give(floor.chair, null), 201);

        Response shown = success(conference.delegateAccount(floor.planned).get(floor.path("/floor")), 200);
        assertThat(shown.<String>path("speaker.fullName")).isEqualTo("An");
        assertThat(shown.<Integer>path("speaker.secondsAllowed")).isEqualTo(300);
        assertThat(shown.<Integer>path("speaker.remainingSeconds")).isBetween(290, 300);
        assertThat(shown.<List<String>>path("next.fullName")).containsExactly("Bình");
        assertThat(shown.<Integer>path("waiting")).isEqualTo(1);
        assertThat(shown.asString()).doesNotContain("delegate", "phone", "email", "note");
    }

    @Test
    void streams_to_the_hall_what_changes_and_not_each_second() {
        floor.asks("An");
        String token = success(
                        Api.anonymous()
                                .post(
                                        "/api/v1/auth/token",
                                        Map.of("username", "organiser", "password", "only-for-development")),
                        200)
                .path("accessToken");
        try (EventStream stream = EventStream.open(floor.path("/floor/stream"), "Authorization", "Bearer " + token)) {
            EventStream.Event idle = stream.next();
            success(floor.give(floor.chair, null), 201);
            EventStream.Event given = stream.poll(Duration.ofSeconds(5));
            EventStream.Event nothing = stream.poll(Duration.ofMillis(2_500));

            assertThat(idle.data()).contains("\"waiting\":1");
            assertThat(given).isNotNull();
            assertThat(given.data())
                    .contains("\"fullName\":\"An\"", "\"timeUpAt\"")
                    .doesNotContain("usedSeconds");
            assertThat(nothing).isNull();
        }
    }

    @Test
    void gives_to_nobody_who_does_not_come_any_more() {
        String leaver = floor.person("Sắp Về");
        String request = success(floor.ask(organiser, leaver), 201).path("id");

        success(
                organiser.put(conference.path("/delegates/" + leaver + "/withdrawal"), 1, Map.of("reason", "Bận")),
                200);

        assertThat(floor.names()).isEmpty();
        problem(floor.give(floor.chair, request), "floor-request-closed", 409);
    }

    @Test
    void follows_a_duplicate_to_the_person() {
        String kept = floor.person("Trần Thị Én");
        String duplicate = floor.person("Tran Thi En");
        success(floor.ask(organiser, duplicate), 201);
        String spoken = success(floor.give(floor.chair, null), 201).path("id");
        success(floor.step(floor.chair, spoken, "end"), 200);
        success(floor.ask(organiser, duplicate), 201);

        success(merge(duplicate, kept), 200);

        assertThat(floor.list(organiser).<List<String>>path("items.delegate")).containsExactly(kept);
        assertThat(organiser.get(floor.path("/held")).<List<String>>path("interventions.delegate"))
                .containsExactly(kept);
    }

    private Response merge(String duplicate, String into) {
        return organiser.put(
                conference.path("/delegates/" + into + "/merge"),
                1,
                Map.of("duplicate", duplicate, "duplicateVersion", 1));
    }

    @Test
    void keeps_the_programme_as_it_was_held() {
        success(conference.desk().post(floor.path("/floor/requests/planned"), Map.of()), 200);
        String guest = floor.person("Khách Mời");
        success(floor.ask(organiser, guest), 201);
        String first = success(floor.give(floor.chair, null), 201).path("id");
        success(floor.step(floor.chair, first, "end"), 200);
        Map<String, Object> planned = TestFloor.correction(floor.planned, "14:02", "14:09");
        planned.put("talk", floor.talk);
        success(organiser.put(floor.path("/interventions/" + first), 1, planned), 200);
        String second = success(floor.give(floor.chair, null), 201).path("id");
        success(
                organiser.put(floor.path("/interventions/" + second), 0, TestFloor.correction(guest, "15:28", "15:35")),
                200);

        Response held = success(conference.desk().get(conference.path("/programme/held")), 200);

        assertThat(held.<List<String>>path("sessions.session")).containsExactly(floor.session);
        assertThat(held.<String>path("sessions[0].startsAt")).isEqualTo("2023-12-18T07:00:00Z");
        assertThat(held.<String>path("sessions[0].plannedEndsAt")).isEqualTo("2023-12-18T08:30:00Z");
        assertThat(held.<String>path("sessions[0].endsAt")).isEqualTo("2023-12-18T08:35:00Z");
        assertThat(held.<Boolean>path("sessions[0].isOver")).isTrue();
        assertThat(held.<List<String>>path("sessions[0].interventions.fullName"))
                .containsExactly("Lý Tham Luận", "Khách Mời");
        assertThat(held.<List<String>>path("sessions[0].interventions.origin")).containsExactly("PLANNED", "FLOOR");
        assertThat(held.<List<Integer>>path("sessions[0].interventions.seconds"))
                .containsExactly(420, 420);
        assertThat(held.<String>path("sessions[0].interventions[0].title.vi")).isEqualTo("Tham luận một");
    }

    @Test
    void is_corrected_from_the_version_that_was_read_and_within_reason() {
        floor.asks("An");
        String id = success(floor.give(floor.chair, null), 201).path("id");
        String path = floor.path("/interventions/" + id);
        Map<String, Object> right = TestFloor.correction(floor.planned, "14:00", "14:05");
        success(organiser.put(path, 0, right), 200);
        floor.asks("Bình");
        String other = floor.path(
                "/interventions/" + success(floor.give(floor.chair, null), 201).<String>path("id"));

        problem(organiser.put(path, 0, right), "stale-version", 412);
        problem(organiser.put(path, right), "precondition-required", 428);
        problem(organiser.put(other, 0, TestFloor.correction(floor.planned, "14:04", "14:06")), "floor-taken", 409);
        problem(organiser.put(other, 0, TestFloor.correction(floor.planned, "14:06", "14:05")), "times-reversed", 422);
        Map<String, Object> future = TestFloor.correction(floor.planned, "14:06", "14:07");
        future.put("endedAt", "2999-01-01T00:00:00Z");
        problem(organiser.put(other, 0, future), "invalid-request", 422);
        Map<String, Object> noTime = TestFloor.correction(floor.planned, "14:06", "14:06");
        assertThat(problem(organiser.put(other, 0, noTime), "times-reversed", 422)
                        .<String>path("errors[0].pointer"))
                .isEqualTo("/endedAt");
        Map<String, Object> ancient = TestFloor.correction(floor.planned, "14:06", "14:07");
        ancient.put("beganAt", "0001-01-01T00:00:00Z");
        ancient.put("endedAt", "0001-01-01T00:01:00Z");
        assertThat(problem(organiser.put(other, 0, ancient), "invalid-request", 422)
                        .<List<String>>path("errors.pointer"))
                .containsExactly("/beganAt", "/endedAt");
        Map<String, Object> silent = TestFloor.correction(floor.planned, "14:06", "14:07");
        silent.put("pausedSeconds", 60);
        assertThat(problem(organiser.put(other, 0, silent), "invalid-request", 422)
                        .<List<String>>path("errors.pointer"))
                .containsExactly("/pausedSeconds");
        Map<String, Object> elsewhere = TestFloor.correction(floor.planned, "14:06", "14:07");
        elsewhere.put("talk", UUID.randomUUID());
        problem(organiser.put(other, 0, elsewhere), "reference-not-found", 422);
        problem(
                organiser.put(other, 0, TestFloor.correction(UUID.randomUUID().toString(), "14:06", "14:07")),
                "reference-not-found",
                422);
        problem(organiser.delete(other, 1), "stale-version", 412);
        success(organiser.delete(other, 0), 204);
        assertThat(organiser.get(floor.path("/held")).<List<Object>>path("interventions"))
                .hasSize(1);
    }

    @Test
    void keeps_what_was_said_in_a_session_that_a_later_version_leaves_out() {
        floor.asks("An");
        String speaking = success(floor.give(floor.chair, null), 201).path("id");
        floor.draft.session("Phiên khác", "08:00", "09:00");
        success(organiser.delete(conference.path("/sessions/" + floor.session), version()), 204);

        success(floor.draft.publish("Bản hai"), 201);

        Response held = success(organiser.get(conference.path("/programme/held")), 200);
        assertThat(held.<List<String>>path("sessions.title.vi")).containsExactly("Phiên khác", "Thảo luận");
        assertThat(held.<List<Object>>path("sessions[1].interventions")).hasSize(1);
        assertThat(held.<Boolean>path("sessions[1].isOver")).isFalse();
        assertThat(success(organiser.get(floor.path("/floor")), 200).<String>path("speaker.fullName"))
                .isEqualTo("An");
        success(organiser.get(floor.path("/interventions/" + speaking)), 200);
        success(floor.step(floor.chair, speaking, "pause"), 200);
        success(floor.step(floor.chair, speaking, "end"), 200);
        problem(floor.ask(organiser, floor.person("Đến Muộn")), "not-found", 404);
        problem(floor.give(organiser, null), "not-found", 404);
        success(
                organiser.put(
                        floor.path("/interventions/" + speaking),
                        2,
                        TestFloor.correction(floor.planned, "14:00", "14:05")),
                200);
    }

    @Test
    void is_ended_in_a_session_that_was_cancelled_meanwhile() {
        floor.asks("An");
        String speaking = success(floor.give(floor.chair, null), 201).path("id");
        Map<String, Object> cancelled = TestProgramme.sessionBody("Thảo luận", "14:00", "15:30");
        cancelled.put("status", "CANCELLED");
        cancelled.put("roles", List.of(TestProgramme.role(floor.chairman, "CHAIR")));
        success(organiser.put(conference.path("/sessions/" + floor.session), version(), cancelled), 200);
        success(floor.draft.publish("Bản hủy"), 201);

        success(floor.step(floor.chair, speaking, "end"), 200);
        problem(floor.give(organiser, null), "session-cancelled", 409);
        problem(floor.ask(organiser, floor.person("Đến Muộn")), "session-cancelled", 409);
    }

    @Test
    void is_given_to_nobody_in_a_break_but_ends_there() {
        floor.asks("An");
        String waiting = floor.asks("Bình");
        String speaking = success(floor.give(floor.chair, null), 201).path("id");
        Map<String, Object> pause = TestProgramme.sessionBody("Nghỉ", "14:00", "15:30");
        pause.put("kind", "BREAK");
        pause.put("roles", List.of(TestProgramme.role(floor.chairman, "CHAIR")));
        success(organiser.put(conference.path("/sessions/" + floor.session), version(), pause), 200);
        success(floor.draft.publish("Bản nghỉ"), 201);

        success(floor.step(floor.chair, speaking, "end"), 200);
        problem(floor.give(floor.chair, waiting), "floor-not-offered", 409);
        problem(floor.ask(organiser, floor.person("Đến Muộn")), "floor-not-offered", 409);
        assertThat(floor.names()).containsExactly("Bình");
    }

    private int version() {
        return organiser.get(conference.path("/sessions/" + floor.session)).path("version");
    }

    @Test
    void shows_no_session_as_held_that_has_not_begun() {
        Map<String, Object> future = TestProgramme.sessionBody("Sau này", "08:00", "09:00");
        future.put("startsAt", "2999-12-18T08:00:00+07:00");
        future.put("endsAt", "2999-12-18T09:00:00+07:00");
        String session = floor.draft.session(future);
        success(floor.draft.publish("Bản hai"), 201);

        assertThat(organiser.get(conference.path("/programme/held")).<List<String>>path("sessions.session"))
                .containsExactly(floor.session);
        problem(organiser.get(conference.path("/sessions/" + session + "/held")), "not-found", 404);
    }
}
