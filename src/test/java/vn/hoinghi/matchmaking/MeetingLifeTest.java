package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;

/** Who came to a meeting, and when it began and was over, by taps. */
@QuarkusTest
class MeetingLifeTest extends ApiTest {

    @Inject
    EntityManager entities;

    /** Two parties that meet, and who acts for each. */
    private record Two(TestRound round, String path, Api asking, Api asked, String party, String otherParty) {

        static Two meet(TestRound round) {
            String province = round.conference.organisation("PROVINCE");
            String embassy = round.conference.organisation("EMBASSY");
            String party = round.partyOf(province);
            String otherParty = round.partyOf(embassy);
            Response meeting = success(round.book(party, otherParty, round.slot()), 201);
            return new Two(
                    round,
                    round.path("/meetings/" + meeting.path("id")),
                    round.conference.focalPoint(province),
                    round.conference.focalPoint(embassy),
                    party,
                    otherParty);
        }

        Response tap(Api who, String step) {
            return who.put(path + "/attendance", Map.of("step", step));
        }

        Response takeBack(Api who, String step) {
            return who.put(path + "/attendance", Map.of("step", step, "takenBack", true));
        }

        Response show() {
            return success(round.organiser().get(path), 200);
        }
    }

    @Test
    void goes_from_arrival_to_end_by_taps_of_either_side_and_staff() {
        Two two = Two.meet(TestRound.in(aConference()));
        Api desk = two.round.conference.desk();

        Response arrived = success(two.tap(two.asking, "ARRIVED"), 200);
        success(two.tap(two.asked, "ARRIVED"), 200);
        success(two.tap(desk, "STARTED"), 200);
        Response ended = success(two.tap(two.asked, "ENDED"), 200);

        assertThat(arrived.<String>path("life.party.arrivedAt")).isNotBlank();
        assertThat(arrived.<String>path("life.otherParty.arrivedAt")).isNull();
        assertThat(ended.<String>path("life.startedAt")).isNotBlank();
        assertThat(ended.<String>path("life.endedAt")).isNotBlank();
        assertThat(ended.<String>path("heldAt")).isNotBlank();
    }

    @Test
    void changes_nothing_when_a_step_is_said_again() {
        Two two = Two.meet(TestRound.in(aConference()));

        for (String step : List.of("ARRIVED", "STARTED", "ENDED")) {
            Response first = success(two.tap(two.asking, step), 200);
            Response again = success(two.tap(two.asking, step), 200);

            assertThat(again.asString()).isEqualTo(first.asString());
        }
        assertThat(success(two.tap(two.asked, "ARRIVED"), 200).<Integer>path("version"))
                .isEqualTo(3);
    }

    @Test
    void takes_whoever_begins_as_arrived() {
        Two two = Two.meet(TestRound.in(aConference()));
        success(two.tap(two.asking, "NO_SHOW"), 200);

        Response started = success(two.tap(two.asking, "STARTED"), 200);

        assertThat(started.<String>path("life.otherParty.noShowAt")).isNull();
        assertThat(started.<String>path("life.otherParty.arrivedAt")).isNotBlank();
    }

    @Test
    void refuses_what_cannot_be() {
        Two two = Two.meet(TestRound.in(aConference()));

        problem(two.tap(two.asking, "ENDED"), "meeting-not-started", 409);
        success(two.tap(two.asked, "ARRIVED"), 200);
        problem(two.tap(two.asking, "NO_SHOW"), "party-arrived", 409);
        success(two.tap(two.asking, "STARTED"), 200);
        problem(two.tap(two.asking, "NO_SHOW"), "party-arrived", 409);
        problem(two.takeBack(two.asked, "ARRIVED"), "meeting-started", 409);
        problem(two.asked.post(two.path + "/cancellation", Map.of()), "meeting-started", 409);
        problem(
                two.round.organiser().put(two.path + "/slot", 2, Map.of("slot", two.round.slot())),
                "meeting-started",
                409);
    }

    @Test
    void says_what_a_tap_must_be() {
        Two two = Two.meet(TestRound.in(aConference()));
        String stranger = two.round.conference.organisation("NGO");
        String other = two.round.partyOf(stranger);

        problem(two.tap(two.round.organiser(), "ARRIVED"), "reference-not-found", 422);
        problem(two.asking.put(two.path + "/attendance", Map.of()), "invalid-request", 422);
        problem(
                two.asking.put(two.path + "/attendance", 0, Map.of("step", "STARTED", "held", true)),
                "invalid-request",
                422);
        problem(
                two.asking.put(two.path + "/attendance", Map.of("step", "ARRIVED", "party", other)),
                "reference-not-found",
                422);
        problem(two.tap(two.round.conference.focalPoint(stranger), "STARTED"), "not-found", 404);
        success(two.round.organiser().post(two.path + "/cancellation", Map.of()), 200);
        problem(two.tap(two.asking, "ARRIVED"), "meeting-cancelled", 409);
    }

    @Test
    void takes_back_what_was_tapped_by_mistake() {
        Two two = Two.meet(TestRound.in(aConference()));
        success(two.tap(two.asking, "STARTED"), 200);
        success(two.tap(two.asking, "ENDED"), 200);

        Response notEnded = success(two.takeBack(two.asked, "ENDED"), 200);
        Response notStarted = success(two.takeBack(two.asked, "STARTED"), 200);
        success(two.takeBack(two.asking, "ARRIVED"), 200);
        Response noShow = success(two.tap(two.asked, "NO_SHOW"), 200);
        Response came = success(two.takeBack(two.asked, "NO_SHOW"), 200);

        assertThat(notEnded.<String>path("life.endedAt")).isNull();
        assertThat(notEnded.<String>path("life.startedAt")).isNotBlank();
        assertThat(notStarted.<String>path("life.startedAt")).isNull();
        assertThat(notStarted.<String>path("heldAt")).isNull();
        assertThat(noShow.<String>path("life.party.noShowAt")).isNotBlank();
        assertThat(came.<String>path("life.party.noShowAt")).isNull();
    }

    @Test
    void forgets_who_came_when_it_is_moved() {
        Two two = Two.meet(TestRound.in(aConference()));
        success(two.tap(two.asking, "ARRIVED"), 200);

        success(two.round.organiser().put(two.path + "/slot", 1, Map.of("slot", two.round.slot())), 200);

        assertThat(two.show().<String>path("life.party.arrivedAt")).isNull();
    }

    @Test
    void is_said_while_the_round_is_live_and_corrected_by_the_organiser_afterwards() {
        Two two = Two.meet(TestRound.in(aConference()));
        Map<String, Object> closed = new HashMap<>(Map.of("name", text("Vòng"), "phase", "CLOSED"));
        success(two.round.organiser().put(two.round.path(""), 0, closed), 200);

        problem(two.tap(two.asking, "ARRIVED"), "phase-not-open", 409);
        problem(two.tap(two.round.conference.desk(), "STARTED"), "phase-not-open", 409);
        success(two.tap(two.round.organiser(), "STARTED"), 200);
    }

    @Test
    void keeps_what_both_sides_tap_at_the_same_moment() {
        TestRound round = TestRound.in(aConference());
        for (int turn = 0; turn < 5; turn++) {
            Two two = Two.meet(round);

            List<Response> arrivals =
                    Race.of(8, runner -> two.tap(runner % 2 == 0 ? two.asking : two.asked, "ARRIVED"));
            List<Response> starts = Race.of(8, runner -> two.tap(runner % 2 == 0 ? two.asking : two.asked, "STARTED"));

            assertThat(arrivals).allSatisfy(answer -> success(answer, 200));
            assertThat(starts).allSatisfy(answer -> success(answer, 200));
            assertThat(starts.stream()
                            .map(answer -> answer.<String>path("life.startedAt"))
                            .distinct())
                    .hasSize(1);
            assertThat(two.show().<Integer>path("version")).isEqualTo(3);
        }
    }

    @Test
    void never_has_a_side_both_arrived_and_absent_whoever_is_quicker() {
        TestRound round = TestRound.in(aConference());
        for (int turn = 0; turn < 5; turn++) {
            Two two = Two.meet(round);

            List<Response> answers = Race.of(
                    8, runner -> runner % 2 == 0 ? two.tap(two.asking, "NO_SHOW") : two.tap(two.asked, "ARRIVED"));

            answers.stream()
                    .filter(answer -> answer.statusCode() != 200)
                    .forEach(answer -> problem(answer, "party-arrived", 409));
            assertThat(two.show().<String>path("life.otherParty.arrivedAt")).isNotBlank();
            assertThat(two.show().<String>path("life.otherParty.noShowAt")).isNull();
        }
    }

    /** The canary: what is refused above is refused by the check, and by nothing that only seems to help. */
    @Test
    void has_a_side_both_arrived_and_absent_without_the_check() {
        Two two = Two.meet(TestRound.in(aConference()));
        run("alter table meetings drop constraint ck_meetings_no_show_not_arrived");
        try {
            success(two.tap(two.asked, "ARRIVED"), 200);

            Response absent = success(two.tap(two.asking, "NO_SHOW"), 200);

            assertThat(absent.<String>path("life.otherParty.arrivedAt")).isNotBlank();
            assertThat(absent.<String>path("life.otherParty.noShowAt")).isNotBlank();
        } finally {
            run("update meetings set other_party_no_show_at = null where other_party_arrived_at is not null");
            run("alter table meetings add constraint ck_meetings_no_show_not_arrived check"
                    + " ((party_no_show_at is null or party_arrived_at is null)"
                    + " and (other_party_no_show_at is null or other_party_arrived_at is null))");
        }
    }

    private void run(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }
}
