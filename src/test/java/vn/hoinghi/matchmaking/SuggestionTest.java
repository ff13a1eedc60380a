package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;

/** Whom a party should meet, and why. */
@QuarkusTest
class SuggestionTest extends ApiTest {

    private TestRound round;
    private String provinceOrganisation;
    private String franceOrganisation;
    private String province;
    private String france;
    private String japan;

    @BeforeEach
    void askSomethingOfTwoMissions() {
        round = TestRound.in(aConference());
        provinceOrganisation = round.conference.organisation("PROVINCE");
        province = round.partyOf(provinceOrganisation);
        franceOrganisation = mission("vn-fr", List.of("FR", "MC"));
        france = round.partyOf(franceOrganisation);
        japan = round.partyOf(mission("vn-jp", List.of("JP")));
        success(
                round.organiser()
                        .post(
                                round.conference.path("/proposal-fields"),
                                Map.of("code", "labour", "title", text("Lao động"))),
                201);
        propose(List.of(franceOrganisation), List.of("FR"));
        propose(List.of(), List.of("JP"));
    }

    private String mission(String code, List<String> countries) {
        return success(
                        round.organiser()
                                .post(
                                        round.conference.path("/organisations"),
                                        Map.of(
                                                "code",
                                                code,
                                                "kind",
                                                "MISSION_ABROAD",
                                                "name",
                                                text("Đại sứ quán " + code),
                                                "countries",
                                                countries)),
                        201)
                .path("id");
    }

    private void propose(List<String> addressees, List<String> countries) {
        success(
                round.organiser()
                        .post(
                                round.conference.path("/proposals"),
                                Map.of(
                                        "organisation",
                                        provinceOrganisation,
                                        "field",
                                        "labour",
                                        "title",
                                        text("Hợp tác lao động"),
                                        "body",
                                        text("Đề nghị hỗ trợ."),
                                        "addressees",
                                        addressees,
                                        "countries",
                                        countries)),
                201);
    }

    private Response suggestions(Api who, String party) {
        return success(who.get(round.path("/parties/" + party + "/suggestions")), 200);
    }

    @Test
    void names_the_reasons_and_adds_their_points_up() {
        Map<String, Object> interests =
                Map.of("twinnedCountries", List.of("JP"), "investmentCountries", List.of("JP"), "fields", List.of());
        success(round.organiser().put(round.path("/parties/" + province + "/interests"), 0, interests), 200);

        Response shown = suggestions(round.organiser(), province);

        assertThat(shown.<List<String>>path("items.party")).containsExactly(japan, france);
        assertThat(shown.<List<Integer>>path("items.score")).containsExactly(20 + 15 + 10, 30);
        assertThat(shown.<List<String>>path("items[0].reasons.kind"))
                .containsExactly("PROPOSAL_ON_COUNTRY", "TWINNING", "INVESTMENT");
        assertThat(shown.<List<String>>path("items[0].reasons[0].countries")).containsExactly("JP");
        assertThat(shown.<List<String>>path("items[1].reasons[0].proposals")).hasSize(1);
    }

    @Test
    void tells_the_mission_that_there_are_proposals_but_not_which() {
        Response own = suggestions(round.conference.focalPoint(provinceOrganisation), province);
        Response other = suggestions(round.conference.focalPoint(franceOrganisation), france);

        assertThat(own.<List<String>>path("items[0].reasons[0].proposals")).hasSize(1);
        assertThat(other.<List<String>>path("items.party")).containsExactly(province);
        assertThat(other.<Integer>path("items[0].score")).isEqualTo(30);
        assertThat(other.<List<String>>path("items[0].reasons[0].proposals")).isEmpty();
        problem(
                round.conference
                        .focalPoint(franceOrganisation)
                        .get(round.path("/parties/" + province + "/suggestions")),
                "not-found",
                404);
    }

    @Test
    void leaves_out_whom_it_meets_wishes_or_must_not_meet() {
        success(round.book(province, japan, round.slot()), 201);
        assertThat(suggestions(round.organiser(), province).<List<String>>path("items.party"))
                .containsExactly(france);

        success(
                round.organiser()
                        .post(round.path("/wishes"), Map.of("party", france, "otherParty", province, "strength", "NO")),
                201);

        assertThat(suggestions(round.organiser(), province).<List<String>>path("items"))
                .isEmpty();
    }

    @Test
    void counts_that_the_other_one_wishes_it() {
        success(
                round.organiser()
                        .post(
                                round.path("/wishes"),
                                Map.of("party", france, "otherParty", province, "strength", "CAN")),
                201);

        Response shown = suggestions(round.organiser(), province);

        assertThat(shown.<Integer>path("items[0].score")).isEqualTo(55);
        assertThat(suggestions(round.organiser(), france).<List<String>>path("items"))
                .isEmpty();
    }

    @Test
    void lets_a_party_say_its_interests_from_what_it_has_read() {
        Api focal = round.conference.focalPoint(provinceOrganisation);
        String interests = round.path("/parties/" + province + "/interests");
        Map<String, Object> body = Map.of(
                "twinnedCountries", List.of("FR"), "investmentCountries", List.of(), "fields", List.of("labour"));

        Response said = success(focal.put(interests, 0, body), 200);

        assertThat(said.<List<String>>path("twinnedCountries")).containsExactly("FR");
        assertThat(success(focal.get(interests), 200).<List<String>>path("fields"))
                .containsExactly("labour");
        problem(focal.put(interests, 0, body), "stale-version", 412);
        problem(focal.put(round.path("/parties/" + france + "/interests"), 0, body), "not-found", 404);
        problem(
                focal.put(
                        interests,
                        1,
                        Map.of(
                                "twinnedCountries",
                                List.of("x"),
                                "investmentCountries",
                                List.of(),
                                "fields",
                                List.of())),
                "invalid-request",
                422);
    }
}
