package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoinghi.calendar.Calendar;
import vn.hoinghi.conference.ConferenceCodes;
import vn.hoinghi.kernel.testing.ApiTest;

/** Whoever is refused a slot is offered others. */
@QuarkusTest
class FreeSlotsTest extends ApiTest {

    @Inject
    Calendar calendar;

    @Inject
    ConferenceCodes codes;

    @Test
    void offers_the_next_three_slots_in_which_both_are_free() {
        TestRound round = TestRound.in(aConference());
        String ambassador = round.person("Trần Quốc Bảo");
        String mission = round.party(ambassador);
        String province = round.party();
        List<String> slots = Stream.generate(round::slot).limit(9).toList();
        success(round.book(round.party(), mission, slots.get(1)), 201);
        success(round.book(province, round.party(), slots.get(2)), 201);
        new Elsewhere(calendar, codes).bind(round, ambassador, 3);
        unavailable(round, mission, slots.get(4));

        Response taken = round.book(province, mission, slots.get(1));
        Response busy = round.book(province, mission, slots.get(3));

        problem(taken, "slot-taken", 409);
        assertThat(offered(taken)).containsExactly(slots.get(5), slots.get(6), slots.get(7));
        assertThat(taken.<String>path("freeSlots[0].startsAt"))
                .isEqualTo(TestRound.startOf(5).toString());
        problem(busy, "person-busy", 409);
        assertThat(offered(busy)).containsExactly(slots.get(5), slots.get(6), slots.get(7));
    }

    @Test
    void offers_what_comes_before_where_nothing_comes_after() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party();
        String province = round.party();
        List<String> slots = Stream.generate(round::slot).limit(3).toList();
        success(round.book(round.party(), mission, slots.get(1)), 201);
        success(round.book(province, round.party(), slots.get(2)), 201);

        Response busy = round.book(province, mission, slots.get(2));
        success(round.book(province, mission, slots.get(0)), 201);
        Response full = round.book(province, mission, slots.get(2));

        problem(busy, "party-busy", 409);
        assertThat(offered(busy)).containsExactly(slots.get(0));
        problem(full, "party-busy", 409);
        assertThat(full.<List<Object>>path("freeSlots")).isNull();
    }

    @Test
    void offers_slots_with_a_free_table_and_not_the_one_a_meeting_leaves() {
        TestRound round = TestRound.in(aConference());
        String table = round.table("Bàn 1");
        List<String> slots = Stream.generate(round::slot).limit(4).toList();
        success(round.book(round.party(), round.party(), slots.get(1)), 201);
        success(round.book(round.party(), round.party(), slots.get(2)), 201);
        Response meeting = success(round.book(round.party(), round.party(), slots.get(0)), 201);

        Response booked = round.book(round.party(), round.party(), slots.get(1), table);
        Response moved = round.move(meeting, slots.get(1));

        problem(booked, "table-taken", 409);
        assertThat(offered(booked)).containsExactly(slots.get(3));
        problem(moved, "table-taken", 409);
        assertThat(offered(moved)).containsExactly(slots.get(3));
    }

    /** Of a day that has begun, what is over is neither offered nor given to those who wait nor planned. */
    @Test
    void brings_nobody_together_in_a_slot_that_has_begun() {
        TestRound round = TestRound.in(aConference());
        List<String> slots = Stream.of(-180L, -10L, 60L, 120L, 180L)
                .map(minutes -> slotIn(round, minutes))
                .toList();
        String mission = round.party();
        String province = round.party();
        Response first = success(round.book(round.party(), mission, slots.get(0)), 201);
        success(round.book(round.party(), mission, slots.get(2)), 201);

        Response taken = round.book(province, mission, slots.get(2));
        assertThat(offered(taken)).containsExactly(slots.get(3), slots.get(4));

        success(round.book(round.party(), mission, slots.get(1)), 201);
        success(round.book(round.party(), mission, slots.get(3)), 201);
        success(round.book(round.party(), mission, slots.get(4)), 201);
        success(
                round.organiser()
                        .post(
                                round.path("/waiting"),
                                Map.of("party", province, "otherParty", mission, "strength", "MUST")),
                201);
        success(round.act(round.organiser(), first, "cancellation", Map.of()), 200);
        assertThat(round.meetings("?party=" + province)).isEmpty();

        String late = round.party();
        String later = round.party();
        TestSchedules.wish(round, late, later, "MUST");
        Response schedule = TestSchedules.make(round, "ALL");
        assertThat(schedule.<List<String>>path("result.meetings.findAll { it.change == 'NEW' }.slot"))
                .hasSize(1)
                .containsAnyElementsOf(slots.subList(2, 5));
    }

    private static String slotIn(TestRound round, long minutes) {
        Instant startsAt = Instant.now().plus(minutes, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> body = Map.of(
                "startsAt",
                startsAt.toString(),
                "endsAt",
                startsAt.plusSeconds(1800).toString());
        return success(round.organiser().post(round.path("/slots"), body), 201).path("id");
    }

    private static List<String> offered(Response refused) {
        return refused.path("freeSlots.slot");
    }

    private static void unavailable(TestRound round, String party, String slot) {
        success(
                round.organiser()
                        .put(
                                round.path("/parties/" + party + "/availability"),
                                0,
                                Map.of("unavailable", List.of(slot))),
                200);
    }
}
