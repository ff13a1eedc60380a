package vn.hoinghi.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class SeatPlanTest extends ApiTest {

    private TestConference conference;
    private Door door;
    private String lan;
    private String minh;

    @BeforeEach
    void open() {
        conference = aConference();
        door = Door.of(conference);
        lan = conference.delegate(door.organisation, "Nguyễn Thị Lan");
        minh = conference.delegate(door.organisation, "Trần Minh");
    }

    @Test
    void tells_the_door_where_somebody_sits() {
        success(set(0, seat(lan, "A-12")), 200);
        String ticket = conference.ticketOf(lan);

        assertThat(door.lookUp(ticket, "ENTRY").<String>path("seat")).isEqualTo("A-12");
        assertThat(door.enter(ticket).<String>path("seat")).isEqualTo("A-12");
        assertThat(door.enter(ticket).<String>path("seat")).isEqualTo("A-12");
        assertThat(door.enter(conference.ticketOf(minh)).<Object>path("seat")).isNull();
        assertThat(door.another().enter(ticket).<Object>path("seat")).isNull();
    }

    @Test
    void lets_two_people_change_places_and_shows_the_plan_as_the_chairs_stand() {
        Response first = set(0, seat(lan, "A-10"), seat(minh, "A-2"));

        Response swapped = success(set(1, seat(lan, " A-2 "), seat(minh, "a-10")), 200);

        assertThat(first.<Integer>path("version")).isEqualTo(1);
        assertThat(swapped.<List<String>>path("seats.seat")).containsExactly("A-2", "a-10");
        assertThat(swapped.<List<String>>path("seats.delegate")).containsExactly(lan, minh);
        assertThat(swapped.<String>path("seats[0].fullName")).isEqualTo("Nguyễn Thị Lan");
        assertThat(success(conference.desk().get(door.path("/seats")), 200).asString())
                .isEqualTo(swapped.asString());
    }

    @Test
    void keeps_the_plan_before_where_the_new_one_has_faults() {
        success(set(0, seat(lan, "A-1")), 200);

        Response refused = set(1, seat(lan, "A-1"), seat(minh, "a-1"), seat(minh, "A-3"), seat(Door.id(), "A-4"));

        problem(refused, "invalid-request", 422);
        assertThat(refused.<List<String>>path("errors.pointer"))
                .containsExactly("/seats/1/seat", "/seats/2/delegate", "/seats/3/delegate");
        problem(set(1, seat(lan, " ")), "invalid-request", 422);
        problem(set(1, seat(lan, "một chỗ ngồi có tên quá dài")), "invalid-request", 422);
        problem(set(0, seat(minh, "A-1")), "stale-version", 412);
        problem(
                conference.organiser.put(door.path("/seats"), Map.of("seats", List.of())),
                "precondition-required",
                428);
        assertThat(plan().<List<String>>path("seats.delegate")).containsExactly(lan);
    }

    @Test
    void lets_one_of_many_plans_stand_that_were_made_from_the_same_one() {
        List<Integer> answers = Race.of(
                16,
                runner -> set(0, seat(runner % 2 == 0 ? lan : minh, "A-" + runner))
                        .statusCode());

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers.stream().filter(status -> status == 412)).hasSize(15);
        assertThat(plan().<List<Object>>path("seats")).hasSize(1);
    }

    @Test
    void leaves_the_seat_to_whoever_a_merged_person_turned_out_to_be() {
        success(set(0, seat(minh, "B-7")), 200);

        success(
                conference.organiser.put(
                        conference.path("/delegates/" + lan + "/merge"),
                        1,
                        Map.of("duplicate", minh, "duplicateVersion", 1)),
                200);

        assertThat(plan().<List<String>>path("seats.delegate")).containsExactly(lan);
        assertThat(door.enter(conference.ticketOf(lan)).<String>path("seat")).isEqualTo("B-7");
    }

    @Test
    void tells_phones_without_network_who_has_a_seat_and_who_has_none_any_more() {
        success(set(0, seat(lan, "A-1")), 200);
        String ticket = conference.ticketOf(lan);
        Phone phone = new Phone(conference.code).take(door.desk, door.list, 1000);
        assertThat(phone.entry(ticket).path("seat").asText()).isEqualTo("A-1");

        success(set(1, seat(minh, "A-1")), 200);
        phone.take(door.desk, door.list, 1000);

        assertThat(phone.entry(ticket).has("seat")).isFalse();
        assertThat(phone.entry(conference.ticketOf(minh)).path("seat").asText()).isEqualTo("A-1");
    }

    @Test
    void is_of_a_list_of_the_conference_alone() {
        problem(conference.organiser.get(conference.path("/check-in-lists/" + Door.id() + "/seats")), "not-found", 404);
        problem(
                conference.organiser.put(
                        aConference().path("/check-in-lists/" + door.list + "/seats"), 0, Map.of("seats", List.of())),
                "not-found",
                404);
        problem(door.withDevice("DOOR").desk.get(door.path("/seats")), "forbidden", 403);
    }

    private Response set(int version, Map<?, ?>... seats) {
        return conference.organiser.put(door.path("/seats"), version, Map.of("seats", List.of(seats)));
    }

    private Response plan() {
        return success(conference.organiser.get(door.path("/seats")), 200);
    }

    private static Map<String, String> seat(String delegate, String seat) {
        return Map.of("delegate", delegate, "seat", seat);
    }
}
