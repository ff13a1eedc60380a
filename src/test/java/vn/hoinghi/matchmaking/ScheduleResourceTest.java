package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.matchmaking.TestSchedules.make;
import static vn.hoinghi.matchmaking.TestSchedules.publish;
import static vn.hoinghi.matchmaking.TestSchedules.start;
import static vn.hoinghi.matchmaking.TestSchedules.wish;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;

@QuarkusTest
class ScheduleResourceTest extends ApiTest {

    @Inject
    EntityManager entities;

    @Test
    void plans_the_best_meetings_and_says_why_a_wish_is_not_met() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party();
        List<String> provinces = Stream.generate(() -> round.party()).limit(3).toList();
        List<String> slots = List.of(round.slot(), round.slot());
        round.table("Bàn 1");
        wish(round, provinces.get(0), mission, "CAN");
        wish(round, provinces.get(1), mission, "MUST");
        wish(round, provinces.get(2), mission, "WANT");

        Response schedule = make(round, "CONFIRMED");

        assertThat(schedule.<List<String>>path("result.meetings.slot")).containsExactlyInAnyOrderElementsOf(slots);
        assertThat(schedule.<List<String>>path("result.meetings.change")).containsOnly("NEW");
        assertThat(schedule.<List<String>>path("result.leftOut.code")).containsExactly("PARTY_FULL");
        assertThat(schedule.<List<String>>path("result.leftOut[0].full")).containsExactly(mission);
        assertThat(List.of(
                        schedule.<String>path("result.leftOut[0].party"),
                        schedule.<String>path("result.leftOut[0].otherParty")))
                .contains(provinces.get(0));
        assertThat(schedule.<Integer>path("result.wishes.must")).isEqualTo(1);
        assertThat(schedule.<Integer>path("result.wishes.canBound")).isZero();
        assertThat(schedule.<Boolean>path("result.levels.find { it.kind == 'WEIGHT' }.isProvenOptimal"))
                .isTrue();
        assertThat(round.meetings("")).isEmpty();
    }

    @Test
    void publishes_a_schedule_as_meetings() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party(round.person("Trần Quốc Bảo"));
        List<String> provinces = Stream.generate(() -> round.party()).limit(3).toList();
        IntStream.range(0, 3).forEach(slot -> round.slot());
        round.table("Bàn 1");
        provinces.forEach(province -> wish(round, province, mission, "WANT"));
        Response schedule = make(round, "CONFIRMED");

        Response published = success(publish(round, schedule), 200);

        assertThat(published.<String>path("publishedAt")).isNotNull();
        assertThat(round.meetings("?party=" + mission)).hasSize(3);
        problem(publish(round, schedule), "schedule-stale", 409);
        assertThat(success(round.organiser().get(round.path("/schedules")), 200).<List<Object>>path("items.result"))
                .containsOnlyNulls();
    }

    @Test
    void keeps_everybody_away_who_is_busy_or_does_not_offer_a_slot() {
        TestRound round = TestRound.in(aConference());
        String adviser = round.person("Hồ Ngọc Lan");
        String mission = round.party(adviser);
        String province = round.party();
        String other = round.party(adviser);
        String first = round.slot();
        String second = round.slot();
        success(round.book(other, round.party(), first), 201);
        wish(round, province, mission, "MUST");

        Response schedule = make(round, "ALL");

        assertThat(schedule.<List<String>>path("result.meetings.findAll { it.change == 'NEW' }.slot"))
                .containsExactly(second);
        success(publish(round, schedule), 200);
    }

    @Test
    void moves_as_few_meetings_as_can_be_when_a_party_cannot_come_any_more() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party();
        List<String> provinces = Stream.generate(() -> round.party()).limit(2).toList();
        List<String> slots = Stream.generate(round::slot).limit(3).toList();
        success(round.book(provinces.get(0), mission, slots.get(0)), 201);
        success(round.book(provinces.get(1), mission, slots.get(1)), 201);
        success(
                round.organiser()
                        .request()
                        .header("If-Match", "*")
                        .contentType("application/json")
                        .body(Map.of("unavailable", List.of(slots.get(0))))
                        .put(round.path("/parties/" + provinces.get(0) + "/availability")),
                200);

        Response schedule = make(round, "LEAST_CHANGE");

        assertThat(schedule.<List<String>>path("result.meetings.change")).containsExactlyInAnyOrder("KEPT", "MOVED");
        assertThat(schedule.<List<String>>path("result.meetings.findAll { it.change == 'MOVED' }.slot"))
                .containsExactly(slots.get(2));
        success(publish(round, schedule), 200);
        assertThat(round.meetings("?slot=" + slots.get(2))).hasSize(1);
    }

    @Test
    void refuses_a_schedule_that_was_made_before_somebody_booked() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party();
        String province = round.party();
        String slot = round.slot();
        wish(round, province, mission, "MUST");
        Response schedule = make(round, "CONFIRMED");
        success(round.book(round.party(), mission, slot), 201);

        Response refused = publish(round, schedule);

        problem(refused, "schedule-stale", 409);
        assertThat(round.meetings("?party=" + mission)).hasSize(1);
    }

    @Test
    void either_publishes_all_or_keeps_what_was_booked_at_the_same_moment() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party();
        List<String> provinces = Stream.generate(() -> round.party()).limit(8).toList();
        List<String> slots = Stream.generate(round::slot).limit(4).toList();
        provinces.subList(0, 4).forEach(province -> wish(round, province, mission, "WANT"));
        Response schedule = make(round, "CONFIRMED");

        List<Response> answers = Race.of(
                8,
                runner -> runner == 0
                        ? publish(round, schedule)
                        : round.book(provinces.get(runner), mission, slots.get(runner % 4)));

        List<String> meetings = round.meetings("?party=" + mission);
        if (answers.get(0).statusCode() == 200) {
            assertThat(meetings).hasSize(4);
            answers.subList(1, 8).forEach(answer -> problem(answer, "slot-taken", 409));
        } else {
            problem(answers.get(0), "schedule-stale", 409);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSameSizeAs(meetings);
        }
    }

    @Test
    void makes_one_schedule_of_a_round_at_a_time() {
        TestRound round = TestRound.in(aConference());
        round.slot();

        List<Response> answers = Race.of(4, runner -> start(round, "CONFIRMED"));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 202).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 202)
                .forEach(answer -> problem(answer, "schedule-running", 409));
    }

    @Test
    void publishes_nothing_before_it_is_made() {
        TestRound round = TestRound.in(aConference());
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "insert into schedules (id, conference_id, round_id, job_id, keep, limit_seconds, seed, created_at)"
                                        + " select :id, conference_id, id, :id, 'ALL', 1, 1, now() from rounds where id = :round")
                        .setParameter("id", id)
                        .setParameter("round", UUID.fromString(round.id))
                        .executeUpdate());

        Response refused = round.organiser().post(round.path("/schedules/" + id + "/publication"), Map.of());

        problem(refused, "schedule-not-made", 409);
    }

    @Test
    void refuses_more_slots_than_can_be_scheduled() {
        TestRound round = TestRound.in(aConference());
        IntStream.range(0, 65).forEach(slot -> round.slot());

        problem(start(round, "ALL"), "too-many-slots", 409);
    }

    @Test
    void shows_and_publishes_only_what_there_is() {
        TestRound round = TestRound.in(aConference());
        String nothing = UUID.randomUUID().toString();

        problem(round.organiser().get(round.path("/schedules/" + nothing)), "not-found", 404);
        problem(
                round.organiser().post(round.path("/schedules"), new HashMap<>(Map.of("limitSeconds", 999))),
                "invalid-request",
                422);
    }

    @Test
    void plans_around_a_meeting_that_runs_late() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party(round.person("Trần Quốc Bảo"));
        String next = round.party();
        List<String> slots = List.of(round.slot(), round.slot(), round.slot());
        String table = round.table("Bàn 1");
        round.table("Bàn 2");
        Response late = success(round.book(round.party(), mission, slots.get(0), table), 201);
        wish(round, next, mission, "MUST");
        Map<String, Object> delay = Map.of(
                "minutes", 10, "table", table, "from", TestRound.startOf(0).toString());
        success(round.organiser().post(round.path("/delays"), delay), 201);

        Response schedule = make(round, "CONFIRMED");
        success(publish(round, schedule), 200);

        assertThat(round.meetings("?slot=" + slots.get(2))).hasSize(1);
        assertThat(round.meetings("?slot=" + slots.get(0))).containsExactly(late.<String>path("id"));
    }
}
