package vn.hoinghi.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.programme.TestProgramme.at;
import static vn.hoinghi.programme.TestProgramme.role;
import static vn.hoinghi.programme.TestProgramme.sessionBody;
import static vn.hoinghi.programme.TestProgramme.talkBody;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.calendar.Calendar;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.conference.ConferenceCodes;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class ProgrammeConflictsTest extends ApiTest {

    @Inject
    Calendar calendar;

    @Inject
    ConferenceCodes codes;

    private TestConference conference;
    private TestProgramme draft;

    @BeforeEach
    void startADraft() {
        conference = aConference();
        draft = new TestProgramme(conference);
    }

    @Test
    void refuses_a_room_with_two_sessions_at_once_and_names_both() {
        String room = conference.room("hall");
        draft.sessionIn(room, "Toàn thể", "08:00", "09:30");
        String later = draft.sessionIn(room, "Thảo luận", "09:00", "10:00");

        Response answer = draft.publish("Bản một");

        problem(answer, "programme-conflicts", 422);
        assertThat(codes(answer)).containsExactly("room-double-booked");
        assertThat(pointers(answer)).containsExactly("/sessions/" + later);
        assertThat(details(answer))
                .containsExactly("Phòng hall holds two sessions at once: “Toàn thể” (08:00–09:30 18 Dec 2023) and"
                        + " “Thảo luận” (09:00–10:00 18 Dec 2023).");
    }

    @Test
    void lets_sessions_and_people_follow_each_other_without_a_gap() {
        String room = conference.room("hall");
        String person = draft.speaker("Trần Văn Chủ");
        Map<String, Object> first = sessionBody("Một", "08:00", "09:00");
        first.put("room", room);
        first.put("roles", List.of(role(person, "CHAIR")));
        Map<String, Object> second = sessionBody("Hai", "09:00", "10:00");
        second.put("room", room);
        second.put("roles", List.of(role(person, "CHAIR")));
        draft.session(first);
        draft.session(second);

        success(draft.publish("Bản một"), 201);
    }

    @Test
    void takes_several_parts_in_one_session_for_one_place() {
        String person = draft.speaker("Trần Văn Chủ");
        Map<String, Object> body = sessionBody("Toàn thể", "08:00", "09:30");
        body.put("roles", List.of(role(person, "CHAIR"), role(person, "SPEAKER")));
        String session = draft.session(body);
        draft.talk(session, talkBody(1, "Khai mạc", "08:00", "08:30"), person);
        draft.talk(session, talkBody(2, "Tiếp theo", "08:30", "08:40"), person);
        draft.talk(session, talkBody(3, "Đến cuối", "08:40", "09:30"), person);

        success(draft.publish("Bản một"), 201);
        draft.session("Thêm", "20:00", "21:00");
        success(draft.publish("Bản hai"), 201);
    }

    @Test
    void refuses_a_person_in_two_sessions_at_once_and_names_each_clash() {
        String person = draft.speaker("Trần Văn Chủ");
        draft.sessionChairedBy(person, "Toàn thể", "08:00", "09:30");
        String later = draft.session("Thảo luận", "09:00", "10:00");
        String clashing = draft.talk(later, talkBody(1, "Tham luận", "09:20", "09:30"), person);
        draft.talk(later, talkBody(2, "Kịp giờ", "09:30", "09:40"), person);

        Response answer = draft.publish("Bản một");

        problem(answer, "programme-conflicts", 422);
        assertThat(codes(answer)).containsExactly("person-double-booked");
        assertThat(pointers(answer)).containsExactly("/sessions/" + later + "/talks/" + clashing);
        assertThat(details(answer))
                .containsExactly("Trần Văn Chủ is needed in two places at once: “Toàn thể” (08:00–09:30 18 Dec 2023)"
                        + " and “Tham luận” (09:20–09:30 18 Dec 2023).");
    }

    @Test
    void refuses_a_talk_outside_its_session() {
        String session = draft.session("Toàn thể", "08:00", "09:30");
        String early = draft.talk(session, talkBody(1, "Sớm", "07:59", "08:10"));
        String late = draft.talk(session, talkBody(2, "Muộn", "09:20", "09:31"));
        draft.talk(session, talkBody(3, "Vừa", "08:00", "09:30"));

        Response answer = draft.publish("Bản một");

        problem(answer, "programme-conflicts", 422);
        assertThat(codes(answer)).containsOnly("talk-outside-session");
        assertThat(pointers(answer))
                .containsExactly("/sessions/" + session + "/talks/" + early, "/sessions/" + session + "/talks/" + late);
    }

    @Test
    void refuses_speakers_who_were_declined_or_withdrew() {
        String declined = draft.speaker("Lê Không Duyệt");
        String withdrawn = draft.speaker("Phạm Đã Rút");
        String session = draft.sessionChairedBy(declined, "Toàn thể", "08:00", "09:30");
        draft.talk(session, talkBody(1, "Báo cáo", "08:00", "08:10"), withdrawn);
        move(declined, "decline");
        move(withdrawn, "withdrawal");

        Response answer = draft.publish("Bản một");

        problem(answer, "programme-conflicts", 422);
        assertThat(codes(answer)).containsExactly("speaker-not-approved", "speaker-not-approved");
        assertThat(details(answer).get(0)).startsWith("Lê Không Duyệt was declined");
        assertThat(details(answer).get(1)).startsWith("Phạm Đã Rút has withdrawn");
    }

    private void move(String delegate, String how) {
        success(
                conference.organiser.put(
                        conference.path("/delegates/" + delegate + "/" + how), 1, Map.of("reason", "Bận")),
                200);
    }

    @Test
    void lets_speakers_be_announced_who_are_still_pending() {
        String pending = conference.pendingDelegate(conference.organisation("PROVINCE"), "Hồ Đang Chờ");
        draft.sessionChairedBy(pending, "Toàn thể", "08:00", "09:30");

        success(draft.publish("Bản một"), 201);
    }

    @Test
    void refuses_a_person_who_sits_in_a_meeting_then() {
        String person = draft.speaker("Trần Văn Chủ");
        String session = draft.sessionChairedBy(person, "Toàn thể", "08:00", "09:30");
        meet(person, "09:15", "09:45");
        meet(person, "09:45", "10:00");

        Response answer = draft.publish("Bản một");

        problem(answer, "programme-conflicts", 422);
        assertThat(codes(answer)).containsExactly("person-double-booked");
        assertThat(pointers(answer)).containsExactly("/sessions/" + session);
        assertThat(details(answer).get(0)).contains("“A meeting” (09:15–09:45 18 Dec 2023)");
    }

    @Test
    void tells_all_conflicts_at_once_and_publishes_nothing() {
        String room = conference.room("hall");
        String person = draft.speaker("Trần Văn Chủ");
        for (String title : List.of("Một", "Hai", "Ba")) {
            Map<String, Object> body = sessionBody(title, "08:00", "09:00");
            body.put("room", room);
            body.put("roles", List.of(role(person, "CHAIR")));
            draft.talk(draft.session(body), talkBody(1, "Quá giờ", "08:50", "09:10"));
        }

        Response answer = draft.publish("Bản một");

        problem(answer, "programme-conflicts", 422);
        assertThat(codes(answer)).filteredOn("room-double-booked"::equals).hasSize(3);
        assertThat(codes(answer)).filteredOn("person-double-booked"::equals).hasSize(3);
        assertThat(codes(answer)).filteredOn("talk-outside-session"::equals).hasSize(3);
        problem(conference.organiser.get(conference.path("/programme")), "programme-not-published", 404);
    }

    @Test
    void frees_people_who_left_the_programme() {
        String person = draft.speaker("Trần Văn Chủ");
        String session = draft.sessionChairedBy(person, "Toàn thể", "08:00", "09:30");
        success(draft.publish("Bản một"), 201);
        boolean isFreeBefore = meet(person, "08:00", "08:30");
        conference.organiser.put(conference.path("/sessions/" + session), 0, sessionBody("Toàn thể", "08:00", "09:30"));
        success(draft.publish("Bản hai"), 201);

        boolean isFreeAfter = meet(person, "08:00", "08:30");

        assertThat(isFreeBefore).isFalse();
        assertThat(isFreeAfter).isTrue();
    }

    private boolean meet(String delegate, String start, String end) {
        UUID id = codes.idOf(conference.code).orElseThrow();
        TimeSlot during = new TimeSlot(
                OffsetDateTime.parse(at(start)).toInstant(),
                OffsetDateTime.parse(at(end)).toInstant());
        Engagement meeting = new Engagement(UUID.fromString(delegate), Ids.next(), Engagement.Kind.MEETING, during);
        return QuarkusTransaction.requiringNew().call(() -> calendar.engage(id, meeting));
    }

    private static List<String> codes(Response answer) {
        return answer.path("errors.code");
    }

    private static List<String> pointers(Response answer) {
        return answer.path("errors.pointer");
    }

    private static List<String> details(Response answer) {
        return answer.path("errors.detail");
    }
}
