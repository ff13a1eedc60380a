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
class MeetingResourceTest extends ApiTest {

    @Inject
    Calendar calendar;

    @Inject
    ConferenceCodes codes;

    @Test
    void books_a_meeting_at_the_first_free_table_with_everybody_who_sits() {
        TestRound round = TestRound.in(aConference());
        String ambassador = round.person("Trần Quốc Bảo");
        String chair = round.person("Phạm Thu An");
        String mission = round.party(ambassador);
        String province = round.party(chair);
        String slot = round.slot();
        round.table("Bàn 10");
        String second = round.table("Bàn 2");

        Response meeting = success(round.book(province, mission, slot), 201);

        assertThat(meeting.<String>path("table")).isEqualTo(second);
        assertThat(meeting.<String>path("status")).isEqualTo("TENTATIVE");
        assertThat(meeting.<String>path("startsAt")).isEqualTo(TestRound.FIRST_SLOT.toString());
        assertThat(meeting.<Map<String, String>>path("answers"))
                .isEqualTo(Map.of("party", "ACCEPTED", "otherParty", "NEEDS_ACTION"));
        assertThat(meeting.<List<String>>path("members.fullName")).containsExactly("Phạm Thu An", "Trần Quốc Bảo");
        assertThat(success(round.organiser().get(meeting.header("Location")), 200)
                        .asString())
                .isEqualTo(meeting.asString());
    }

    @Test
    void says_which_of_the_two_parties_is_taken_and_the_other_one_first() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party();
        String province = round.party();
        String slot = round.slot();
        success(round.book(province, mission, slot), 201);

        Response other = round.book(round.party(), mission, slot);
        Response asking = round.book(province, round.party(), slot);
        Response both = round.book(province, mission, slot);
        Response bothTheOtherWay = round.book(mission, province, slot);

        problem(other, "slot-taken", 409);
        problem(asking, "party-busy", 409);
        problem(both, "slot-taken", 409);
        problem(bothTheOtherWay, "slot-taken", 409);
    }

    @Test
    void says_who_is_bound_elsewhere() {
        TestRound round = TestRound.in(aConference());
        String ambassador = round.person("Trần Quốc Bảo");
        String mission = round.party(ambassador);
        String slot = round.slot();
        new Elsewhere(calendar, codes).bind(round, ambassador, 0);

        Response refused = round.book(round.party(), mission, slot);

        problem(refused, "person-busy", 409);
        assertThat(refused.<String>path("detail")).contains("Trần Quốc Bảo");
        assertThat(round.meetings("")).isEmpty();
    }

    @Test
    void refuses_somebody_who_would_sit_on_both_sides() {
        TestRound round = TestRound.in(aConference());
        String adviser = round.person("Hồ Ngọc Lan");

        Response refused = round.book(round.party(adviser), round.party(adviser), round.slot());

        problem(refused, "person-busy", 409);
    }

    @Test
    void says_that_a_table_is_taken_or_that_none_is_free() {
        TestRound round = TestRound.in(aConference());
        String slot = round.slot();
        String table = round.table("Bàn 1");
        success(round.book(round.party(), round.party(), slot, table), 201);

        Response same = round.book(round.party(), round.party(), slot, table);
        Response any = round.book(round.party(), round.party(), slot);
        Response later = round.book(round.party(), round.party(), round.slot(), table);

        problem(same, "table-taken", 409);
        problem(any, "table-taken", 409);
        success(later, 201);
    }

    @Test
    void does_not_choose_a_table_that_is_too_small() {
        TestRound round = TestRound.in(aConference());
        success(round.organiser().post(round.path("/tables"), Map.of("name", "Bàn 1", "capacity", 1)), 201);
        String large = round.table("Bàn 2");

        Response meeting = success(
                round.book(round.party(round.person("Lý Nam")), round.party(round.person("Cao Bá Sơn")), round.slot()),
                201);

        assertThat(meeting.<String>path("table")).isEqualTo(large);
    }

    @Test
    void refuses_a_table_that_was_asked_for_and_is_too_small_or_without_interpretation() {
        TestRound round = TestRound.in(aConference());
        String small = round.table("Bàn 1", Map.of("capacity", 1));
        String plain = round.table("Bàn 2");
        String interpreted = round.table("Bàn 3", Map.of("hasInterpretation", true));
        String slot = round.slot();
        String guest = success(
                        round.organiser()
                                .post(
                                        round.path("/parties"),
                                        Map.of(
                                                "organisation",
                                                round.conference.organisation("MISSION_ABROAD"),
                                                "needsInterpretation",
                                                true)),
                        201)
                .path("id");

        Response crowded =
                round.book(round.party(round.person("Lý Nam")), round.party(round.person("Cao Bá Sơn")), slot, small);
        Response mute = round.book(round.party(), guest, slot, plain);
        Response meeting = success(round.book(round.party(), guest, slot, interpreted), 201);
        Response moved = round.move(meeting, Map.of("slot", slot, "table", plain));

        problem(crowded, "table-unsuitable", 409);
        problem(mute, "table-unsuitable", 409);
        problem(moved, "table-unsuitable", 409);
    }

    @Test
    void tells_the_same_cause_first_whatever_else_is_wrong() {
        TestRound round = TestRound.in(aConference());
        String ambassador = round.person("Trần Quốc Bảo");
        String mission = round.party(ambassador);
        String slot = round.slot();
        round.table("Bàn 1");
        success(round.book(round.party(), round.party(), slot), 201);
        success(
                round.organiser()
                        .put(
                                round.path("/parties/" + mission + "/availability"),
                                0,
                                Map.of("unavailable", List.of(slot))),
                200);

        Response noTable = round.book(round.party(), mission, slot);
        new Elsewhere(calendar, codes).bind(round, ambassador, 0);
        Response noPerson = round.book(round.party(), mission, slot);

        problem(noTable, "table-taken", 409);
        problem(noPerson, "person-busy", 409);
    }

    @Test
    void refuses_a_meeting_with_oneself_and_references_that_lead_nowhere() {
        TestRound round = TestRound.in(aConference());
        TestRound elsewhere = TestRound.in(round.conference);
        String province = round.party();
        String mission = round.party();
        String slot = round.slot();

        Response withItself = round.book(province, province, slot);
        Response foreignSlot = round.book(province, mission, elsewhere.slot());
        Response foreignParty = round.book(province, elsewhere.party(), slot);
        Response foreignTable = round.book(province, mission, slot, elsewhere.table("Bàn 1"));

        problem(withItself, "same-party", 409);
        problem(foreignSlot, "reference-not-found", 422);
        assertThat(foreignSlot.<String>path("errors[0].pointer")).isEqualTo("/slot");
        problem(foreignParty, "reference-not-found", 422);
        assertThat(foreignParty.<String>path("errors[0].pointer")).isEqualTo("/otherParty");
        problem(foreignTable, "reference-not-found", 422);
        assertThat(foreignTable.<String>path("errors[0].pointer")).isEqualTo("/table");
    }

    @Test
    void holds_as_many_meetings_at_once_as_the_party_has_teams() {
        TestRound round = TestRound.in(aConference());
        String organisation = round.conference.organisation("MISSION_ABROAD");
        String mission = success(
                        round.organiser().post(round.path("/parties"), TestRound.partyBody(organisation, 2)), 201)
                .path("id");
        String slot = round.slot();
        success(round.book(round.party(), mission, slot), 201);
        success(round.book(round.party(), mission, slot), 201);

        Response third = round.book(round.party(), mission, slot);
        Response fewerTeams =
                round.organiser().put(round.path("/parties/" + mission), 0, TestRound.partyBody(organisation, 1));

        problem(third, "slot-taken", 409);
        problem(fewerTeams, "team-has-meetings", 409);
    }

    @Test
    void binds_who_now_sits_for_a_party_and_frees_who_does_not() {
        TestRound round = TestRound.in(aConference());
        String ambassador = round.person("Trần Quốc Bảo");
        String deputy = round.person("Ngô Thùy Dung");
        String absent = round.person("Mai Văn Vắng");
        String organisation = round.conference.organisation("MISSION_ABROAD");
        String mission = round.partyOf(organisation, ambassador);
        Response meeting = success(round.book(round.party(), mission, round.slot()), 201);
        Elsewhere elsewhere = new Elsewhere(calendar, codes);
        elsewhere.bind(round, absent, 0);

        success(replace(round, mission, 0, TestRound.partyBody(organisation, 1, deputy)), 200);
        Response refused = replace(round, mission, 1, TestRound.partyBody(organisation, 1, absent));

        elsewhere.bind(round, ambassador, 0);
        problem(refused, "person-busy", 409);
        assertThat(round.show(meeting.path("id")).<List<String>>path("members.delegate"))
                .containsExactly(deputy);
        problem(round.book(round.party(deputy), round.party(), firstSlot(meeting)), "person-busy", 409);
    }

    private static Response replace(TestRound round, String party, int version, Map<String, Object> body) {
        return round.organiser().put(round.path("/parties/" + party), version, body);
    }

    private static String firstSlot(Response meeting) {
        return meeting.path("slot");
    }

    @Test
    void moves_a_meeting_and_asks_both_sides_again() {
        TestRound round = TestRound.in(aConference());
        String ambassador = round.person("Trần Quốc Bảo");
        String mission = round.party(ambassador);
        String first = round.slot();
        String second = round.slot();
        Response booked = success(round.book(round.party(), mission, first), 201);
        success(round.act(round.organiser(), booked, "acceptance", Map.of()), 200);
        Response confirmed = round.show(booked.path("id"));

        Response moved = success(round.move(confirmed, second), 200);

        assertThat(confirmed.<String>path("status")).isEqualTo("CONFIRMED");
        assertThat(moved.<String>path("slot")).isEqualTo(second);
        assertThat(moved.<String>path("status")).isEqualTo("TENTATIVE");
        assertThat(moved.<Map<String, String>>path("answers"))
                .isEqualTo(Map.of("party", "NEEDS_ACTION", "otherParty", "NEEDS_ACTION"));
        success(round.book(round.party(), mission, first), 201);
        problem(round.move(confirmed, first), "stale-version", 412);
    }

    @Test
    void keeps_the_old_place_where_the_new_one_is_refused() {
        TestRound round = TestRound.in(aConference());
        String ambassador = round.person("Trần Quốc Bảo");
        String mission = round.party(ambassador);
        String first = round.slot();
        String second = round.slot();
        round.table("Bàn 1");
        Response kept = success(round.book(round.party(), mission, first), 201);
        success(round.book(round.party(), mission, second), 201);

        Response refused = round.move(kept, second);

        problem(refused, "slot-taken", 409);
        assertThat(round.show(kept.path("id")).asString()).isEqualTo(kept.asString());
        problem(round.book(round.party(), mission, first), "slot-taken", 409);
        problem(round.book(round.party(ambassador), round.party(), first), "person-busy", 409);
        problem(round.book(round.party(), round.party(), first), "table-taken", 409);
    }

    @Test
    void changes_only_the_table_without_asking_anybody_again() {
        TestRound round = TestRound.in(aConference());
        String slot = round.slot();
        round.table("Bàn 1");
        String second = round.table("Bàn 2");
        Response booked = success(round.book(round.party(), round.party(), slot), 201);
        Response confirmed = success(round.act(round.organiser(), booked, "acceptance", Map.of()), 200);

        Response moved = success(round.move(confirmed, Map.of("slot", slot, "table", second)), 200);

        assertThat(moved.<String>path("table")).isEqualTo(second);
        assertThat(moved.<String>path("status")).isEqualTo("CONFIRMED");
        assertThat(moved.<Integer>path("version")).isGreaterThan(confirmed.<Integer>path("version"));
    }

    @Test
    void frees_slot_table_and_people_when_a_meeting_is_declined_or_cancelled() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party(round.person("Trần Quốc Bảo"));
        String province = round.party(round.person("Phạm Thu An"));
        String slot = round.slot();
        String table = round.table("Bàn 1");
        Response first = success(round.book(province, mission, slot, table), 201);

        Response declined =
                success(round.act(round.organiser(), first, "decline", Map.of("reason", "Bận tiếp khách")), 200);
        Response second = success(round.book(province, mission, slot, table), 201);
        Response cancelled = success(round.act(round.organiser(), second, "cancellation", Map.of()), 200);
        success(round.book(province, mission, slot, table), 201);

        assertThat(declined.<String>path("status")).isEqualTo("CANCELLED");
        assertThat(declined.<String>path("answers.otherParty")).isEqualTo("DECLINED");
        assertThat(declined.<String>path("reason")).isEqualTo("Bận tiếp khách");
        assertThat(declined.<String>path("table")).isNull();
        assertThat(cancelled.<String>path("status")).isEqualTo("CANCELLED");
        assertThat(cancelled.<List<String>>path("members")).isEmpty();
        problem(round.act(round.organiser(), first, "acceptance", Map.of()), "meeting-cancelled", 409);
        problem(round.move(declined, slot), "meeting-cancelled", 409);
    }

    @Test
    void lets_each_side_answer_for_itself_and_hides_the_meeting_from_others() {
        TestRound round = TestRound.in(aConference());
        String organisation = round.conference.organisation("PROVINCE");
        String missionOrganisation = round.conference.organisation("MISSION_ABROAD");
        String thirdOrganisation = round.conference.organisation("PROVINCE");
        String province = round.partyOf(organisation);
        String mission = round.partyOf(missionOrganisation);
        round.partyOf(thirdOrganisation);
        Api asking = round.conference.focalPoint(organisation);
        Api asked = round.conference.focalPoint(missionOrganisation);
        Api third = round.conference.focalPoint(thirdOrganisation);
        String slot = round.slot();

        Response booked = success(round.book(asking, province, mission, slot), 201);
        String path = round.path("/meetings/" + booked.path("id"));
        success(round.act(asking, booked, "acceptance", Map.of()), 200);
        Response stillTentative = round.show(booked.path("id"));
        Response confirmed =
                success(asked.request().contentType("application/json").post(path + "/acceptance"), 200);

        assertThat(stillTentative.<String>path("status")).isEqualTo("TENTATIVE");
        assertThat(confirmed.<String>path("status")).isEqualTo("CONFIRMED");
        problem(third.get(path), "not-found", 404);
        problem(round.act(third, booked, "cancellation", Map.of()), "not-found", 404);
        problem(third.put(path + "/slot", 0, Map.of("slot", slot)), "not-found", 404);
        problem(third.put(path + "/attendance", 0, Map.of("held", true)), "not-found", 404);
        problem(round.book(third, province, mission, round.slot()), "reference-not-found", 422);
        problem(round.act(asked, booked, "decline", Map.of("party", province)), "reference-not-found", 422);
        assertThat(success(third.get(round.path("/meetings")), 200).<List<String>>path("items"))
                .isEmpty();
        assertThat(success(asked.get(round.path("/meetings")), 200).<List<String>>path("items.id"))
                .hasSize(1);
    }

    @Test
    void lists_meetings_by_party_slot_and_status_as_the_day_goes() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party();
        String first = round.slot();
        String second = round.slot();
        Response later = success(round.book(round.party(), mission, second), 201);
        Response earlier = success(round.book(mission, round.party(), first), 201);
        Response other = success(round.book(round.party(), round.party(), first), 201);
        success(round.act(round.organiser(), other, "cancellation", Map.of()), 200);
        String earlierId = earlier.path("id");
        String laterId = later.path("id");
        String otherId = other.path("id");

        Response page = success(round.organiser().get(round.path("/meetings?limit=1&party=" + mission)), 200);
        Response next = success(
                round.organiser()
                        .get(
                                round.path("/meetings?limit=1&party=" + mission + "&cursor={cursor}"),
                                page.<String>path("nextCursor")),
                200);

        assertThat(page.<List<String>>path("items.id")).containsExactly(earlierId);
        assertThat(next.<List<String>>path("items.id")).containsExactly(laterId);
        assertThat(round.meetings("?slot=" + first)).containsExactly(earlierId, otherId);
        assertThat(round.meetings("?status=CANCELLED")).containsExactly(otherId);
        assertThat(round.meetings("?status=CANCELLED&status=TENTATIVE")).containsExactly(earlierId, otherId, laterId);
    }

    @Test
    void lets_the_desk_say_that_a_meeting_was_held_and_take_it_back() {
        TestRound round = TestRound.in(aConference());
        Response booked = success(round.book(round.party(), round.party(), round.slot()), 201);
        String attendance = round.path("/meetings/" + booked.path("id") + "/attendance");
        Api desk = round.conference.desk();

        Response held = success(desk.put(attendance, 0, Map.of("held", true)), 200);
        Response not = success(desk.put(attendance, 1, Map.of("held", false)), 200);

        assertThat(held.<String>path("heldAt")).isNotBlank();
        assertThat(not.<String>path("heldAt")).isNull();
        problem(desk.put(attendance, Map.of("held", true)), "precondition-required", 428);
        problem(desk.put(attendance, 2, Map.of()), "invalid-request", 422);
    }
}
