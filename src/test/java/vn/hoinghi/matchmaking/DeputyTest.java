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
import vn.hoinghi.kernel.testing.TestConference;

/** Who sits at meetings: the head, a deputy, or whom somebody puts there. */
@QuarkusTest
class DeputyTest extends ApiTest {

    @Inject
    Calendar calendar;

    @Inject
    ConferenceCodes codes;

    private record Mission(TestRound round, String organisation, String party, List<String> people) {

        static Mission in(TestRound round) {
            List<String> people = List.of(
                    round.person("Trần Quốc Bảo"),
                    round.person("Lê Thị Phó"),
                    round.person("Đỗ Minh Phó"),
                    round.person("Hồ Thư Ký"));
            String organisation = round.conference.organisation("MISSION_ABROAD");
            String party = success(round.organiser().post(round.path("/parties"), body(organisation, people)), 201)
                    .path("id");
            return new Mission(round, organisation, party, people);
        }

        static Map<String, Object> body(String organisation, List<String> people) {
            return Map.of(
                    "organisation",
                    organisation,
                    "members",
                    List.of(
                            Map.of("delegate", people.get(0), "role", "HEAD"),
                            Map.of("delegate", people.get(1), "role", "DEPUTY"),
                            Map.of("delegate", people.get(2), "role", "DEPUTY"),
                            Map.of("delegate", people.get(3), "role", "STAFF")));
        }
    }

    @Test
    void seats_the_head_else_a_free_deputy_and_says_who_lacks_where_nobody_is_free() {
        Mission mission = Mission.in(TestRound.in(aConference()));
        TestRound round = mission.round();
        List<String> slots = List.of(round.slot(), round.slot(), round.slot());
        Elsewhere elsewhere = new Elsewhere(calendar, codes);
        elsewhere.bind(round, mission.people().get(0), 1);
        mission.people().stream().limit(3).forEach(person -> elsewhere.bind(round, person, 2));

        Response byHead = success(round.book(round.party(), mission.party(), slots.get(0)), 201);
        Response byDeputy = success(round.book(round.party(), mission.party(), slots.get(1)), 201);
        Response byNobody = round.book(round.party(), mission.party(), slots.get(2));

        assertThat(sitting(byHead)).containsExactly(mission.people().get(0));
        assertThat(mission.people().subList(1, 3)).containsAll(sitting(byDeputy));
        assertThat(sitting(byDeputy)).hasSize(1);
        problem(byNobody, "person-busy", 409);
        Response availability = round.availability(mission.party());
        assertThat(availability.<List<List<String>>>path("slots.reasons"))
                .containsExactly(List.of("PARTY_BUSY"), List.of("PARTY_BUSY"), List.of("PERSON_BUSY"));
    }

    @Test
    void seats_the_head_again_when_the_meeting_moves_to_where_the_head_is_free() {
        Mission mission = Mission.in(TestRound.in(aConference()));
        TestRound round = mission.round();
        List<String> slots = List.of(round.slot(), round.slot());
        new Elsewhere(calendar, codes).bind(round, mission.people().get(0), 0);
        Response byDeputy = success(round.book(round.party(), mission.party(), slots.get(0)), 201);

        Response moved = success(round.move(byDeputy, slots.get(1)), 200);

        assertThat(sitting(moved)).containsExactly(mission.people().get(0));
    }

    @Test
    void seats_a_deputy_for_a_head_who_withdraws_and_nobody_who_does_not_come() {
        Mission mission = Mission.in(TestRound.in(aConference()));
        TestRound round = mission.round();
        Response meeting = success(round.book(round.party(), mission.party(), round.slot()), 201);

        success(
                round.organiser()
                        .put(
                                round.conference.path(
                                        "/delegates/" + mission.people().get(0) + "/withdrawal"),
                                1,
                                Map.of("reason", "Bận")),
                200);
        Response next = success(round.book(round.party(), mission.party(), round.slot()), 201);

        assertThat(sitting(round.show(meeting.path("id"))))
                .hasSize(1)
                .doesNotContain(mission.people().get(0));
        assertThat(mission.people().subList(1, 3)).containsAll(sitting(round.show(meeting.path("id"))));
        assertThat(mission.people().subList(1, 3)).containsAll(sitting(next));
    }

    @Test
    void seats_a_substitute_for_whom_the_other_sat_for() {
        TestRound round = TestRound.in(aConference());
        String organisation = round.conference.organisation("MISSION_ABROAD");
        String leaving = round.conference.delegate(organisation, "Trần Quốc Bảo");
        String party = round.partyOf(organisation, leaving);
        Response meeting = success(round.book(round.party(), party, round.slot()), 201);

        String coming = success(
                        round.organiser()
                                .put(
                                        round.conference.path("/delegates/" + leaving + "/substitution"),
                                        1,
                                        Map.of(
                                                "delegate",
                                                TestConference.delegateBody(organisation, "Lê Thị Thay"),
                                                "reason",
                                                "Đổi người")),
                        200)
                .path("id");

        assertThat(sitting(round.show(meeting.path("id")))).containsExactly(coming);
    }

    @Test
    void lets_a_side_say_who_sits_for_it_and_binds_those_alone() {
        Mission mission = Mission.in(TestRound.in(aConference()));
        TestRound round = mission.round();
        Api focal = round.conference.focalPoint(mission.organisation());
        String slot = round.slot();
        Response meeting = success(round.book(round.party(), mission.party(), slot), 201);

        Response replaced =
                success(replace(focal, mission, meeting, 0, mission.people().get(3)), 200);
        Response stale = replace(focal, mission, meeting, 0, mission.people().get(1));
        Response byOffice = success(
                replace(round.organiser(), mission, meeting, 1, mission.people().get(1)), 200);

        assertThat(sitting(replaced)).containsExactly(mission.people().get(3));
        problem(stale, "stale-version", 412);
        assertThat(sitting(byOffice)).containsExactly(mission.people().get(1));
        new Elsewhere(calendar, codes).bind(round, mission.people().get(0), 0);
        problem(replace(focal, mission, meeting, 2, mission.people().get(0)), "person-busy", 409);
    }

    @Test
    void refuses_people_who_are_not_of_the_party_and_whoever_speaks_for_another() {
        Mission mission = Mission.in(TestRound.in(aConference()));
        TestRound round = mission.round();
        String organisation = round.conference.organisation("PROVINCE");
        String province = round.partyOf(organisation);
        Response meeting = success(round.book(province, mission.party(), round.slot()), 201);
        String stranger = round.person("Vũ Văn Lạ");

        problem(replace(round.organiser(), mission, meeting, 0, stranger), "reference-not-found", 422);
        problem(
                replace(
                        round.conference.focalPoint(organisation),
                        mission,
                        meeting,
                        0,
                        mission.people().get(1)),
                "reference-not-found",
                422);
    }

    @Test
    void seats_people_anew_when_the_party_says_who_they_are() {
        Mission mission = Mission.in(TestRound.in(aConference()));
        TestRound round = mission.round();
        Response meeting = success(round.book(round.party(), mission.party(), round.slot()), 201);
        List<String> others = List.of(
                mission.people().get(1),
                mission.people().get(0),
                mission.people().get(2),
                mission.people().get(3));

        success(
                round.organiser()
                        .put(
                                round.path("/parties/" + mission.party()),
                                0,
                                Mission.body(mission.organisation(), others)),
                200);

        assertThat(sitting(round.show(meeting.path("id"))))
                .containsExactly(mission.people().get(1));
    }

    private static List<String> sitting(Response meeting) {
        return meeting.path("members.delegate");
    }

    private static Response replace(Api client, Mission mission, Response meeting, int version, String person) {
        return client.put(
                mission.round().path("/meetings/" + meeting.path("id") + "/people"),
                version,
                Map.of("party", mission.party(), "people", List.of(person)));
    }
}
