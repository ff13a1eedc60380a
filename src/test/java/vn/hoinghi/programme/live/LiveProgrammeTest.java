package vn.hoinghi.programme.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.programme.TestProgramme.role;
import static vn.hoinghi.programme.TestProgramme.sessionBody;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.conference.ConferenceCodes;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.EventStream;
import vn.hoinghi.kernel.testing.Meanwhile;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;
import vn.hoinghi.programme.TestProgramme;

/** The day as it goes: a session that is on now, one that follows it in the room, one that its chair goes on to. */
@QuarkusTest
class LiveProgrammeTest extends ApiTest {

    /** To the minute, so that what is sent is what comes back. */
    private static final Instant NOW =
            Instant.ofEpochMilli(System.currentTimeMillis()).truncatedTo(ChronoUnit.MINUTES);

    @Inject
    AgroalDataSource database;

    @Inject
    EntityManager entities;

    @Inject
    ConferenceCodes codes;

    @Inject
    DelaySession reports;

    private TestConference conference;
    private Api organiser;
    private TestProgramme draft;
    private String chair;
    private String on;
    private String following;
    private String later;

    @BeforeEach
    void publishADay() {
        conference = aConference();
        organiser = conference.organiser;
        draft = new TestProgramme(conference);
        chair = draft.speaker("Đỗ Chủ Tọa");
        String hall = conference.room("hall");
        on = session("Đang diễn ra", hall, -30, 30, chair);
        following = session("Tiếp theo", hall, 30, 60, null);
        later = session("Phòng khác", conference.room("small"), 35, 90, chair);
        success(draft.publish("Bản một"), 201);
    }

    @Test
    void shows_what_is_on_and_next_to_everybody() {
        Response now = success(Api.anonymous().get(conference.path("/programme/now")), 200);

        assertThat(now.<List<String>>path("rooms.room.name.vi")).containsExactly("Phòng hall", "Phòng small");
        assertThat(now.<String>path("rooms[0].now.session")).isEqualTo(on);
        assertThat(now.<String>path("rooms[0].next.session")).isEqualTo(following);
        assertThat(now.<Object>path("rooms[1].now")).isNull();
        assertThat(now.<String>path("rooms[1].next.session")).isEqualTo(later);
        assertThat(now.header("Cache-Control")).isEqualTo("public, max-age=10");
        success(
                Api.anonymous()
                        .request()
                        .header("If-None-Match", now.header("ETag"))
                        .get(conference.path("/programme/now")),
                304);
        problem(Api.anonymous().get(aConference().path("/programme/now")), "programme-not-published", 404);
    }

    @Test
    void previews_what_would_move_and_keeps_nothing() {
        Response preview = success(
                organiser.post(conference.path("/sessions/" + on + "/delays/preview"), Map.of("minutes", 10)), 200);

        assertThat(preview.<String>path("kind")).isEqualTo("OVERRUNS");
        assertThat(preview.<List<String>>path("moved.session")).containsExactly(on, following);
        assertThat(preview.<List<String>>path("moved.startsAt")).containsExactly(at(-30).toString(), at(40).toString());
        assertThat(preview.<List<String>>path("clashes.fullName")).containsExactly("Đỗ Chủ Tọa");
        assertThat(preview.<List<String>>path("clashes.other")).containsExactly(later);
        assertThat(moved()).isEmpty();
        assertThat(organiser.get(conference.path("/notices?kind=SESSION_MOVED")).<List<Object>>path("items"))
                .isEmpty();
    }

    @Test
    void moves_what_follows_and_tells_those_who_have_a_part_in_it_or_a_seat() {
        String listener = conference.delegate(conference.organisation("NGO"), "Trịnh Người Nghe");
        success(organiser.post(conference.path("/sessions/" + on + "/sign-ups"), Map.of("delegate", listener)), 201);

        Response delayed = success(delay(on, 10), 201);

        assertThat(delayed.<String>path("id")).isNotNull();
        assertThat(moved()).containsExactly(on, following);
        assertThat(Api.anonymous().get(conference.path("/programme/now")).<Integer>path("rooms[0].now.lateMinutes"))
                .isEqualTo(10);
        Response told = organiser.get(conference.path("/notices?kind=SESSION_MOVED"));
        assertThat(told.<List<String>>path("items.delegate")).containsExactlyInAnyOrder(chair, listener);
        assertThat(told.<List<String>>path("items.findAll { it.asksToBeSeen }.delegate"))
                .containsExactly(chair);
        assertThat(told.<String>path("items[0].text.vi")).contains("Đang diễn ra");
        assertThat(organiser.get(conference.path("/sessions/" + on + "/delays")).<List<Integer>>path("items.minutes"))
                .containsExactly(10);
    }

    @Test
    void lets_a_session_that_has_not_begun_begin_later() {
        Response delayed = success(delay(later, 20), 201);

        assertThat(delayed.<String>path("kind")).isEqualTo("BEGINS_LATE");
        assertThat(delayed.<String>path("moved[0].startsAt")).isEqualTo(at(55).toString());
        assertThat(delayed.<String>path("moved[0].endsAt")).isEqualTo(at(110).toString());
    }

    @Test
    void takes_a_report_back_and_is_never_earlier_than_planned() {
        success(delay(on, 10), 201);

        success(delay(on, -10), 201);

        assertThat(moved()).isEmpty();
        problem(delay(on, -1), "earlier-than-planned", 422);
        problem(
                organiser.post(conference.path("/sessions/" + on + "/delays/preview"), Map.of("minutes", -1)),
                "earlier-than-planned",
                422);
        problem(delay(on, 0), "invalid-request", 422);
        problem(delay(on, 721), "invalid-request", 422);
        problem(delay(UUID.randomUUID().toString(), 5), "not-found", 404);
    }

    @Test
    void adds_up_what_many_report_at_once_and_takes_back_no_more_than_that() {
        List<Integer> late = Race.of(8, runner -> delay(on, 5).statusCode());
        List<Integer> early = Race.of(16, runner -> delay(on, -5).statusCode());

        assertThat(late).containsOnly(201);
        assertThat(early).filteredOn(status -> status == 201).hasSize(8);
        assertThat(moved()).isEmpty();
    }

    @Test
    void is_void_where_a_later_version_has_other_times() {
        success(delay(on, 10), 201);
        Map<String, Object> body = body("Đang diễn ra", null, -30, 45, null);
        success(organiser.put(conference.path("/sessions/" + on), version(on), body), 200);

        success(draft.publish("Bản hai"), 201);

        assertThat(moved()).isEmpty();
    }

    @Test
    void streams_what_is_on_as_it_changes() {
        try (EventStream stream = EventStream.open(conference.path("/programme/now/stream"))) {
            EventStream.Event first = stream.next();
            success(delay(on, 10), 201);
            EventStream.Event second = stream.poll(Duration.ofSeconds(5));

            assertThat(first.data()).contains("\"lateMinutes\":0");
            assertThat(second).isNotNull();
            assertThat(second.data()).contains("\"lateMinutes\":10");
        }
    }

    @Test
    void is_reported_by_staff_and_who_leads_the_session_and_never_changed() throws SQLException {
        Api leader = conference.delegateAccount(chair);
        success(leader.post(conference.path("/sessions/" + on + "/delays/preview"), Map.of("minutes", 5)), 200);
        success(leader.post(conference.path("/sessions/" + on + "/delays"), Map.of("minutes", 5)), 201);
        problem(
                leader.post(conference.path("/sessions/" + following + "/delays/preview"), Map.of("minutes", 5)),
                "forbidden",
                403);
        problem(
                conference
                        .delegateAccount(draft.speaker("Đại Biểu"))
                        .post(conference.path("/sessions/" + on + "/delays"), Map.of("minutes", 5)),
                "forbidden",
                403);
        problem(
                Api.anonymous().post(conference.path("/sessions/" + on + "/delays"), Map.of("minutes", 5)),
                "unauthenticated",
                401);
        success(conference.desk().post(conference.path("/sessions/" + on + "/delays"), Map.of("minutes", 5)), 201);

        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("update session_delays set minutes = 1")) {
            assertThatThrownBy(statement::executeUpdate).hasMessageContaining("never changed");
        }
    }

    private Response total(String session, int minutes) {
        return organiser.post(conference.path("/sessions/" + session + "/delays"), Map.of("totalMinutes", minutes));
    }

    @Test
    void says_how_late_it_is_in_all_which_may_be_said_again() {
        success(delay(on, 5), 201);

        Response more = success(total(on, 15), 201);
        Response again = success(total(on, 15), 200);
        Response preview = success(
                organiser.post(conference.path("/sessions/" + on + "/delays/preview"), Map.of("totalMinutes", 20)),
                200);

        assertThat(more.<Integer>path("minutes")).isEqualTo(10);
        assertThat(again.<Object>path("id")).isNull();
        assertThat(again.<List<Object>>path("moved")).isEmpty();
        assertThat(preview.<Integer>path("minutes")).isEqualTo(5);
        success(total(on, 0), 201);
        assertThat(moved()).isEmpty();
        problem(
                organiser.post(conference.path("/sessions/" + on + "/delays"), Map.of("minutes", 1, "totalMinutes", 1)),
                "invalid-request",
                422);
        problem(organiser.post(conference.path("/sessions/" + on + "/delays"), Map.of()), "invalid-request", 422);
    }

    @Test
    void is_at_most_half_a_day_late_in_all_and_can_be_on_time_again() {
        success(delay(on, 700), 201);

        Response more = delay(on, 21);

        problem(more, "invalid-request", 422);
        assertThat(more.<List<String>>path("errors.code")).containsExactly("too-long");
        success(delay(on, 20), 201);
        success(total(on, 0), 201);
    }

    @Test
    void keeps_one_of_many_reports_of_the_same_total_at_once() {
        List<Integer> answers = Race.of(16, runner -> total(on, 10).statusCode());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 200).hasSize(15);
        assertThat(organiser.get(conference.path("/sessions/" + on + "/delays")).<List<Integer>>path("items.minutes"))
                .containsExactly(10);
    }

    @Test
    void waits_for_a_report_under_way_before_it_reckons_what_is_missing_of_a_total() {
        UUID id = codes.idOf(conference.code).orElseThrow();

        Response answer = Meanwhile.of(
                entities,
                () -> reports.delay(id, UUID.fromString(on), new DelayRequest(null, 10, null), "test"),
                () -> total(on, 10));

        success(answer, 200);
        assertThat(organiser.get(conference.path("/sessions/" + on + "/delays")).<List<Integer>>path("items.minutes"))
                .containsExactly(10);
    }

    @Test
    void is_told_in_calendars_as_another_version_of_the_event() {
        String feed = conference.path("/programme.ics");
        String agenda = conference.path("/delegates/" + chair + "/agenda.ics");
        Response before = success(Api.anonymous().get(feed), 200);
        success(delay(on, 10), 201);
        success(delay(on, -10), 201);

        success(delay(on, 20), 201);

        Response after = success(
                Api.anonymous()
                        .request()
                        .header("If-None-Match", before.header("ETag"))
                        .get(feed),
                200);
        String end = "DTEND;TZID=Asia/Ho_Chi_Minh:" + local(at(50));
        assertThat(before.asString()).contains("SEQUENCE:1\r\n").doesNotContain(end);
        assertThat(after.asString()).contains("SEQUENCE:4\r\n", end);
        assertThat(organiser.get(agenda).asString()).contains("SEQUENCE:4\r\n", end);
    }

    private static String local(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").format(instant.atZone(ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    private Response delay(String session, int minutes) {
        return organiser.post(conference.path("/sessions/" + session + "/delays"), Map.of("minutes", minutes));
    }

    private List<String> moved() {
        return success(Api.anonymous().get(conference.path("/programme/delays")), 200)
                .path("items.session");
    }

    private int version(String session) {
        return organiser.get(conference.path("/sessions/" + session)).path("version");
    }

    private static Instant at(int minute) {
        return NOW.plus(Duration.ofMinutes(minute));
    }

    private String session(String title, String room, int from, int to, @Nullable String chairedBy) {
        return draft.session(body(title, room, from, to, chairedBy));
    }

    private static Map<String, Object> body(
            String title, @Nullable String room, int from, int to, @Nullable String chairedBy) {
        Map<String, Object> body = new HashMap<>(sessionBody(title, "08:00", "09:00"));
        body.put("startsAt", at(from).toString());
        body.put("endsAt", at(to).toString());
        if (room != null) {
            body.put("room", room);
        }
        if (chairedBy != null) {
            body.put("roles", List.of(role(chairedBy, "CHAIR")));
        }
        return body;
    }
}
