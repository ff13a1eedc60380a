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

/** Who waits for a party that is full, and comes in by rule. */
@QuarkusTest
class WaitingTest extends ApiTest {

    @Test
    void lets_in_who_wants_it_most_and_asked_first_when_a_meeting_is_called_off() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party(round.person("Trần Quốc Bảo"));
        Response first = success(round.book(round.party(), mission, round.slot()), 201);
        Response second = success(round.book(round.party(), mission, round.slot()), 201);
        String can = round.party();
        String firstMust = round.party();
        String secondMust = round.party();
        success(wait(round, round.organiser(), can, mission, "CAN"), 201);
        success(wait(round, round.organiser(), firstMust, mission, "MUST"), 201);
        success(wait(round, round.organiser(), secondMust, mission, "MUST"), 201);

        success(round.act(round.organiser(), first, "cancellation", Map.of()), 200);
        List<String> afterOne = partners(round, mission);
        success(round.act(round.organiser(), second, "decline", Map.of()), 200);

        assertThat(afterOne).contains(firstMust).doesNotContain(can, secondMust);
        assertThat(partners(round, mission)).containsExactlyInAnyOrder(firstMust, secondMust);
        assertThat(success(round.organiser().get(round.path("/waiting")), 200).<List<String>>path("items.party"))
                .containsExactly(can);
        assertThat(success(round.organiser().get(round.conference.path("/notices?kind=MEETING_FROM_WAITING_LIST")), 200)
                        .<List<String>>path("items.id"))
                .hasSize(4);
    }

    @Test
    void passes_over_whoever_cannot_come_then() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party();
        String slot = round.slot();
        Response meeting = success(round.book(round.party(), mission, slot), 201);
        String busy = round.party();
        String free = round.party();
        success(wait(round, round.organiser(), busy, mission, "MUST"), 201);
        success(wait(round, round.organiser(), free, mission, "CAN"), 201);
        success(round.book(busy, round.party(), slot), 201);

        success(round.act(round.organiser(), meeting, "cancellation", Map.of()), 200);

        assertThat(partners(round, mission)).containsExactly(free);
    }

    @Test
    void refuses_to_wait_for_who_has_time_or_does_not_meet_and_shows_each_party_its_own() {
        TestRound round = TestRound.in(aConference());
        String organisation = round.conference.organisation("PROVINCE");
        String own = round.partyOf(organisation);
        String mission = round.party();
        String slot = round.slot();
        Api focal = round.conference.focalPoint(organisation);

        Response early = wait(round, focal, own, mission, "WANT");
        success(round.book(round.party(), mission, slot), 201);
        Response waiting = success(wait(round, focal, own, mission, "WANT"), 201);
        Response again = wait(round, focal, own, mission, "MUST");
        Response ofAnother = success(wait(round, round.organiser(), round.party(), mission, "MUST"), 201);

        problem(early, "not-full", 409);
        assertThat(early.<List<String>>path("freeSlots.slot")).containsExactly(slot);
        problem(again, "already-exists", 409);
        problem(wait(round, focal, round.party(), mission, "MUST"), "reference-not-found", 422);
        problem(wait(round, focal, own, own, "MUST"), "same-party", 409);
        assertThat(success(focal.get(round.path("/waiting")), 200).<List<String>>path("items.id"))
                .containsExactly(waiting.<String>path("id"));
        problem(focal.request().delete(address(round, ofAnother)), "not-found", 404);
        assertThat(focal.request().delete(address(round, waiting)).statusCode()).isEqualTo(204);
        success(
                round.organiser()
                        .post(round.path("/wishes"), Map.of("party", mission, "otherParty", own, "strength", "NO")),
                201);
        problem(wait(round, focal, own, mission, "MUST"), "not-allowed", 409);
    }

    @Test
    void leaves_nobody_waiting_who_asks_at_the_moment_in_which_a_meeting_is_called_off() {
        TestRound round = TestRound.in(aConference());
        for (int turn = 0; turn < 12; turn++) {
            String mission = round.party();
            String province = round.party();
            List<Response> meetings = missionFilled(round, mission, turn);

            List<Response> answers = Race.of(
                    2,
                    runner -> runner == 0
                            ? wait(round, round.organiser(), province, mission, "MUST")
                            : round.act(round.organiser(), meetings.get(0), "cancellation", Map.of()));

            boolean isIn = partners(round, mission).contains(province);
            assertThat(isIn || answers.get(0).statusCode() == 409)
                    .as(answers.get(0).asString())
                    .isTrue();
        }
    }

    /** Fills all slots there are; the first turn makes two. */
    private static List<Response> missionFilled(TestRound round, String mission, int turn) {
        List<String> slots = turn == 0
                ? List.of(round.slot(), round.slot())
                : success(round.organiser().get(round.path("/slots")), 200).path("items.id");
        return slots.stream()
                .map(slot -> success(round.book(round.party(), mission, slot), 201))
                .toList();
    }

    @Test
    void gives_one_place_to_one_of_those_who_wait_when_both_their_meetings_are_called_off_at_once() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party();
        List<Response> meetings = Stream.generate(round::slot)
                .limit(2)
                .map(slot -> success(round.book(round.party(), mission, slot), 201))
                .toList();
        List<String> waiting = List.of(round.party(), round.party());
        waiting.forEach(party -> success(wait(round, round.organiser(), party, mission, "WANT"), 201));

        List<Response> answers =
                Race.of(2, runner -> round.act(round.organiser(), meetings.get(runner), "cancellation", Map.of()));

        assertThat(answers).allSatisfy(answer -> success(answer, 200));
        assertThat(partners(round, mission)).containsExactlyInAnyOrderElementsOf(waiting);
    }

    private static Response wait(TestRound round, Api client, String party, String other, String strength) {
        return client.post(round.path("/waiting"), Map.of("party", party, "otherParty", other, "strength", strength));
    }

    private static String address(TestRound round, Response waiting) {
        return round.path("/waiting/" + waiting.path("id"));
    }

    private static List<String> partners(TestRound round, String mission) {
        return success(
                        round.organiser()
                                .get(round.path("/meetings?status=TENTATIVE&status=CONFIRMED&party=" + mission)),
                        200)
                .path("items.party");
    }
}
