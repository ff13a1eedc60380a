package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.matchmaking.TestSchedules.made;
import static vn.hoinghi.matchmaking.TestSchedules.make;
import static vn.hoinghi.matchmaking.TestSchedules.wish;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.problem.Problem;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.ProblemsSeen;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.matchmaking.scheduler.Effort;
import vn.hoinghi.matchmaking.scheduler.Plan;
import vn.hoinghi.matchmaking.scheduler.Schedule;
import vn.hoinghi.matchmaking.scheduler.Scheduler;

/** How a schedule is made: followed, stopped, made once, and not at all by halves. */
@QuarkusTest
class ScheduleJobTest extends ApiTest {

    @Inject
    EntityManager entities;

    @Inject
    ReadRound read;

    @Inject
    MakeSchedule make;

    @Inject
    KeepSchedule keep;

    @Inject
    TrackSchedule track;

    /** Three wishes of which two can be met, though counting seats and slots does not show it: it is sought until the limit. */
    private static TestRound thatCannotBeProven(TestRound round) {
        String province = round.party();
        List<String> missions = Stream.generate(() -> round.party()).limit(2).toList();
        round.slot();
        String closed = round.slot();
        missions.forEach(mission -> success(
                round.organiser()
                        .request()
                        .header("If-Match", "*")
                        .contentType("application/json")
                        .body(Map.of("unavailable", List.of(closed)))
                        .put(round.path("/parties/" + mission + "/availability")),
                200));
        missions.forEach(mission -> wish(round, province, mission, "WANT"));
        wish(round, round.party(), round.party(), "WANT");
        return round;
    }

    private static Response show(TestRound round, Object schedule) {
        return success(round.organiser().get(round.path("/schedules/" + schedule)), 200);
    }

    private static RoundVisit visit(TestRound round) {
        String conference =
                success(round.organiser().get(round.conference.path("")), 200).path("id");
        return new RoundVisit(UUID.fromString(conference), UUID.fromString(round.id), null);
    }

    private static Response await(TestRound round, String schedule, Predicate<Response> isReached) {
        for (int turn = 0; turn < 300; turn++) {
            Response shown = show(round, schedule);
            if (isReached.test(shown)) {
                return shown;
            }
            TestSchedules.pause();
        }
        throw new AssertionError("It does not come to that");
    }

    private static String newest(TestRound round) {
        return success(round.organiser().get(round.path("/schedules")), 200).path("items[0].id");
    }

    @Test
    void says_how_far_it_is_and_ends_with_the_best_so_far_when_it_is_stopped() {
        TestRound round = thatCannotBeProven(TestRound.in(aConference()));
        Response job = round.organiser()
                .post(round.path("/schedules"), Map.of("limitSeconds", 60, "keep", "CONFIRMED", "seed", 7));
        Response running = await(round, newest(round), shown -> shown.path("progress") != null);

        success(round.organiser().post(round.path("/schedules/" + newest(round) + "/stop"), Map.of()), 200);
        Response schedule = made(round, job);

        assertThat(running.<Boolean>path("isMade")).isFalse();
        assertThat(running.<Integer>path("progress.wishes.wantBound")).isEqualTo(3);
        assertThat(running.<Float>path("progress.seconds")).isBetween(0f, 60f);
        assertThat(schedule.<String>path("stoppedAt")).isNotNull();
        assertThat(schedule.<String>path("result.end")).isEqualTo("STOPPED");
        assertThat(schedule.<List<Object>>path("result.meetings")).hasSize(2);
        assertThat(schedule.<Float>path("progress.seconds")).isLessThan(30f);
    }

    @Test
    void ends_at_its_limit() {
        TestRound round = thatCannotBeProven(TestRound.in(aConference()));
        RoundInput input = read.read(visit(round), schedule(round, "now()"));
        ScheduleWatch watch = new ScheduleWatch(input, track, (done, all) -> {});
        long start = System.nanoTime();

        Schedule schedule = Scheduler.schedule(
                input.instance(),
                Effort.ofSeconds(1, 60),
                (weight, bound) -> watch.goesOn(weight, bound) && System.nanoTime() - start < 5e9);

        assertThat(watch.end(schedule)).isEqualTo(ScheduleEnd.LIMIT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(4));
    }

    @Test
    void keeps_no_plan_that_breaks_a_rule() {
        TestRound round = thatCannotBeProven(TestRound.in(aConference()));
        UUID id = schedule(round, "null");
        RoundInput input = read.read(visit(round), id);
        Schedule allAtOnce = new Schedule(Plan.of(0, 0, 0), List.of(0, 1, 2), List.of(), List.of(), true);

        assertThatThrownBy(() -> keep.keep(visit(round), input, allAtOnce, ScheduleEnd.COMPLETE))
                .hasMessageContaining("breaks rules");

        assertThat(show(round, id).<Boolean>path("isMade")).isFalse();
    }

    @Test
    void gives_the_same_schedule_for_the_same_input_and_seed() {
        TestRound round = TestRound.in(aConference());
        List<String> parties = Stream.generate(() -> round.party()).limit(6).toList();
        IntStream.range(0, 4).forEach(slot -> round.slot());
        parties.subList(0, 3).forEach(one -> parties.subList(3, 6).forEach(two -> wish(round, one, two, "WANT")));

        List<Response> schedules = List.of(make(round, "CONFIRMED"), make(round, "CONFIRMED"));

        assertThat(schedules)
                .allSatisfy(schedule ->
                        assertThat(schedule.<String>path("result.end")).isEqualTo("COMPLETE"));
        assertThat(schedules.get(0).<String>path("result.input"))
                .isEqualTo(schedules.get(1).path("result.input"));
        assertThat(schedules.get(0).<Object>path("result"))
                .isEqualTo(schedules.get(1).path("result"));
    }

    @Test
    void fails_with_a_reason_when_the_node_that_made_it_was_restarted() {
        TestRound round = TestRound.in(aConference());
        round.slot();
        UUID id = schedule(round, "now()");
        update("insert into jobs (id, conference_id, kind, state, request, run, attempts, created_by, heartbeat_at)"
                + " select '" + id + "', conference_id, 'schedule', 'RUNNING', '{\"round\":\"" + round.id
                + "\",\"schedule\":\"" + id + "\"}', gen_random_uuid(), 1, 'organiser', now() - interval '61 seconds'"
                + " from rounds where id = '" + round.id + "'");

        Response failed = awaitFailure(round, id);

        assertThat(failed.<String>path("problem.code")).isEqualTo("schedule-interrupted");
        ProblemsSeen.add("schedule-interrupted");
        assertThat(failed.<String>path("problem.detail")).contains("restarted");
        assertThat(show(round, id).<Boolean>path("isMade")).isFalse();
        problem(
                round.organiser().post(round.path("/schedules/" + id + "/publication"), Map.of()),
                "schedule-not-made",
                409);
        make(round, "CONFIRMED");
    }

    private static Response awaitFailure(TestRound round, UUID job) {
        for (int turn = 0; turn < 100; turn++) {
            Response shown = success(round.organiser().get(round.conference.path("/jobs/" + job)), 200);
            if (shown.<String>path("state").equals("FAILED")) {
                return shown;
            }
            TestSchedules.pause();
        }
        throw new AssertionError("The job does not fail");
    }

    @Test
    void is_made_by_one_node_however_many_have_taken_it_up() {
        TestRound round = thatCannotBeProven(TestRound.in(aConference()));
        UUID id = schedule(round, "null");
        RoundVisit visit = visit(round);

        List<Boolean> makers = Race.of(6, node -> {
            boolean[] isMaking = {false};
            try {
                make.run(
                        visit.conferenceId(),
                        new MakeSchedule.Wanted(visit.roundId(), id),
                        (done, all) -> isMaking[0] = true);
            } catch (Problem refused) {
                assertThat(refused.type()).isEqualTo(MatchmakingProblem.SCHEDULE_INTERRUPTED);
            }
            return isMaking[0];
        });

        assertThat(makers).containsOnlyOnce(true);
        assertThat(show(round, id).<Boolean>path("isMade")).isTrue();
    }

    @Test
    void publishes_what_was_made_when_less_was_said_of_schedules() {
        TestRound round = TestRound.in(aConference());
        round.slot();
        wish(round, round.party(), round.party(), "WANT");
        UUID old = UUID.randomUUID();
        update(
                "insert into schedules (id, conference_id, round_id, job_id, keep, limit_seconds, seed, created_at, basis,"
                        + " result) select '" + old
                        + "', conference_id, round_id, job_id, keep, limit_seconds, seed, created_at,"
                        + " basis, result::jsonb - 'end' - 'input' from schedules where id = '"
                        + make(round, "CONFIRMED").path("id") + "'");

        Response published = round.organiser().post(round.path("/schedules/" + old + "/publication"), Map.of());

        success(published, 200);
        assertThat(round.meetings("")).hasSize(1);
    }

    private UUID schedule(TestRound round, String begunAt) {
        UUID id = UUID.randomUUID();
        update("insert into schedules (id, conference_id, round_id, job_id, keep, limit_seconds, seed, created_at,"
                + " begun_at) select '" + id + "', conference_id, id, '" + id + "', 'ALL', 1, 1, now(), " + begunAt
                + " from rounds where id = '" + round.id + "'");
        return id;
    }

    private void update(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
