package vn.hoinghi.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class JobsTest extends ApiTest {

    @Inject
    Jobs jobs;

    @Inject
    RunJob runJob;

    @Inject
    JobRuns jobRuns;

    @Inject
    RecordedKind kind;

    @Inject
    EntityManager entities;

    @Test
    void runs_beside_the_requests_and_keeps_what_came_of_it() throws InterruptedException {
        TestConference conference = aConference();
        RecordedKind.Request request = kind.asking((run, progress) -> progress.at(1, 2));

        String id = start(conference, request, "organiser");
        Response done = awaitEnd(conference, id);

        assertThat(done.<String>path("state")).isEqualTo("DONE");
        assertThat(done.<Integer>path("progress")).isEqualTo(100);
        assertThat(done.<String>path("kind")).isEqualTo("recorded");
        assertThat(done.<Object>path("problem")).isNull();
        Response result = success(conference.organiser.get(done.<String>path("resultUrl")), 200);
        assertThat(result.contentType()).startsWith("text/plain");
        assertThat(result.asString()).isEqualTo("run 1");
    }

    @Test
    void says_how_far_it_is_and_has_no_result_before_it_is_done() throws InterruptedException {
        TestConference conference = aConference();
        CountDownLatch seen = new CountDownLatch(1);
        RecordedKind.Request request = kind.asking((run, progress) -> {
            Thread.sleep(300);
            progress.at(3, 4);
            seen.await(30, TimeUnit.SECONDS);
        });
        String id = start(conference, request, "organiser");

        Response running = await(conference, id, answer -> answer.<Integer>path("progress") == 75);
        Response early = conference.organiser.get(conference.path("/jobs/" + id + "/result"));
        seen.countDown();

        assertThat(running.<String>path("state")).isEqualTo("RUNNING");
        assertThat(running.<Object>path("resultUrl")).isNull();
        problem(early, "not-found", 404);
        assertThat(awaitEnd(conference, id).<String>path("state")).isEqualTo("DONE");
    }

    @Test
    void runs_each_job_once_however_many_workers_look_for_it() {
        TestConference conference = aConference();
        List<RecordedKind.Request> requests = IntStream.range(0, 20)
                .mapToObj(job -> kind.asking((run, progress) -> Thread.sleep(20)))
                .toList();
        QuarkusTransaction.requiringNew()
                .run(() -> requests.forEach(request -> jobs.start(idOf(conference), kind, request, "organiser")));

        Race.of(16, worker -> {
            while (runJob.runNext()) {
                Thread.yield();
            }
            return worker;
        });

        assertThat(requests)
                .allSatisfy(request -> assertThat(kind.runsOf(request)).isLessThanOrEqualTo(1));
        await(() -> requests.stream().allMatch(request -> kind.runsOf(request) == 1));
    }

    @Test
    void is_taken_up_again_when_its_worker_died() throws InterruptedException {
        TestConference conference = aConference();
        String id = leftBehind(conference, kind.asking((run, progress) -> {}), 1, 61);
        String alive = leftBehind(conference, kind.asking((run, progress) -> {}), 1, 20);

        Response done = awaitEnd(conference, id);

        assertThat(done.<String>path("state")).isEqualTo("DONE");
        assertThat(conference.organiser.get(conference.path("/jobs/" + alive)).<String>path("state"))
                .isEqualTo("RUNNING");
    }

    @Test
    void does_not_let_a_worker_given_up_for_dead_write_over_the_one_that_took_its_place() throws InterruptedException {
        TestConference conference = aConference();
        CountDownLatch isRunning = new CountDownLatch(1);
        CountDownLatch wakes = new CountDownLatch(1);
        RecordedKind.Request request = kind.asking((run, progress) -> {
            if (run == 1) {
                isRunning.countDown();
                wakes.await(30, TimeUnit.SECONDS);
            } else {
                wakes.countDown();
                Thread.sleep(2_000);
            }
        });
        String id = start(conference, request, "organiser");
        assertThat(isRunning.await(30, TimeUnit.SECONDS)).isTrue();

        // A heartbeat of the first run may come between, and make it be alive again.
        for (int tries = 0; tries < 200 && kind.runsOf(request) < 2; tries++) {
            silenceFirstRun(id);
            Thread.sleep(50);
        }
        awaitEnd(conference, id);

        assertThat(kind.runsOf(request)).isEqualTo(2);
        Response result = success(conference.organiser.get(conference.path("/jobs/" + id + "/result")), 200);
        assertThat(result.asString()).isEqualTo("run 2");
    }

    @Test
    void is_handed_to_another_by_a_node_that_goes() throws InterruptedException {
        TestConference conference = aConference();
        CountDownLatch isRunning = new CountDownLatch(1);
        CountDownLatch wakes = new CountDownLatch(1);
        RecordedKind.Request request = kind.asking((run, progress) -> {
            if (run == 1) {
                isRunning.countDown();
                wakes.await(30, TimeUnit.SECONDS);
                throw new InterruptedException("going");
            }
        });
        String id = start(conference, request, "organiser");
        assertThat(isRunning.await(30, TimeUnit.SECONDS)).isTrue();

        runJob.handBack();
        wakes.countDown();
        Response done = awaitEnd(conference, id);

        assertThat(done.<String>path("state")).isEqualTo("DONE");
        assertThat(conference
                        .organiser
                        .get(conference.path("/jobs/" + id + "/result"))
                        .asString())
                .isEqualTo("run 2");
    }

    @Test
    void is_given_up_after_three_workers_died_of_it() {
        TestConference conference = aConference();
        String id = leftBehind(conference, kind.asking((run, progress) -> {}), 3, 61);

        jobRuns.sweep();

        Response failed = conference.organiser.get(conference.path("/jobs/" + id));
        assertThat(failed.<String>path("state")).isEqualTo("FAILED");
        assertThat(failed.<String>path("problem.code")).isEqualTo("internal-error");
    }

    @Test
    void says_in_the_language_of_whoever_asks_why_it_failed() throws InterruptedException {
        TestConference conference = aConference();
        String id = start(
                conference,
                kind.asking((run, progress) -> {
                    throw CommonProblem.ALREADY_EXISTS.because("Đã có.", "It is there.");
                }),
                "organiser");

        Response failed = awaitEnd(conference, id);
        Response inVietnamese =
                conference.organiser.request().header("Accept-Language", "vi").get(conference.path("/jobs/" + id));

        assertThat(failed.<String>path("state")).isEqualTo("FAILED");
        assertThat(failed.<String>path("problem.code")).isEqualTo("already-exists");
        assertThat(failed.<String>path("problem.detail")).isEqualTo("It is there.");
        assertThat(failed.<String>path("problem.instance")).isEqualTo("urn:uuid:" + id);
        assertThat(inVietnamese.<String>path("problem.code")).isEqualTo("already-exists");
        problem(conference.organiser.get(conference.path("/jobs/" + id + "/result")), "not-found", 404);
    }

    @Test
    void tells_nobody_the_words_of_a_foreign_exception() throws InterruptedException {
        TestConference conference = aConference();
        String id = start(
                conference,
                kind.asking((run, progress) -> {
                    throw new IllegalStateException("select secret from table");
                }),
                "organiser");

        Response failed = awaitEnd(conference, id);

        assertThat(failed.<String>path("problem.code")).isEqualTo("internal-error");
        assertThat(failed.asString()).doesNotContain("secret");
    }

    @Test
    void is_shown_to_who_started_it_and_to_organisers_alone() throws InterruptedException {
        TestConference conference = aConference();
        Api desk = conference.desk();
        String organisers = start(conference, kind.asking((run, progress) -> {}), "organiser");
        awaitEnd(conference, organisers);

        problem(desk.get(conference.path("/jobs/" + organisers)), "not-found", 404);
        problem(desk.get(conference.path("/jobs/" + organisers + "/result")), "not-found", 404);
        problem(conference.organiser.get(aConference().path("/jobs/" + organisers)), "not-found", 404);
        problem(conference.organiser.get(conference.path("/jobs/" + UUID.randomUUID())), "not-found", 404);
        problem(Api.anonymous().get(conference.path("/jobs/" + organisers)), "unauthenticated", 401);
    }

    @Test
    void is_forgotten_after_a_day() throws InterruptedException {
        TestConference conference = aConference();
        String kept = start(conference, kind.asking((run, progress) -> {}), "organiser");
        String old = start(conference, kind.asking((run, progress) -> {}), "organiser");
        awaitEnd(conference, kept);
        awaitEnd(conference, old);
        update("update jobs set finished_at = now() - interval '25 hours' where id = '" + old + "'");

        jobRuns.sweep();

        success(conference.organiser.get(conference.path("/jobs/" + kept + "/result")), 200);
        problem(conference.organiser.get(conference.path("/jobs/" + old)), "not-found", 404);
    }

    private UUID idOf(TestConference conference) {
        return UUID.fromString(
                success(conference.organiser.get(conference.path("")), 200).path("id"));
    }

    private String start(TestConference conference, RecordedKind.Request request, String user) {
        return jobs.start(idOf(conference), kind, request, user).id().toString();
    }

    /** A job that was taken up so often, last by a worker of which nothing was heard for so many seconds. */
    private String leftBehind(TestConference conference, RecordedKind.Request request, int attempts, int seconds) {
        UUID id = UUID.randomUUID();
        update("insert into jobs (id, conference_id, kind, state, request, run, attempts, created_by, heartbeat_at)"
                + " values ('" + id + "', '" + idOf(conference) + "', 'recorded', 'RUNNING', '{\"work\":\""
                + request.work() + "\"}', gen_random_uuid(), " + attempts + ", 'organiser', now() - interval '"
                + seconds + " seconds')");
        return id.toString();
    }

    private void silenceFirstRun(String id) {
        update("update jobs set heartbeat_at = now() - interval '2 minutes' where attempts = 1 and id = '" + id + "'");
    }

    private void update(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }

    private static Response awaitEnd(TestConference conference, String id) throws InterruptedException {
        return await(conference, id, answer -> List.of("DONE", "FAILED").contains(answer.<String>path("state")));
    }

    private static Response await(
            TestConference conference, String id, java.util.function.Predicate<Response> isReached)
            throws InterruptedException {
        List<String> seen = new ArrayList<>();
        for (int attempt = 0; attempt < 600; attempt++) {
            Response answer = success(conference.organiser.get(conference.path("/jobs/" + id)), 200);
            if (isReached.test(answer)) {
                return answer;
            }
            seen.add(answer.asString());
            Thread.sleep(50);
        }
        throw new AssertionError("it did not come to that: " + seen.get(seen.size() - 1));
    }

    private static void await(java.util.function.BooleanSupplier isReached) {
        try {
            for (int attempt = 0; attempt < 600 && !isReached.getAsBoolean(); attempt++) {
                Thread.sleep(50);
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
        assertThat(isReached.getAsBoolean()).isTrue();
    }
}
