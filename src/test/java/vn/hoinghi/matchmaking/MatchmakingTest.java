package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoinghi.conference.ConferenceCodes;
import vn.hoinghi.kernel.testing.ApiTest;

@QuarkusTest
class MatchmakingTest extends ApiTest {

    @Inject
    Matchmaking matchmaking;

    @Inject
    ConferenceCodes codes;

    @Test
    void counts_meetings_and_the_wishes_they_meet() {
        TestRound round = TestRound.in(aConference());
        String province = round.party();
        String mission = round.party();
        String other = round.party();
        wish(round, province, mission);
        wish(round, mission, province);
        wish(round, province, other);
        Response held = success(round.book(mission, province, round.slot()), 201);
        success(
                round.organiser()
                        .put(round.path("/meetings/" + held.path("id") + "/attendance"), 0, Map.of("held", true)),
                200);
        Response missed = success(round.book(round.party(), round.party(), round.slot()), 201);
        success(
                round.organiser()
                        .put(
                                round.path("/meetings/" + missed.path("id") + "/attendance"),
                                Map.of("party", missed.path("party"), "step", "NO_SHOW")),
                200);
        Response cancelled = success(round.book(province, other, round.slot()), 201);
        success(round.act(round.organiser(), cancelled, "cancellation", Map.of()), 200);

        MeetingFigures figures =
                matchmaking.figures(codes.idOf(round.conference.code).orElseThrow());

        assertThat(figures).isEqualTo(new MeetingFigures(2, 1, 3, 2, 1, 1, figures.byOrganisation()));
        assertThat(figures.byOrganisation())
                .extracting(
                        MeetingFigures.Served::wishes,
                        MeetingFigures.Served::share,
                        MeetingFigures.Served::booked,
                        MeetingFigures.Served::held,
                        MeetingFigures.Served::missed)
                .containsExactly(
                        tuple(2L, 0.5, 1L, 1L, 0L),
                        tuple(1L, 1.0, 1L, 1L, 0L),
                        tuple(0L, null, 1L, 0L, 1L),
                        tuple(0L, null, 1L, 0L, 1L));
    }

    private static void wish(TestRound round, String party, String otherParty) {
        success(
                round.organiser()
                        .post(
                                round.path("/wishes"),
                                Map.of("party", party, "otherParty", otherParty, "strength", "WANT")),
                201);
    }
}
