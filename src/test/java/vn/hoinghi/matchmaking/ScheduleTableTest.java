package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.matchmaking.TestSchedules.make;
import static vn.hoinghi.matchmaking.TestSchedules.publish;
import static vn.hoinghi.matchmaking.TestSchedules.wish;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;

/** At which tables a schedule plans its meetings, and that they are held there. */
@QuarkusTest
class ScheduleTableTest extends ApiTest {

    private static String tableOf(TestRound round, String party) {
        String meeting = round.meetings("?party=" + party).get(0);
        return round.show(meeting).path("table");
    }

    private static String listener(TestRound round) {
        Map<String, Object> body =
                Map.of("organisation", round.conference.organisation("MISSION_ABROAD"), "needsInterpretation", true);
        return success(round.organiser().post(round.path("/parties"), body), 201)
                .path("id");
    }

    /** Whoever is booked first would take the first table by name, which is the only one for somebody else. */
    @Test
    void holds_each_meeting_at_the_table_at_which_it_was_planned() {
        TestRound round = TestRound.in(aConference());
        round.slot();
        String host = round.party();
        String few = round.party();
        String listener = listener(round);
        String many = round.party(round.person("Trần Quốc Bảo"), round.person("Hồ Ngọc Lan"));
        String large = round.table("Bàn 1", Map.of("capacity", 2));
        String interpreted = round.table("Bàn 2", Map.of("capacity", 1, "hasInterpretation", true));
        String own = round.table("Bàn 3", Map.of("capacity", 1, "party", host));
        String small = round.table("Bàn 4", Map.of("capacity", 1));
        List.of(host, few, listener, many).forEach(party -> wish(round, party, round.party(), "WANT"));
        Response schedule = make(round, "CONFIRMED");

        success(publish(round, schedule), 200);

        assertThat(schedule.<List<String>>path("result.meetings.table"))
                .containsExactlyInAnyOrder(large, interpreted, own, small);
        assertThat(List.of(tableOf(round, many), tableOf(round, listener), tableOf(round, host), tableOf(round, few)))
                .containsExactly(large, interpreted, own, small);
    }

    @Test
    void leaves_out_whom_no_table_seats_and_says_so() {
        TestRound round = TestRound.in(aConference());
        round.slot();
        round.table("Bàn 1", Map.of("party", round.party()));
        wish(round, round.party(), round.party(), "MUST");

        Response schedule = make(round, "CONFIRMED");

        assertThat(schedule.<List<String>>path("result.leftOut.code")).containsExactly("TABLES_FULL");
        assertThat(schedule.<String>path("result.leftOut[0].wouldHelp.kind")).isEqualTo("MORE_TABLES");
    }

    @Test
    void plans_around_tables_at_which_meetings_stay() {
        TestRound round = TestRound.in(aConference());
        String slot = round.slot();
        String large = round.table("Bàn 1", Map.of("capacity", 9));
        String small = round.table("Bàn 2", Map.of("capacity", 1));
        String many = round.party(round.person("Trần Quốc Bảo"), round.person("Hồ Ngọc Lan"));
        success(round.book(round.party(), round.party(), slot, large), 201);
        wish(round, many, round.party(), "MUST");
        wish(round, round.party(), round.party(), "CAN");

        Response schedule = make(round, "ALL");

        success(publish(round, schedule), 200);
        assertThat(schedule.<List<String>>path("result.meetings.findAll { it.change == 'NEW' }.table"))
                .containsExactly(small);
        assertThat(round.meetings("?party=" + many)).isEmpty();
    }

    /** The table it sits at is the only one for a wish that weighs more. */
    @Test
    void gives_a_meeting_another_table_where_that_makes_room() {
        TestRound round = TestRound.in(aConference());
        String slot = round.slot();
        String large = round.table("Bàn 1", Map.of("capacity", 9));
        String small = round.table("Bàn 2", Map.of("capacity", 1));
        String many = round.party(round.person("Trần Quốc Bảo"), round.person("Hồ Ngọc Lan"));
        String few = round.party();
        success(round.book(few, round.party(), slot, large), 201);
        wish(round, many, round.party(), "MUST");

        Response schedule = make(round, "LEAST_CHANGE");

        assertThat(schedule.<List<String>>path("result.meetings.change")).containsExactlyInAnyOrder("RESEATED", "NEW");
        success(publish(round, schedule), 200);
        assertThat(List.of(tableOf(round, many), tableOf(round, few))).containsExactly(large, small);
    }

    @Test
    void is_stale_where_a_meeting_went_to_another_table() {
        TestRound round = TestRound.in(aConference());
        String slot = round.slot();
        String first = round.table("Bàn 1");
        String second = round.table("Bàn 2");
        Response meeting = success(round.book(round.party(), round.party(), slot, first), 201);
        Response schedule = make(round, "ALL");
        success(round.move(meeting, Map.of("slot", slot, "table", second)), 200);

        Response refused = publish(round, schedule);

        problem(refused, "schedule-stale", 409);
    }
}
