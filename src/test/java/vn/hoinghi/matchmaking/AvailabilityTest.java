package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoinghi.calendar.Calendar;
import vn.hoinghi.conference.ConferenceCodes;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;

@QuarkusTest
class AvailabilityTest extends ApiTest {

    @Inject
    Calendar calendar;

    @Inject
    ConferenceCodes codes;

    @Test
    void says_of_each_slot_why_a_party_cannot_meet_anybody() {
        TestRound round = TestRound.in(aConference());
        String ambassador = round.person("Trần Quốc Bảo");
        String mission = round.party(ambassador);
        List<String> slots = List.of(round.slot(), round.slot(), round.slot(), round.slot());
        success(round.book(round.party(), mission, slots.get(1)), 201);
        new Elsewhere(calendar, codes).bind(round, ambassador, 2);

        Response changed = success(unavailable(round, round.organiser(), mission, 0, slots.get(0)), 200);

        assertThat(changed.<List<String>>path("slots.slot")).containsExactlyElementsOf(slots);
        assertThat(changed.<List<List<String>>>path("slots.reasons"))
                .containsExactly(List.of("NOT_OFFERED"), List.of("PARTY_BUSY"), List.of("PERSON_BUSY"), List.of());
        assertThat(changed.<List<Boolean>>path("slots.available")).containsExactly(false, false, false, true);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(round.availability(mission).asString()).isEqualTo(changed.asString());
    }

    @Test
    void counts_a_team_as_lost_only_where_its_own_people_are_bound() {
        TestRound round = TestRound.in(aConference());
        String first = round.person("Nguyễn Văn Một");
        String second = round.person("Nguyễn Văn Hai");
        String organisation = round.conference.organisation("MISSION_ABROAD");
        String mission = success(
                        round.organiser()
                                .post(
                                        round.path("/parties"),
                                        Map.of(
                                                "organisation",
                                                organisation,
                                                "teams",
                                                2,
                                                "members",
                                                List.of(
                                                        Map.of("delegate", first, "team", 1),
                                                        Map.of("delegate", second, "team", 2)))),
                        201)
                .path("id");
        String slot = round.slot();
        new Elsewhere(calendar, codes).bind(round, first, 0);

        Response before = round.availability(mission);
        Response meeting = success(round.book(round.party(), mission, slot), 201);
        Response after = round.availability(mission);

        assertThat(before.<Boolean>path("slots[0].available")).isTrue();
        assertThat(meeting.<List<String>>path("members.delegate")).containsExactly(second);
        assertThat(after.<List<String>>path("slots[0].reasons")).containsExactly("PERSON_BUSY");
    }

    @Test
    void refuses_meetings_of_a_party_that_is_not_available_whoever_asks() {
        TestRound round = TestRound.in(aConference());
        String province = round.party();
        String mission = round.party();
        String slot = round.slot();
        success(unavailable(round, round.organiser(), mission, 0, slot), 200);

        Response asked = round.book(province, mission, slot);
        Response asking = round.book(mission, province, slot);
        success(round.organiser().put(availability(round, mission), 1, Map.of("unavailable", List.of())), 200);
        Response later = round.book(province, mission, slot);

        problem(asked, "not-available", 409);
        problem(asking, "not-available", 409);
        success(later, 201);
    }

    @Test
    void lets_a_focal_point_change_its_own_availability_from_the_version_it_read() {
        TestRound round = TestRound.in(aConference());
        String organisation = round.conference.organisation("MISSION_ABROAD");
        String own = round.partyOf(organisation);
        String other = round.party();
        String slot = round.slot();
        Api focal = round.conference.focalPoint(organisation);

        success(unavailable(round, focal, own, 0, slot), 200);

        problem(unavailable(round, focal, own, 0, slot), "stale-version", 412);
        problem(focal.put(availability(round, own), Map.of("unavailable", List.of())), "precondition-required", 428);
        problem(unavailable(round, focal, other, 0, slot), "not-found", 404);
        problem(unavailable(round, focal, own, 1, round.id), "reference-not-found", 422);
    }

    private static Response unavailable(TestRound round, Api client, String party, int version, String slot) {
        return client.put(availability(round, party), version, Map.of("unavailable", List.of(slot)));
    }

    private static String availability(TestRound round, String party) {
        return round.path("/parties/" + party + "/availability");
    }
}
