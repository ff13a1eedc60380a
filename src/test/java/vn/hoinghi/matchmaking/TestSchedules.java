package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.restassured.response.Response;
import java.util.Map;

/** Wishes, schedules and their publication, as tests ask for them. */
final class TestSchedules {

    private TestSchedules() {}

    static void wish(TestRound round, String party, String other, String strength) {
        success(
                round.organiser()
                        .post(round.path("/wishes"), Map.of("party", party, "otherParty", other, "strength", strength)),
                201);
    }

    static Response start(TestRound round, String keep) {
        return round.organiser()
                .post(
                        round.path("/schedules"),
                        Map.of("objective", "BEST_MEETINGS", "limitSeconds", 1, "keep", keep, "seed", 7));
    }

    /** The schedule of that job, once the job has come to an end. */
    static Response made(TestRound round, Response job) {
        String path = success(job, 202).getHeader("Location");
        for (int turn = 0; turn < 200; turn++) {
            String state = success(round.organiser().get(path), 200).path("state");
            if (state.equals("DONE")) {
                String schedule =
                        success(round.organiser().get(path + "/result"), 200).path("schedule");
                return success(round.organiser().get(round.path("/schedules/" + schedule)), 200);
            }
            assertThat(state).isNotEqualTo("FAILED");
            pause();
        }
        throw new AssertionError("The job does not end");
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static Response make(TestRound round, String keep) {
        return made(round, start(round, keep));
    }

    static Response edit(TestRound round, Response schedule, String party, String other, Map<String, Object> body) {
        return round.organiser()
                .request()
                .contentType("application/json")
                .body(body)
                .put(round.path("/schedules/" + schedule.path("id") + "/meetings/" + party + "/" + other));
    }

    static Response drop(TestRound round, Response schedule, String party, String other) {
        return round.organiser()
                .request()
                .delete(round.path("/schedules/" + schedule.path("id") + "/meetings/" + party + "/" + other));
    }

    static Response publish(TestRound round, Response schedule) {
        return round.organiser().post(round.path("/schedules/" + schedule.path("id") + "/publication"), Map.of());
    }
}
