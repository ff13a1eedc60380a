package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;

/** What is said of a table changes, but not under those who meet at it. */
@QuarkusTest
class TableChangeTest extends ApiTest {

    @Test
    void replaces_name_capacity_and_interpretation() {
        TestRound round = TestRound.in(aConference());
        String table = round.path("/tables/" + round.table("Bàn 1"));
        round.table("Bàn 2");

        Response changed = success(
                round.organiser().put(table, 0, Map.of("name", "Bàn VIP", "capacity", 6, "hasInterpretation", true)),
                200);

        assertThat(changed.<String>path("name")).isEqualTo("Bàn VIP");
        assertThat(changed.<Integer>path("capacity")).isEqualTo(6);
        assertThat(changed.<Boolean>path("hasInterpretation")).isTrue();
        problem(round.organiser().put(table, 0, Map.of("name", "Bàn 9")), "stale-version", 412);
        problem(round.organiser().put(table, Map.of("name", "Bàn 9")), "precondition-required", 428);
        problem(round.organiser().put(table, 1, Map.of("name", "Bàn 2")), "already-exists", 409);
        problem(round.conference.desk().put(table, 1, Map.of("name", "Bàn 9")), "forbidden", 403);
        problem(
                round.organiser().put(round.path("/tables/" + UUID.randomUUID()), 0, Map.of("name", "x")),
                "not-found",
                404);
    }

    @Test
    void is_kept_for_a_party_only_where_no_others_meet_at_it_whoever_is_quicker() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party();
        for (int turn = 0; turn < 4; turn++) {
            String slot = round.slot();
            String table = round.table("Bàn " + turn);
            List<String> parties = Stream.generate(() -> round.party()).limit(2).toList();

            List<Response> answers = Race.of(
                    2,
                    runner -> runner == 0
                            ? round.book(parties.get(0), parties.get(1), slot, table)
                            : round.organiser()
                                    .put(
                                            round.path("/tables/" + table),
                                            0,
                                            Map.of("name", "Bàn " + table, "party", mission)));

            assertThat(answers).filteredOn(answer -> answer.statusCode() < 300).hasSize(1);
            answers.stream()
                    .filter(answer -> answer.statusCode() >= 300)
                    .forEach(answer -> problem(answer, "not-allowed", 409));
        }
    }
}
