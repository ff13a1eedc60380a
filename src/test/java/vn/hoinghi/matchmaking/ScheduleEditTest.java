package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;
import static vn.hoinghi.matchmaking.TestSchedules.edit;
import static vn.hoinghi.matchmaking.TestSchedules.made;
import static vn.hoinghi.matchmaking.TestSchedules.make;
import static vn.hoinghi.matchmaking.TestSchedules.publish;
import static vn.hoinghi.matchmaking.TestSchedules.wish;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;

/** Drafts are changed by hand, pinned, compared and mended before they are published. */
@QuarkusTest
class ScheduleEditTest extends ApiTest {

    private static String slotOf(Response schedule, String party) {
        return schedule.path(
                "result.meetings.find { it.party == '" + party + "' || it.otherParty == '" + party + "' }.slot");
    }

    private static Response difference(TestRound round, Response schedule, String from) {
        return success(
                round.organiser().get(round.path("/schedules/" + schedule.path("id") + "/difference" + from)), 200);
    }

    private static String other(List<String> slots, String slot) {
        return slots.stream()
                .filter(another -> !another.equals(slot))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void moves_a_planned_meeting_and_publishes_it_there() {
        TestRound round = TestRound.in(aConference());
        List<String> slots = List.of(round.slot(), round.slot());
        String table = round.table("Bàn 1");
        String province = round.party();
        String mission = round.party();
        wish(round, province, mission, "WANT");
        Response schedule = make(round, "CONFIRMED");
        String there = other(slots, slotOf(schedule, province));

        Response edited = success(edit(round, schedule, mission, province, Map.of("slot", there, "table", table)), 200);

        assertThat(slotOf(edited, province)).isEqualTo(there);
        assertThat(edited.<Boolean>path("isEdited")).isTrue();
        success(publish(round, schedule), 200);
        assertThat(round.meetings("?slot=" + there)).hasSize(1);
        problem(edit(round, schedule, mission, province, Map.of("slot", there)), "schedule-stale", 409);
    }

    @Test
    void knows_no_meeting_of_a_party_with_itself() {
        TestRound round = TestRound.in(aConference());
        String slot = round.slot();
        String province = round.party();
        wish(round, province, round.party(), "WANT");
        Response schedule = make(round, "CONFIRMED");

        problem(edit(round, schedule, province, province, Map.of("slot", slot)), "not-found", 404);
    }

    @Test
    void refuses_what_breaks_a_rule_and_says_which() {
        TestRound round = TestRound.in(aConference());
        List<String> slots = List.of(round.slot(), round.slot());
        round.table("Bàn 1");
        String mission = round.party();
        List<String> provinces = Stream.generate(() -> round.party()).limit(2).toList();
        provinces.forEach(province -> wish(round, province, mission, "WANT"));
        wish(round, round.party(), round.party(), "CAN");
        Response schedule = make(round, "CONFIRMED");
        String other = slotOf(schedule, provinces.get(1));

        Response busy = edit(round, schedule, provinces.get(0), mission, Map.of("slot", other));

        problem(busy, "slot-taken", 409);
        String left = schedule.path("result.leftOut[0].party");
        String leftOther = schedule.path("result.leftOut[0].otherParty");
        problem(edit(round, schedule, left, leftOther, Map.of("slot", slots.get(0))), "table-taken", 409);
        problem(edit(round, schedule, provinces.get(0), provinces.get(1), Map.of("slot", other)), "not-found", 404);
        assertThat(success(round.organiser().get(round.path("/schedules/" + schedule.path("id"))), 200)
                        .<Boolean>path("isEdited"))
                .isFalse();
    }

    @Test
    void leaves_a_meeting_out_and_another_in() {
        TestRound round = TestRound.in(aConference());
        String slot = round.slot();
        String mission = round.party();
        String first = round.party();
        String second = round.party();
        wish(round, first, mission, "WANT");
        wish(round, second, mission, "CAN");
        Response schedule = make(round, "CONFIRMED");

        success(TestSchedules.drop(round, schedule, first, mission), 200);
        Response edited = success(edit(round, schedule, second, mission, Map.of("slot", slot)), 200);

        assertThat(edited.<List<Object>>path("result.meetings")).hasSize(1);
        assertThat(edited.<Integer>path("result.wishes.can")).isEqualTo(1);
        assertThat(edited.<Integer>path("result.wishes.wantBound")).isEqualTo(1);
        assertThat(edited.<List<String>>path("result.leftOut.code")).containsExactly("DECIDED");
        Response difference = difference(round, edited, "?from=live");
        assertThat(difference.<List<Object>>path("added")).hasSize(1);
    }

    @Test
    void keeps_what_is_pinned_when_another_is_made_from_it() {
        TestRound round = TestRound.in(aConference());
        List<String> slots = Stream.generate(round::slot).limit(3).toList();
        round.table("Bàn 1");
        round.table("Bàn 2");
        String mission = round.party();
        String province = round.party();
        wish(round, province, mission, "CAN");
        Response draft = make(round, "CONFIRMED");
        success(edit(round, draft, province, mission, Map.of("slot", slots.get(2), "isPinned", true)), 200);
        String rival = round.party();
        stayAway(round, rival, slots.get(0), slots.get(1));
        wish(round, rival, mission, "MUST");
        wish(round, round.party(), mission, "WANT");

        Response next = made(
                round,
                round.organiser()
                        .post(
                                round.path("/schedules"),
                                Map.of("limitSeconds", 1, "basedOn", draft.<String>path("id"))));

        assertThat(slotOf(next, province)).isEqualTo(slots.get(2));
        assertThat(next.<List<Boolean>>path("result.meetings.isPinned")).containsExactlyInAnyOrder(true, false);
        assertThat(next.<List<String>>path("result.leftOut.code")).containsExactly("PINNED_ELSEWHERE");
        assertThat(next.<String>path("basedOn")).isEqualTo(draft.<String>path("id"));
        Response difference = difference(round, next, "?from=" + draft.path("id"));
        assertThat(difference.<List<Object>>path("added")).hasSize(1);
        assertThat(difference.<List<Object>>path("moved")).isEmpty();
    }

    @Test
    void loses_no_change_of_two_at_the_same_moment() {
        TestRound round = TestRound.in(aConference());
        String slot = round.slot();
        List<List<String>> two = Stream.generate(() -> List.of(round.party(), round.party()))
                .limit(4)
                .toList();
        two.forEach(parties -> wish(round, parties.get(0), parties.get(1), "WANT"));
        Response schedule = make(round, "CONFIRMED");

        Race.of(
                4,
                runner -> success(
                        edit(
                                round,
                                schedule,
                                two.get(runner).get(0),
                                two.get(runner).get(1),
                                Map.of("slot", slot, "isPinned", true)),
                        200));

        Response edited = success(round.organiser().get(round.path("/schedules/" + schedule.path("id"))), 200);
        assertThat(edited.<List<Boolean>>path("result.meetings.isPinned")).containsOnly(true);
    }

    private static TestRound withoutAnswers(TestRound round) {
        Map<String, Object> body =
                Map.of("name", text("Đại sứ gặp địa phương"), "settings", Map.of("needsAnswer", false));
        success(
                round.organiser()
                        .request()
                        .header("If-Match", "*")
                        .contentType("application/json")
                        .body(body)
                        .put(round.path("")),
                200);
        return round;
    }

    private static void stayAway(TestRound round, String party, String... slots) {
        success(
                round.organiser()
                        .request()
                        .header("If-Match", "*")
                        .contentType("application/json")
                        .body(Map.of("unavailable", List.of(slots)))
                        .put(round.path("/parties/" + party + "/availability")),
                200);
    }

    @Test
    void shows_whom_a_repair_disturbs_where_no_answers_are_needed() {
        TestRound round = withoutAnswers(TestRound.in(aConference()));
        String mission = round.party(round.person("Trần Quốc Bảo"));
        List<String> provinces = Stream.generate(() -> round.party()).limit(2).toList();
        List<String> slots = Stream.generate(round::slot).limit(3).toList();
        success(round.book(provinces.get(0), mission, slots.get(0)), 201);
        success(round.book(provinces.get(1), mission, slots.get(1)), 201);
        stayAway(round, provinces.get(0), slots.get(0));

        Response repair = make(round, "LEAST_CHANGE");

        Response difference = difference(round, repair, "");
        assertThat(difference.<List<String>>path("moved.fromSlot")).containsExactly(slots.get(0));
        assertThat(difference.<List<String>>path("moved.slot")).containsExactly(slots.get(2));
        assertThat(difference.<List<String>>path("parties.party")).containsExactlyInAnyOrder(mission, provinces.get(0));
        assertThat(difference.<List<String>>path("people")).hasSize(1);
        assertThat(difference.<List<Object>>path("removed")).isEmpty();
        success(publish(round, repair), 200);
        assertThat(difference(round, repair, "").<List<Object>>path("moved")).isEmpty();
        assertThat(round.meetings("?slot=" + slots.get(2))).hasSize(1);
    }

    @Test
    void moves_others_for_a_late_joiner_only_if_that_is_asked() {
        TestRound round = withoutAnswers(TestRound.in(aConference()));
        String mission = round.party();
        List<String> slots = List.of(round.slot(), round.slot());
        success(round.book(round.party(), mission, slots.get(0)), 201);
        String late = round.party();
        stayAway(round, late, slots.get(1));
        wish(round, late, mission, "WANT");

        List<Response> schedules = Stream.of("ALL", "CONFIRMED", "LEAST_CHANGE", "FEW_CHANGES")
                .map(keep -> make(round, keep))
                .toList();

        assertThat(schedules.subList(0, 3)).allSatisfy(schedule -> {
            assertThat(schedule.<List<String>>path("result.meetings.change")).containsExactly("KEPT");
            assertThat(schedule.<List<Object>>path("result.leftOut")).hasSize(1);
        });
        assertThat(schedules.get(3).<List<String>>path("result.meetings.change"))
                .containsExactlyInAnyOrder("MOVED", "NEW");
        success(publish(round, schedules.get(3)), 200);
        assertThat(round.meetings("?party=" + mission)).hasSize(2);
    }
}
