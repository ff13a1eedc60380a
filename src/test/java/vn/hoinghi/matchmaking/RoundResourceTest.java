package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class RoundResourceTest extends ApiTest {

    @Test
    void opens_a_round_as_a_draft_and_moves_it_to_another_phase() {
        TestConference conference = aConference();
        Map<String, Object> body = Map.of("code", "R1", "name", text("Vòng 1"));

        Response opened = success(conference.organiser.post(conference.path("/rounds"), body), 201);
        String location = opened.header("Location");
        Response live =
                success(conference.organiser.put(location, 0, Map.of("name", text("Vòng 1"), "phase", "LIVE")), 200);

        assertThat(opened.<String>path("phase")).isEqualTo("DRAFT");
        assertThat(live.<String>path("phase")).isEqualTo("LIVE");
        assertThat(live.header("ETag")).isEqualTo("\"1\"");
        assertThat(success(conference.organiser.get(location), 200).asString()).isEqualTo(live.asString());
        problem(conference.organiser.put(location, 0, Map.of("name", text("Vòng 1"))), "stale-version", 412);
    }

    @Test
    void refuses_slots_that_overlap_and_takes_one_that_begins_as_another_ends() {
        TestRound round = TestRound.in(aConference());
        addSlot(round, "2023-12-18T07:00:00Z", "2023-12-18T07:30:00Z");

        Response overlapping = addSlot(round, "2023-12-18T07:29:00Z", "2023-12-18T08:00:00Z");
        Response following = addSlot(round, "2023-12-18T07:30:00Z", "2023-12-18T08:00:00Z");
        Response backwards = addSlot(round, "2023-12-18T10:00:00Z", "2023-12-18T09:00:00Z");

        problem(overlapping, "slots-overlap", 409);
        success(following, 201);
        problem(backwards, "invalid-request", 422);
        assertThat(success(round.organiser().get(following.header("Location")), 200)
                        .<String>path("startsAt"))
                .isEqualTo("2023-12-18T07:30:00Z");
    }

    @Test
    void takes_one_of_many_slots_for_the_same_time() {
        TestRound round = TestRound.in(aConference());

        List<Response> answers = Race.of(16, runner -> addSlot(round, "2023-12-18T07:00:00Z", "2023-12-18T07:30:00Z"));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> problem(answer, "slots-overlap", 409));
    }

    private static Response addSlot(TestRound round, String startsAt, String endsAt) {
        return round.organiser().post(round.path("/slots"), Map.of("startsAt", startsAt, "endsAt", endsAt));
    }

    @Test
    void lists_tables_as_people_count_and_refuses_a_name_twice() {
        TestRound round = TestRound.in(aConference());
        round.table("Bàn 10");
        round.table("Bàn 2");

        Response twice = round.organiser().post(round.path("/tables"), Map.of("name", "Bàn 2"));
        Response first = success(round.organiser().get(round.path("/tables?limit=1")), 200);
        Response second = success(
                round.organiser().get(round.path("/tables?cursor={cursor}"), first.<String>path("nextCursor")), 200);

        problem(twice, "already-exists", 409);
        assertThat(twice.<String>path("errors[0].pointer")).isEqualTo("/name");
        assertThat(first.<List<String>>path("items.name")).containsExactly("Bàn 2");
        assertThat(second.<List<String>>path("items.name")).containsExactly("Bàn 10");
    }

    @Test
    void brings_an_organisation_into_a_round_once() {
        TestRound round = TestRound.in(aConference());
        String organisation = round.conference.organisation("PROVINCE");
        String delegate = round.conference.delegate(organisation, "Lê Thị Hòa");

        Response party = success(
                round.organiser().post(round.path("/parties"), TestRound.partyBody(organisation, 1, delegate)), 201);
        Response again = round.organiser().post(round.path("/parties"), TestRound.partyBody(organisation, 1));

        assertThat(party.<List<String>>path("members.delegate")).containsExactly(delegate);
        assertThat(success(round.organiser().get(party.header("Location")), 200).asString())
                .isEqualTo(party.asString());
        problem(again, "already-exists", 409);
    }

    @Test
    void refuses_a_party_that_cannot_be() {
        TestRound round = TestRound.in(aConference());
        TestConference elsewhere = aConference();
        String organisation = round.conference.organisation("PROVINCE");
        String delegate = round.conference.delegate(organisation, "Lê Thị Hòa");
        String stranger = elsewhere.delegate(elsewhere.organisation("PROVINCE"), "Vũ Văn Xa");

        Response foreign = admit(round, TestRound.partyBody(elsewhere.organisation("PROVINCE"), 1));
        Response foreignMember = admit(round, TestRound.partyBody(organisation, 1, stranger));
        Response twice = admit(round, TestRound.partyBody(organisation, 1, delegate, delegate));
        Response noSuchTeam = admit(
                round,
                Map.of("organisation", organisation, "members", List.of(Map.of("delegate", delegate, "team", 2))));

        problem(foreign, "reference-not-found", 422);
        problem(foreignMember, "reference-not-found", 422);
        problem(twice, "invalid-request", 422);
        problem(noSuchTeam, "invalid-request", 422);
        assertThat(noSuchTeam.<String>path("errors[0].code")).isEqualTo("team-exists");
    }

    private static Response admit(TestRound round, Object body) {
        return round.organiser().post(round.path("/parties"), body);
    }

    @Test
    void files_one_wish_for_another_party_and_takes_it_back() {
        TestRound round = TestRound.in(aConference(), "WISHES");
        String province = round.party();
        String mission = round.party();
        Map<String, Object> body = Map.of(
                "party",
                province,
                "otherParty",
                mission,
                "strength",
                "MUST",
                "reason",
                text("Mở thị trường cho trái cây"),
                "proposals",
                List.of("0190b6a0-0000-7000-8000-000000000001"));

        Response wish = success(round.organiser().post(round.path("/wishes"), body), 201);
        Response again = round.organiser().post(round.path("/wishes"), body);
        Response back = round.organiser()
                .post(round.path("/wishes"), Map.of("party", mission, "otherParty", province, "strength", "CAN"));
        Response toItself = round.organiser()
                .post(round.path("/wishes"), Map.of("party", province, "otherParty", province, "strength", "CAN"));

        assertThat(wish.<List<String>>path("proposals")).containsExactly("0190b6a0-0000-7000-8000-000000000001");
        problem(again, "already-exists", 409);
        success(back, 201);
        problem(toItself, "same-party", 409);
        String address = wish.header("Location");
        problem(round.organiser().request().delete(address), "precondition-required", 428);
        assertThat(round.organiser()
                        .request()
                        .header("If-Match", wish.header("ETag"))
                        .delete(address)
                        .statusCode())
                .isEqualTo(204);
        problem(round.organiser().get(address), "not-found", 404);
        assertThat(success(round.organiser().get(round.path("/wishes?party=" + mission)), 200)
                        .<List<String>>path("items.id"))
                .containsExactly(back.<String>path("id"));
    }

    @Test
    void takes_wishes_and_meetings_only_in_their_phases() {
        TestRound draft = TestRound.in(aConference(), "DRAFT");
        TestRound wishes = TestRound.in(draft.conference, "WISHES");
        TestRound provisional = TestRound.in(draft.conference, "PROVISIONAL");
        TestRound closed = TestRound.in(draft.conference, "CLOSED");

        problem(wish(draft), "phase-not-open", 409);
        success(wish(wishes), 201);
        success(wish(provisional), 201);
        problem(wish(closed), "phase-not-open", 409);
        problem(meeting(draft), "phase-not-open", 409);
        problem(meeting(wishes), "phase-not-open", 409);
        success(meeting(provisional), 201);
        problem(meeting(closed), "phase-not-open", 409);
    }

    private static Response wish(TestRound round) {
        return round.organiser()
                .post(
                        round.path("/wishes"),
                        Map.of("party", round.party(), "otherParty", round.party(), "strength", "WANT"));
    }

    private static Response meeting(TestRound round) {
        return round.book(round.party(), round.party(), round.slot());
    }

    @Test
    void shows_focal_points_the_rounds_in_which_they_are_a_party_and_their_own_part_of_them() {
        TestRound round = TestRound.in(aConference());
        TestRound other = TestRound.in(round.conference);
        String organisation = round.conference.organisation("PROVINCE");
        String own = round.partyOf(organisation);
        String mission = round.party();
        String third = round.party();
        Api focal = round.conference.focalPoint(organisation);
        String forIt = wishId(round, mission, own);
        String ofOthers = wishId(round, mission, third);

        assertThat(success(focal.get(round.conference.path("/rounds")), 200).<List<String>>path("items.id"))
                .containsExactly(round.id);
        success(focal.get(round.path("")), 200);
        problem(focal.get(other.path("")), "not-found", 404);
        problem(focal.get(other.path("/slots")), "not-found", 404);
        assertThat(success(focal.get(round.path("/parties")), 200).<List<String>>path("items.id"))
                .containsExactly(own, mission, third);
        success(focal.get(round.path("/parties/" + own + "/availability")), 200);
        problem(focal.get(round.path("/parties/" + mission + "/availability")), "not-found", 404);
        assertThat(success(focal.get(round.path("/wishes")), 200).<List<String>>path("items.id"))
                .containsExactly(forIt);
        problem(focal.get(round.path("/wishes/" + ofOthers)), "not-found", 404);
        problem(deleted(focal, round, forIt), "not-found", 404);
        problem(
                focal.post(round.path("/wishes"), Map.of("party", mission, "otherParty", own, "strength", "MUST")),
                "reference-not-found",
                422);
        problem(focal.post(round.conference.path("/rounds"), Map.of("name", text("Của tôi"))), "forbidden", 403);
    }

    private static String wishId(TestRound round, String party, String otherParty) {
        return success(
                        round.organiser()
                                .post(
                                        round.path("/wishes"),
                                        Map.of("party", party, "otherParty", otherParty, "strength", "MUST")),
                        201)
                .path("id");
    }

    private static Response deleted(Api client, TestRound round, String wish) {
        return client.request().header("If-Match", "*").delete(round.path("/wishes/" + wish));
    }

    @Test
    void keeps_delegates_out_and_lets_the_desk_read_only() {
        TestRound round = TestRound.in(aConference());
        Api delegate = round.conference.delegateAccount(round.person("Đỗ Minh Quân"));
        Api desk = round.conference.desk();

        problem(delegate.get(round.path("")), "forbidden", 403);
        success(desk.get(round.path("/meetings")), 200);
        problem(desk.post(round.path("/tables"), Map.of("name", "Bàn 1")), "forbidden", 403);
        problem(round.book(desk, round.party(), round.party(), round.slot()), "forbidden", 403);
    }
}
