package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;

/** Who may meet whom, when, and at which table. */
@QuarkusTest
class PairingTest extends ApiTest {

    @Test
    void lets_only_kinds_meet_that_the_round_pairs_whichever_asks() {
        TestRound round = TestRound.in(aConference());
        Map<String, String> pairing = Map.of("kind", "PROVINCE", "otherKind", "MISSION_ABROAD");
        Response settled = success(
                round.organiser()
                        .put(
                                round.path(""),
                                0,
                                Map.of("name", text("Vòng"), "settings", Map.of("pairings", List.of(pairing)))),
                200);
        String mission = round.partyOf(round.conference.organisation("MISSION_ABROAD"));
        String slot = round.slot();
        round.slot();

        Response provinces = round.book(round.party(), round.party(), slot);
        Response asked = round.book(round.party(), mission, slot);
        Response asking = round.book(mission, round.party(), round.slot());

        assertThat(settled.<List<Map<String, String>>>path("settings.pairings")).containsExactly(pairing);
        problem(provinces, "not-allowed", 409);
        assertThat(provinces.<List<Object>>path("freeSlots")).isNull();
        success(asked, 201);
        success(asking, 201);
    }

    @Test
    void holds_no_meeting_in_a_break_and_offers_none() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party();
        String province = round.party();
        String first = round.slot();
        String pause = success(
                        round.organiser()
                                .post(
                                        round.path("/slots"),
                                        Map.of(
                                                "startsAt",
                                                "2023-12-18T01:00:00Z",
                                                "endsAt",
                                                "2023-12-18T01:15:00Z",
                                                "isBreak",
                                                true)),
                        201)
                .path("id");
        Response meeting = success(round.book(round.party(), mission, first), 201);

        problem(round.book(province, mission, pause), "not-allowed", 409);
        problem(round.move(meeting, pause), "not-allowed", 409);
        assertThat(round.book(province, mission, first).<List<Object>>path("freeSlots"))
                .isNull();
        assertThat(round.availability(mission).<List<String>>path("slots[0].reasons"))
                .containsExactly("BREAK");
    }

    @Test
    void chooses_the_table_kept_for_a_party_and_one_with_interpretation_where_needed() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party();
        String foreign = success(
                        round.organiser()
                                .post(
                                        round.path("/parties"),
                                        Map.of(
                                                "organisation",
                                                round.conference.organisation("EMBASSY"),
                                                "needsInterpretation",
                                                true)),
                        201)
                .path("id");
        String kept = table(round, Map.of("name", "Bàn 9", "party", mission));
        String interpreted = table(round, Map.of("name", "Bàn 1", "hasInterpretation", true));
        String plain = table(round, Map.of("name", "Bàn 2"));
        List<String> slots = Stream.generate(round::slot).limit(2).toList();

        Response ofMission = success(round.book(round.party(), mission, slots.get(0)), 201);
        Response ofForeign = success(round.book(round.party(), foreign, slots.get(0)), 201);
        Response ofOthers = success(round.book(round.party(), round.party(), slots.get(0)), 201);
        Response none = round.book(round.party(), round.party(), slots.get(0));
        Response ofAnother = round.book(round.party(), round.party(), slots.get(1), kept);

        assertThat(ofMission.<String>path("table")).isEqualTo(kept);
        assertThat(ofForeign.<String>path("table")).isEqualTo(interpreted);
        assertThat(ofOthers.<String>path("table")).isEqualTo(plain);
        problem(none, "table-taken", 409);
        assertThat(none.<List<String>>path("freeSlots.slot")).containsExactly(slots.get(1));
        problem(ofAnother, "not-allowed", 409);
    }

    @Test
    void books_no_meeting_with_somebody_who_said_no_and_does_not_tell_them_so() {
        TestRound round = TestRound.in(aConference());
        String organisation = round.conference.organisation("MISSION_ABROAD");
        String mission = round.party();
        String unwanted = round.partyOf(organisation);
        Response no = success(wish(round, mission, unwanted, "NO"), 201);
        Api focal = round.conference.focalPoint(organisation);
        String slot = round.slot();

        problem(round.book(unwanted, mission, slot), "not-allowed", 409);
        problem(round.book(mission, unwanted, slot), "not-allowed", 409);
        problem(focal.get(no.header("Location")), "not-found", 404);
        assertThat(success(focal.get(round.path("/wishes")), 200).<List<String>>path("items.id"))
                .isEmpty();
        success(round.organiser().put(no.header("Location"), 0, Map.of("strength", "CAN")), 200);
        success(round.book(unwanted, mission, slot), 201);
    }

    @Test
    void lets_a_wish_be_changed_until_the_two_have_a_meeting() {
        TestRound round = TestRound.in(aConference());
        String organisation = round.conference.organisation("PROVINCE");
        String own = round.partyOf(organisation);
        String mission = round.party();
        Api focal = round.conference.focalPoint(organisation);
        Response filed = success(wish(round, own, mission, "CAN"), 201);
        String address = filed.header("Location");

        Response changed = success(focal.put(address, 0, Map.of("strength", "MUST", "reason", text("Gấp"))), 200);
        problem(focal.put(address, 0, Map.of("strength", "CAN")), "stale-version", 412);
        success(round.book(own, mission, round.slot()), 201);
        Response late = focal.put(address, 1, Map.of("strength", "CAN"));

        assertThat(changed.<String>path("strength")).isEqualTo("MUST");
        assertThat(changed.<String>path("reason.vi")).isEqualTo("Gấp");
        problem(late, "wish-answered", 409);
    }

    private static Response wish(TestRound round, String party, String other, String strength) {
        return round.organiser()
                .post(round.path("/wishes"), Map.of("party", party, "otherParty", other, "strength", strength));
    }

    private static String table(TestRound round, Map<String, Object> body) {
        return success(round.organiser().post(round.path("/tables"), body), 201).path("id");
    }
}
