package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.matchmaking.TestSchedules.made;
import static vn.hoinghi.matchmaking.TestSchedules.make;
import static vn.hoinghi.matchmaking.TestSchedules.wish;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;

/** How parties of each kind are served, what it would cost to serve them better, and that it is done where it is wanted. */
@QuarkusTest
class ScheduleFairnessTest extends ApiTest {

    private static Response withFloor(TestRound round, String kind, int atLeast) {
        return round.organiser()
                .post(
                        round.path("/schedules"),
                        Map.of("limitSeconds", 1, "floors", List.of(Map.of("kind", kind, "atLeast", atLeast))));
    }

    @Test
    void says_who_is_served_worst_and_serves_them_where_that_is_wanted() {
        TestRound round = TestRound.in(aConference());
        round.slot();
        String asked = round.partyOf(round.conference.organisation("MISSION_ABROAD"));
        String second = round.partyOf(round.conference.organisation("MISSION_ABROAD"));
        String first = round.party();
        String left = round.party();
        wish(round, first, asked, "MUST");
        wish(round, first, second, "WANT");
        wish(round, left, asked, "CAN");

        Response best = make(round, "CONFIRMED");
        Response fair = made(round, withFloor(round, "PROVINCE", 1));

        String provinces = "result.fairness.find { it.kind == 'PROVINCE' }";
        assertThat(best.<List<String>>path(provinces + ".worst")).containsExactly(left);
        assertThat(best.<Integer>path(provinces + ".floor")).isZero();
        assertThat(best.<Integer>path(provinces + ".spread")).isEqualTo(1);
        assertThat(best.<Map<String, Integer>>path(provinces + ".prices[0]"))
                .isEqualTo(Map.of("floor", 1, "must", 0, "want", 1, "can", 1));
        assertThat(best.<List<String>>path("result.fairness.kind"))
                .containsExactlyInAnyOrder("PROVINCE", "MISSION_ABROAD");
        assertThat(fair.<Integer>path(provinces + ".floor")).isEqualTo(1);
        assertThat(fair.<List<Object>>path(provinces + ".worst")).isEmpty();
        assertThat(fair.<List<String>>path("result.leftOut.code")).containsExactly("FLOOR");
        assertThat(fair.<List<Integer>>path("floors.atLeast")).containsExactly(1);
    }

    @Test
    void says_how_long_parties_wait_and_how_often_they_change_tables() {
        TestRound round = TestRound.in(aConference());
        round.slot();
        wish(round, round.party(), round.party(), "WANT");

        Response schedule = make(round, "CONFIRMED");

        for (String level : List.of("IDLE", "TABLE_CHANGES")) {
            Map<String, Object> shown = schedule.path("result.levels.find { it.kind == '" + level + "' }");
            assertThat(shown)
                    .containsEntry("value", 0)
                    .containsEntry("bound", 0)
                    .containsEntry("isProvenOptimal", true);
        }
    }

    @Test
    void refuses_a_floor_of_nothing() {
        TestRound round = TestRound.in(aConference());

        problem(withFloor(round, "PROVINCE", 0), "invalid-request", 422);
    }
}
