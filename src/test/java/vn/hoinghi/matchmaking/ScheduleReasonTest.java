package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.matchmaking.TestSchedules.make;
import static vn.hoinghi.matchmaking.TestSchedules.wish;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;

/** Why a wish is not met is told by name, and whoever does what is said to help is helped. */
@QuarkusTest
class ScheduleReasonTest extends ApiTest {

    private static void put(TestRound round, String path, Map<String, Object> body) {
        success(
                round.organiser()
                        .request()
                        .header("If-Match", "*")
                        .contentType("application/json")
                        .body(body)
                        .put(round.path(path)),
                200);
    }

    private static void stayAway(TestRound round, String party, String... slots) {
        put(round, "/parties/" + party + "/availability", Map.of("unavailable", List.of(slots)));
    }

    private static void change(TestRound round, String party, String field, Object value) {
        Response shown = success(round.organiser().get(round.path("/parties/" + party)), 200);
        Map<String, Object> body = new HashMap<>(Map.of("organisation", shown.<String>path("organisation")));
        body.put(field, value);
        put(round, "/parties/" + party, body);
    }

    /** Does what the explanation says is the cheapest that would help; the wish is met then, and who gives way does. */
    private static Response help(TestRound round, Response schedule, String kind) {
        String party = schedule.path("result.leftOut[0].wouldHelp.party");
        assertThat(schedule.<String>path("result.leftOut[0].wouldHelp.kind")).isEqualTo(kind);
        assertThat(schedule.<String>path("result.leftOut[0].wouldHelp.text.vi")).isNotBlank();
        switch (kind) {
            case "MORE_TIME" -> stayAway(round, party);
            case "MORE_TEAMS" -> change(round, party, "teams", 2);
            case "HIGHER_LIMIT" -> change(round, party, "mostMeetings", 2);
            case "MORE_TABLES" -> round.table("Bàn thêm");
            default -> throw new AssertionError(kind);
        }
        return make(round, "CONFIRMED");
    }

    private static String name(TestRound round, String party) {
        String organisation = success(round.organiser().get(round.path("/parties/" + party)), 200)
                .path("organisation");
        return success(round.organiser().get(round.conference.path("/organisations/" + organisation)), 200)
                .path("name.vi");
    }

    @Test
    void more_time_helps_whoever_cannot_come() {
        TestRound round = TestRound.in(aConference());
        String slot = round.slot();
        String away = round.party();
        String other = round.party();
        stayAway(round, away, slot);
        wish(round, other, away, "WANT");
        Response schedule = make(round, "CONFIRMED");

        Response helped = help(round, schedule, "MORE_TIME");

        assertThat(schedule.<String>path("result.leftOut[0].code")).isEqualTo("NO_COMMON_SLOT");
        assertThat(schedule.<String>path("result.leftOut[0].text.vi")).contains(name(round, away), name(round, other));
        assertThat(schedule.<String>path("result.leftOut[0].wouldHelp.text.en"))
                .isEqualTo(name(round, away) + " comes at 14:00 18/12.");
        assertThat(helped.<List<Object>>path("result.leftOut")).isEmpty();
    }

    @Test
    void one_more_team_helps_whoever_is_full() {
        TestRound round = TestRound.in(aConference());
        round.slot();
        String mission = round.party();
        wish(round, round.party(), mission, "WANT");
        String left = round.party();
        wish(round, left, mission, "CAN");
        Response schedule = make(round, "CONFIRMED");

        Response helped = help(round, schedule, "MORE_TEAMS");

        assertThat(schedule.<String>path("result.leftOut[0].text.vi")).contains(name(round, mission));
        assertThat(helped.<List<Object>>path("result.meetings")).hasSize(2);
    }

    @Test
    void a_higher_limit_helps_whoever_wants_more_than_was_allowed() {
        TestRound round = TestRound.in(aConference());
        round.slot();
        round.slot();
        String mission = round.party();
        change(round, mission, "mostMeetings", 1);
        wish(round, round.party(), mission, "WANT");
        wish(round, round.party(), mission, "WANT");
        Response schedule = make(round, "CONFIRMED");

        Response helped = help(round, schedule, "HIGHER_LIMIT");

        assertThat(helped.<List<Object>>path("result.meetings")).hasSize(2);
    }

    @Test
    void one_more_table_helps_where_all_are_taken() {
        TestRound round = TestRound.in(aConference());
        round.slot();
        round.table("Bàn 1");
        wish(round, round.party(), round.party(), "WANT");
        wish(round, round.party(), round.party(), "MUST");
        Response schedule = make(round, "CONFIRMED");

        Response helped = help(round, schedule, "MORE_TABLES");

        assertThat(helped.<List<Object>>path("result.meetings")).hasSize(2);
    }
}
