package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;

/** Two meetings change places, or both stay. */
@QuarkusTest
class SwapTest extends ApiTest {

    @Test
    void gives_each_of_two_meetings_the_slot_of_the_other() {
        TestRound round = TestRound.in(aConference());
        round.table("Bàn 1");
        String mission = round.party(round.person("Trần Quốc Bảo"));
        Response first = success(round.book(round.party(), mission, round.slot()), 201);
        Response second = success(round.book(round.party(), mission, round.slot()), 201);

        Response swapped = success(swap(round, round.organiser(), first, second), 200);

        assertThat(swapped.<String>path("slot")).isEqualTo(second.<String>path("slot"));
        assertThat(swapped.<List<Object>>path("members")).hasSize(1);
        Response other = round.show(second.path("id"));
        assertThat(other.<String>path("slot")).isEqualTo(first.<String>path("slot"));
        assertThat(other.<String>path("table")).isEqualTo(second.<String>path("table"));
        problem(swap(round, round.organiser(), first, second), "stale-version", 412);
    }

    @Test
    void leaves_both_where_they_are_if_one_cannot_change() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party();
        String province = round.party();
        Response first = success(round.book(province, mission, round.slot()), 201);
        Response second = success(round.book(round.party(), mission, round.slot()), 201);
        success(round.book(province, round.party(), second.path("slot")), 201);

        Response refused = swap(round, round.organiser(), first, second);

        problem(refused, "party-busy", 409);
        assertThat(round.show(first.path("id")).asString()).isEqualTo(first.asString());
        assertThat(round.show(second.path("id")).asString()).isEqualTo(second.asString());
    }

    @Test
    void lets_a_party_swap_its_own_meetings_only() {
        TestRound round = TestRound.in(aConference());
        String organisation = round.conference.organisation("MISSION_ABROAD");
        String mission = round.partyOf(organisation);
        Response first = success(round.book(round.party(), mission, round.slot()), 201);
        Response second = success(round.book(round.party(), mission, round.slot()), 201);
        Response ofOthers = success(round.book(round.party(), round.party(), round.slot()), 201);
        Api focal = round.conference.focalPoint(organisation);

        problem(swap(round, focal, first, ofOthers), "not-found", 404);
        success(swap(round, focal, first, second), 200);
    }

    @Test
    void lets_nobody_in_between_while_two_meetings_change_places() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party();
        List<Response> meetings = Stream.generate(round::slot)
                .limit(2)
                .map(slot -> success(round.book(round.party(), mission, slot), 201))
                .toList();
        List<String> provinces = Stream.generate(() -> round.party()).limit(16).toList();

        List<Response> answers = Race.of(17, runner -> {
            if (runner == 16) {
                return swap(round, round.organiser(), meetings.get(0), meetings.get(1));
            }
            String slot = meetings.get(runner % 2).path("slot");
            return Stream.generate(() -> round.book(provinces.get(runner), mission, slot))
                    .limit(4)
                    .filter(answer -> answer.statusCode() != 409)
                    .findFirst()
                    .orElseGet(() -> round.book(provinces.get(runner), mission, slot));
        });

        success(answers.get(16), 200);
        answers.subList(0, 16).forEach(answer -> problem(answer, "slot-taken", 409));
        assertThat(round.meetings("?party=" + mission)).hasSize(2);
    }

    @Test
    void swaps_once_when_both_sides_ask_for_the_same_at_the_same_moment() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party();
        List<Response> meetings = Stream.generate(round::slot)
                .limit(2)
                .map(slot -> success(round.book(round.party(), mission, slot), 201))
                .toList();

        List<Response> answers = Race.of(
                4, runner -> swap(round, round.organiser(), meetings.get(runner % 2), meetings.get(1 - runner % 2)));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 200)
                .forEach(answer -> problem(answer, "stale-version", 412));
        assertThat(round.show(meetings.get(0).path("id")).<String>path("slot"))
                .isEqualTo(meetings.get(1).<String>path("slot"));
    }

    private static Response swap(TestRound round, Api client, Response meeting, Response other) {
        return client.put(
                round.path("/meetings/" + meeting.path("id") + "/swap"),
                meeting.<Integer>path("version"),
                Map.of("meeting", other.path("id"), "version", other.path("version")));
    }
}
