package vn.hoinghi.programme.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.conference.ConferenceCodes;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Meanwhile;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;
import vn.hoinghi.programme.PublicationRequest;
import vn.hoinghi.programme.PublishProgramme;
import vn.hoinghi.programme.TestProgramme;

@QuarkusTest
class SignUpResourceTest extends ApiTest {

    @Inject
    EntityManager entities;

    @Inject
    PublishProgramme publish;

    @Inject
    ConferenceCodes codes;

    private TestConference conference;
    private TestProgramme programme;
    private String province;

    @BeforeEach
    void setUp() {
        conference = aConference();
        programme = new TestProgramme(conference);
        province = conference.organisation("PROVINCE");
    }

    /** One that is published and yet to come. */
    private String session(Map<String, Object> more) {
        String session = programme.session(body(more));
        success(programme.publish("Bản mới"), 201);
        return session;
    }

    private static Map<String, Object> body(Map<String, Object> more) {
        Map<String, Object> body = TestProgramme.sessionBody("Toạ đàm", "14:00", "15:30");
        body.put("startsAt", "2099-12-18T14:00:00+07:00");
        body.put("endsAt", "2099-12-18T15:30:00+07:00");
        body.putAll(more);
        return body;
    }

    private Response signUp(Api as, String session, @Nullable String delegate) {
        Map<String, Object> body = new HashMap<>();
        if (delegate != null) {
            body.put("delegate", delegate);
        }
        return as.post(conference.path("/sessions/" + session + "/sign-ups"), body);
    }

    private Response list(Api as, String session) {
        return success(as.get(conference.path("/sessions/" + session + "/sign-ups")), 200);
    }

    private Response counts(String session) {
        return success(conference.organiser.get(conference.path("/sessions/" + session + "/sign-up-list")), 200);
    }

    @Test
    void gives_the_last_seat_to_one_of_64_and_tells_the_others_that_it_is_full() {
        String session = session(Map.of("capacity", 1));
        List<String> people = java.util.stream.IntStream.range(0, 64)
                .mapToObj(number -> conference.delegate(province, "Người thứ " + number))
                .toList();

        List<Response> answers = Race.of(64, runner -> signUp(conference.organiser, session, people.get(runner)));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> problem(answer, "session-full", 409));
        assertThat(counts(session).<Integer>path("taken")).isEqualTo(1);
        assertThat(list(conference.organiser, session).<List<String>>path("items.id"))
                .hasSize(1);
    }

    @Test
    void a_delegate_signs_up_itself_alone_and_sees_its_own_seat() {
        String session = session(Map.of("capacity", 10));
        String own = conference.delegate(province, "Đặng Thị Hoa");
        String other = conference.delegate(province, "Lê Văn Nam");
        Api delegate = conference.delegateAccount(own);

        Response seat = success(signUp(delegate, session, null), 201);
        success(signUp(conference.organiser, session, other), 201);

        assertThat(seat.<String>path("delegate")).isEqualTo(own);
        assertThat(seat.header("Location")).endsWith(seat.path("id"));
        problem(signUp(delegate, session, other), "not-found", 404);
        problem(signUp(delegate, session, own), "already-signed-up", 409);
        assertThat(list(delegate, session).<List<String>>path("items.fullName")).containsExactly("Đặng Thị Hoa");
        assertThat(list(conference.organiser, session).<List<String>>path("items.fullName"))
                .containsExactly("Đặng Thị Hoa", "Lê Văn Nam");
    }

    @Test
    void a_focal_point_signs_its_people_up_and_no_stranger() {
        String session = session(Map.of());
        Api focalPoint = conference.focalPoint(province);
        String own = conference.delegate(province, "Phạm Minh");
        String stranger = conference.delegate(conference.organisation("PROVINCE"), "Vũ An");

        success(signUp(focalPoint, session, own), 201);
        String seat =
                success(signUp(conference.organiser, session, stranger), 201).path("id");

        problem(signUp(focalPoint, session, stranger), "not-found", 404);
        problem(signUp(focalPoint, session, null), "invalid-request", 422);
        assertThat(list(focalPoint, session).<List<String>>path("items.fullName"))
                .containsExactly("Phạm Minh");
        problem(
                focalPoint.request().delete(conference.path("/sessions/" + session + "/sign-ups/" + seat)),
                "not-found",
                404);
    }

    @Test
    void takes_only_approved_people_of_the_audience() {
        String session = session(Map.of("audience", List.of("EMBASSY")));
        String pending = conference.pendingDelegate(conference.organisation("EMBASSY"), "Trần Chờ");
        String provincial = conference.delegate(province, "Ngô Tỉnh");

        problem(signUp(conference.organiser, session, pending), "delegate-not-approved", 422);
        problem(signUp(conference.organiser, session, provincial), "not-of-the-audience", 422);
        success(
                signUp(conference.organiser, session, conference.delegate(conference.organisation("EMBASSY"), "Hồ Sứ")),
                201);
        assertThat(counts(session).<Integer>path("taken")).isEqualTo(1);
    }

    @Test
    void frees_the_seat_of_whoever_gives_it_back_or_does_not_come() {
        String session = session(Map.of("capacity", 1));
        String first = conference.delegate(province, "Bùi Một");
        String seat = success(signUp(conference.organiser, session, first), 201).path("id");
        success(
                conference.organiser.request().delete(conference.path("/sessions/" + session + "/sign-ups/" + seat)),
                204);
        success(signUp(conference.organiser, session, first), 201);
        problem(
                conference.organiser.request().delete(conference.path("/sessions/" + session + "/sign-ups/" + seat)),
                "not-found",
                404);

        success(
                conference.organiser.put(
                        conference.path("/delegates/" + first + "/withdrawal"), 1, Map.of("reason", "Bận")),
                200);

        assertThat(counts(session).<Integer>path("free")).isEqualTo(1);
        success(signUp(conference.organiser, session, conference.delegate(province, "Đỗ Hai")), 201);
    }

    @Test
    void is_open_for_delegates_when_the_organiser_says_so_and_for_the_desk_always() {
        String session = session(Map.of());
        Api delegate = conference.delegateAccount(conference.delegate(province, "Lý Sớm"));
        String path = conference.path("/sessions/" + session + "/sign-up-list");

        Response set = success(
                conference.organiser.put(
                        path, 0, Map.of("opensAt", "2099-01-01T00:00:00Z", "closesAt", "2099-01-02T00:00:00Z")),
                200);

        assertThat(set.<Integer>path("version")).isEqualTo(1);
        problem(conference.organiser.put(path, 0, Map.of()), "stale-version", 412);
        problem(conference.organiser.put(path, Map.of()), "precondition-required", 428);
        problem(signUp(delegate, session, null), "sign-up-closed", 409);
        success(signUp(conference.desk(), session, conference.delegate(province, "Mai Quầy")), 201);
    }

    @Test
    void keeps_a_capacity_above_those_who_have_a_seat() {
        String session = session(Map.of("capacity", 2));
        success(signUp(conference.organiser, session, conference.delegate(province, "Người Một")), 201);
        success(signUp(conference.organiser, session, conference.delegate(province, "Người Hai")), 201);
        Map<String, Object> smaller = TestProgramme.sessionBody("Toạ đàm", "14:00", "15:30");
        smaller.put("capacity", 1);

        problem(conference.organiser.put(conference.path("/sessions/" + session), 0, smaller), "seats-taken", 409);
    }

    @Test
    void gives_no_seat_in_what_is_not_published_and_hides_it() {
        String session = programme.session(body(Map.of()));
        String person = conference.delegate(province, "Tô Sớm");
        Api delegate = conference.delegateAccount(person);
        Api focalPoint = conference.focalPoint(province);

        problem(signUp(conference.organiser, session, person), "session-not-published", 409);
        problem(signUp(conference.desk(), session, person), "session-not-published", 409);
        problem(signUp(delegate, session, null), "not-found", 404);
        problem(signUp(focalPoint, session, person), "not-found", 404);
        problem(delegate.get(conference.path("/sessions/" + session + "/sign-up-list")), "not-found", 404);
        problem(focalPoint.get(conference.path("/sessions/" + session + "/sign-ups")), "not-found", 404);
        success(programme.publish("Bản một"), 201);
        success(signUp(delegate, session, null), 201);
    }

    @Test
    void gives_no_seat_in_a_break_nor_in_what_was_cancelled() {
        String person = conference.delegate(province, "Tô Trễ");
        String pause = session(Map.of("kind", "BREAK"));
        String cancelled = session(Map.of("status", "CANCELLED"));

        problem(signUp(conference.organiser, pause, person), "sign-up-not-offered", 409);
        problem(signUp(conference.organiser, cancelled, person), "session-cancelled", 409);
        problem(signUp(conference.delegateAccount(person), cancelled, null), "session-cancelled", 409);
    }

    @Test
    void takes_nobody_but_from_staff_once_it_is_over() {
        String session = programme.session("Đã qua", "08:00", "09:00");
        success(programme.publish("Bản một"), 201);
        String person = conference.delegate(province, "Tô Muộn");

        problem(signUp(conference.delegateAccount(person), session, null), "sign-up-closed", 409);
        problem(signUp(conference.focalPoint(province), session, person), "sign-up-closed", 409);
        success(signUp(conference.desk(), session, person), 201);
    }

    @Test
    void waits_for_a_publication_under_way_and_gives_no_seat_in_what_it_cancelled() {
        String session = session(Map.of());
        String person = conference.delegate(province, "Tô Chờ");
        UUID id = codes.idOf(conference.code).orElseThrow();
        success(
                conference.organiser.put(
                        conference.path("/sessions/" + session), 0, body(Map.of("status", "CANCELLED"))),
                200);

        Response answer = Meanwhile.of(
                entities,
                () -> publish.publish(id, null, new PublicationRequest(LocalisedText.of("Bản hủy", "Off"), null)),
                () -> signUp(conference.organiser, session, person));

        problem(answer, "session-cancelled", 409);
        assertThat(counts(session).<Integer>path("taken")).isZero();
    }

    private void replace(String session, int version, Map<String, Object> more) {
        success(conference.organiser.put(conference.path("/sessions/" + session), version, body(more)), 200);
    }

    private List<String> told(int version) {
        return success(conference.organiser.get(conference.path("/notices?cause=programme/versions/" + version)), 200)
                .path("items.delegate");
    }

    @Test
    void tells_whoever_has_a_seat_that_a_session_is_moved_and_cancelled_but_no_details() {
        String session = session(Map.of());
        String person = conference.delegate(province, "Cao Dự");
        success(signUp(conference.organiser, session, person), 201);
        replace(session, 0, Map.of("expected", 50, "languages", List.of("vi")));
        success(programme.publish("Bản hai"), 201);
        replace(session, 1, Map.of("endsAt", "2099-12-18T16:00:00+07:00"));
        Response preview = success(conference.organiser.get(conference.path("/programme/preview")), 200);
        success(programme.publish("Bản ba"), 201);
        replace(session, 2, Map.of("status", "CANCELLED"));
        success(programme.publish("Bản bốn"), 201);

        assertThat(preview.<List<String>>path("told.delegate")).containsExactly(person);
        assertThat(told(2)).isEmpty();
        assertThat(told(3)).containsExactly(person);
        assertThat(told(4)).containsExactly(person);
        assertThat(conference
                        .organiser
                        .get(conference.path("/programme/versions/4/changes"))
                        .<List<String>>path("affected.delegate"))
                .containsExactly(person);
    }

    @Test
    void keeps_a_session_in_the_draft_until_those_with_a_seat_were_told_that_it_is_cancelled() {
        String session = session(Map.of());
        success(signUp(conference.organiser, session, conference.delegate(province, "Cao Nghe")), 201);
        String path = conference.path("/sessions/" + session);

        problem(conference.organiser.delete(path, 0), "session-has-sign-ups", 409);
        replace(session, 0, Map.of("status", "CANCELLED"));
        problem(conference.organiser.delete(path, 1), "session-has-sign-ups", 409);
        success(programme.publish("Bản hủy"), 201);
        success(conference.organiser.delete(path, 1), 204);
    }

    @Test
    void gives_seats_in_a_session_that_comes_back_with_an_older_version() {
        String room = conference.room("hall");
        String speaker = programme.speaker("Trần Trở Lại");
        String session = programme.session(body(Map.of(
                "room",
                room,
                "code",
                "S1",
                "capacity",
                1,
                "languages",
                List.of("vi"),
                "roles",
                List.of(TestProgramme.role(speaker, "CHAIR")))));
        Map<String, Object> talk = TestProgramme.talkBody(1, "Mở đầu", "14:00", "14:10");
        talk.put("startsAt", "2099-12-18T14:00:00+07:00");
        talk.put("endsAt", "2099-12-18T14:10:00+07:00");
        programme.talk(session, talk, speaker);
        success(programme.publish("Bản một"), 201);
        success(conference.organiser.delete(conference.path("/sessions/" + session), 1), 204);
        programme.session(body(Map.of("code", "S1")));
        success(programme.publish("Bản hai"), 201);
        String person = conference.delegate(province, "Cao Về");

        success(
                conference.organiser.post(
                        conference.path("/programme/versions/1/republication"),
                        Map.of("name", TestConference.text("Bản ba"))),
                201);

        success(signUp(conference.delegateAccount(person), session, null), 201);
        problem(signUp(conference.organiser, session, speaker), "session-full", 409);
        Response back = success(conference.organiser.get(conference.path("/sessions/" + session)), 200);
        assertThat(back.<String>path("code")).isNull();
        assertThat(back.<String>path("room")).isEqualTo(room);
        assertThat(back.<List<String>>path("roles.delegate")).containsExactly(speaker);
        assertThat(back.<List<String>>path("talks.title.vi")).containsExactly("Mở đầu");
        assertThat(back.<List<List<String>>>path("talks.speakers")).containsExactly(List.of(speaker));
    }

    @Test
    void tells_whoever_takes_a_seat_while_it_is_being_cancelled() {
        String session = session(Map.of());
        String person = conference.delegate(province, "Cao Nhanh");
        UUID id = codes.idOf(conference.code).orElseThrow();
        replace(session, 0, Map.of("status", "CANCELLED"));

        Response answer = Meanwhile.of(
                entities,
                () -> entities.createNativeQuery("insert into sign_ups (id, conference_id, session_id, delegate_id,"
                                + " signed_up_by, signed_up_at)"
                                + " values (gen_random_uuid(), :conference, :session, :person, 'test', now())")
                        .setParameter("conference", id)
                        .setParameter("session", UUID.fromString(session))
                        .setParameter("person", UUID.fromString(person))
                        .executeUpdate(),
                () -> programme.publish("Bản hủy"));

        success(answer, 201);
        assertThat(told(2)).containsExactly(person);
    }

    @Test
    void knows_no_session_of_another_conference() {
        String elsewhere = session(Map.of());
        TestConference other = aConference();

        problem(other.organiser.post(other.path("/sessions/" + elsewhere + "/sign-ups"), Map.of()), "not-found", 404);
        problem(other.organiser.get(other.path("/sessions/" + elsewhere + "/sign-ups")), "not-found", 404);
    }
}
