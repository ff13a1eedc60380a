package vn.hoinghi.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

/** Who may enter where and when, in full. */
@QuarkusTest
class ListRulesTest extends ApiTest {

    @Inject
    CloseLists closeLists;

    @Test
    void admits_organisations_and_whoever_is_named() {
        TestConference conference = aConference();
        String mission = conference.organisation("MISSION_ABROAD");
        String province = conference.organisation("PROVINCE");
        String guest = conference.delegate(province, "Trần Thị Én");
        String other = conference.delegate(province, "Lê Văn Tám");
        String consul = conference.delegate(mission, "Phạm Thị Đào");
        Door missions = Door.of(conference, Map.of("organisations", List.of(mission), "delegates", List.of(guest)));
        Door alone = missions.another(Map.of("delegates", List.of(guest)));

        assertThat(result(missions.enter(conference.ticketOf(consul)))).isEqualTo("ADMITTED");
        assertThat(result(missions.enter(conference.ticketOf(guest)))).isEqualTo("ADMITTED");
        assertThat(result(missions.enter(conference.ticketOf(other)))).isEqualTo("WRONG_LIST");
        assertThat(result(alone.enter(conference.ticketOf(guest)))).isEqualTo("ADMITTED");
        assertThat(result(alone.enter(conference.ticketOf(consul)))).isEqualTo("WRONG_LIST");
        assertThat(missions.status().<Integer>path("expected")).isEqualTo(2);
        assertThat(alone.status().<Integer>path("expected")).isEqualTo(1);
    }

    @Test
    void names_nobody_of_another_conference() {
        TestConference conference = aConference();
        TestConference other = aConference();
        String strange = other.delegate(other.organisation("PROVINCE"), "Trần Thị Én");

        Response answer = conference.organiser.post(
                conference.path("/check-in-lists"), Door.body(Map.of("delegates", List.of(strange))));

        problem(answer, "reference-not-found", 422);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/delegates");
        problem(
                conference.organiser.post(
                        conference.path("/check-in-lists"),
                        Door.body(Map.of("organisations", List.of(UUID.randomUUID())))),
                "reference-not-found",
                422);
    }

    @Test
    void follows_whoever_is_named_when_they_are_merged_or_somebody_comes_instead() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        String duplicate = conference.delegate(organisation, "Tran Thi En");
        String kept = conference.delegate(organisation, "Trần Thị Én");
        String leaver = conference.delegate(organisation, "Lê Văn Tám");
        Door door = Door.of(conference, Map.of("delegates", List.of(duplicate, leaver)));

        success(
                conference.organiser.put(
                        conference.path("/delegates/" + kept + "/merge"),
                        1,
                        Map.of("duplicate", duplicate, "duplicateVersion", 1)),
                200);
        String substitute = success(
                        conference
                                .organiser
                                .request()
                                .header("If-Match", "*")
                                .contentType("application/json")
                                .body(Map.of(
                                        "reason",
                                        "Bận",
                                        "delegate",
                                        TestConference.delegateBody(organisation, "Hồ Văn Chín")))
                                .put(conference.path("/delegates/" + leaver + "/substitution")),
                        200)
                .path("id");

        assertThat(result(door.enter(conference.ticketOf(kept)))).isEqualTo("ADMITTED");
        assertThat(door.lookUp(conference.ticketOf(substitute), "ENTRY").<String>path("reason"))
                .isNotEqualTo("WRONG_LIST");
    }

    @Test
    void lets_people_in_a_little_earlier_and_later_with_a_warning() {
        Instant now = Instant.now();
        TestConference conference = aConference();
        Door early = Door.of(conference, Map.of("opensAt", now.plusSeconds(300), "graceMinutes", 10));
        Door late = early.another(Map.of("closesAt", now.minusSeconds(300), "graceMinutes", 10));
        Door tooLate = early.another(Map.of("closesAt", now.minusSeconds(900), "graceMinutes", 10));
        String ticket = early.ticket();

        Response answer = early.enter(ticket);

        assertThat(result(answer)).isEqualTo("ADMITTED");
        assertThat(answer.<List<String>>path("warnings")).containsExactly("IN_GRACE");
        assertThat(result(late.enter(ticket))).isEqualTo("ADMITTED");
        assertThat(result(tooLate.enter(ticket))).isEqualTo("OUTSIDE_WINDOW");
    }

    @Test
    void lets_nobody_come_back_where_nobody_may() {
        Door door = Door.of(aConference(), Map.of("allowsReentry", false));
        String ticket = door.ticket();
        Response first = door.enter(ticket);
        door.leave(ticket);

        Response again = door.enter(ticket);

        assertThat(result(again)).isEqualTo("REENTRY_NOT_ALLOWED");
        assertThat(again.<String>path("firstEntry.scanId")).isEqualTo(first.path("scanId"));
    }

    @Test
    void counts_no_exits_where_nobody_is_scanned_when_they_leave() {
        Door door = Door.of(aConference(), Map.of("countsExits", false));
        String ticket = door.ticket();
        door.enter(ticket);

        assertThat(result(door.leave(ticket))).isEqualTo("EXIT_NOT_COUNTED");
        assertThat(door.status().<Integer>path("inside")).isEqualTo(1);
    }

    @Test
    void lets_the_one_too_many_in_with_a_warning_where_the_limit_is_soft() {
        Door door = Door.of(aConference(), Map.of("capacity", 1, "softCapacity", true));
        Response first = door.enter(door.ticket());

        Response second = door.enter(door.ticket());

        assertThat(first.<List<String>>path("warnings")).isNull();
        assertThat(result(second)).isEqualTo("ADMITTED");
        assertThat(second.<List<String>>path("warnings")).containsExactly("OVER_CAPACITY");
    }

    @Test
    void has_somebody_leave_a_room_who_enters_the_one_beside_it() {
        Door hall = Door.of(aConference(), Map.of("area", "trung-tam"));
        Door panel = hall.another(Map.of("area", "trung-tam"));
        Door dinner = hall.another();
        String ticket = hall.ticket();
        hall.enter(ticket);
        dinner.enter(ticket);

        assertThat(result(panel.enter(ticket))).isEqualTo("ADMITTED");

        assertThat(hall.status().<Integer>path("inside")).isZero();
        assertThat(hall.status().<Integer>path("entered")).isEqualTo(1);
        assertThat(panel.status().<Integer>path("inside")).isEqualTo(1);
        assertThat(dinner.status().<Integer>path("inside")).isEqualTo(1);
        assertThat(result(hall.leave(ticket))).isEqualTo("NOT_INSIDE");
    }

    /** Whichever of two phones without network is heard first, the person is where they went last. */
    @Test
    void knows_in_which_room_somebody_is_in_whatever_order_it_hears_of_them() {
        for (boolean isInOrder : List.of(true, false)) {
            Door hall = Door.of(aConference(), Map.of("area", "trung-tam"));
            Door panel = hall.another(Map.of("area", "trung-tam"));
            String ticket = hall.ticket();
            Runnable first = () -> hall.handIn(List.of(Door.offline(Door.id(), ticket, "ENTRY", 600)));
            Runnable second = () -> panel.handIn(List.of(Door.offline(Door.id(), ticket, "ENTRY", 300)));

            (isInOrder ? first : second).run();
            (isInOrder ? second : first).run();

            assertThat(hall.status().<Integer>path("entered")).isEqualTo(1);
            assertThat(hall.status().<Integer>path("inside")).isZero();
            assertThat(panel.status().<Integer>path("inside")).isEqualTo(1);
        }
    }

    @Test
    void has_nobody_in_two_rooms_at_once_whoever_scans_them_when() {
        Door hall = Door.of(aConference(), Map.of("area", "trung-tam"));
        List<Door> rooms =
                List.of(hall, hall.another(Map.of("area", "trung-tam")), hall.another(Map.of("area", "trung-tam")));
        List<String> tickets = hall.tickets(4);

        Race.of(24, runner -> {
            Door room = rooms.get(runner % 3);
            if (runner % 4 == 0) {
                return room.handIn(List.of(Door.offline(Door.id(), tickets.get(runner % 4), "ENTRY", runner)));
            }
            return room.enter(tickets.get(runner % 4));
        });

        int inside = rooms.stream()
                .mapToInt(room -> room.status().<Integer>path("inside"))
                .sum();
        assertThat(inside).isEqualTo(4);
    }

    @Test
    void sees_everybody_out_when_the_list_ends_and_those_it_hears_of_later() {
        Instant end = Instant.now().plusSeconds(60);
        Door door = Door.of(aConference(), Map.of("closesAt", end, "exitsAtEnd", true));
        Door ended = door.another(Map.of("closesAt", Instant.now().minusSeconds(60), "exitsAtEnd", true));
        List<String> tickets = door.tickets(2);
        door.enter(tickets.get(0));
        assertThat(door.status().<Integer>path("inside")).isEqualTo(1);

        closeLists.close(end);
        ended.handIn(List.of(Door.offline(Door.id(), tickets.get(1), "ENTRY", 200)));

        assertThat(door.status().<Integer>path("inside")).isZero();
        assertThat(ended.status().<Integer>path("inside")).isZero();
        assertThat(ended.status().<Integer>path("entered")).isEqualTo(1);
        assertThat(ended.leave(tickets.get(1)).<String>path("reason")).isEqualTo("NOT_INSIDE");
        problem(
                door.conference.organiser.post(
                        door.conference.path("/check-in-lists"), Door.body(Map.of("exitsAtEnd", true))),
                "invalid-request",
                422);
    }

    @Test
    void changes_the_area_of_a_list_while_people_come_in() {
        Door door = Door.of(aConference());
        List<String> tickets = door.tickets(12);

        List<Response> answers = Race.of(
                13,
                runner -> runner == 6
                        ? door.conference.organiser.put(door.path(""), 0, Door.body(Map.of("area", "trung-tam")))
                        : door.enter(tickets.get(runner > 6 ? runner - 1 : runner)));

        assertThat(answers).allSatisfy(answer -> success(answer, 200));
        assertThat(door.status().<Integer>path("inside")).isEqualTo(12);
    }

    private static String result(Response answer) {
        String reason = answer.path("reason");
        return reason == null ? answer.path("result") : reason;
    }
}
