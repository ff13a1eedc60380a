package vn.hoinghi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class SignInAttemptsTest extends ApiTest {

    private static final String PASSWORD = "a password to test with";
    private static final int FREE = 10;

    @Inject
    EntityManager entities;

    @Inject
    SignInAttempts attempts;

    @Test
    void slows_down_whoever_tries_one_name_from_one_place() {
        String name = anAccount();

        List<Response> wrong = IntStream.range(0, FREE)
                .mapToObj(attempt -> signIn("198.51.100.1", name, "wrong " + attempt))
                .toList();
        Response right = signIn("198.51.100.1", name.toUpperCase(java.util.Locale.ROOT), PASSWORD);
        Response elsewhere = signIn("198.51.100.2", name, PASSWORD);

        assertThat(wrong).allSatisfy(answer -> problem(answer, "sign-in-failed", 401));
        problem(right, "too-many-requests", 429);
        assertThat(right.header("Retry-After")).isEqualTo("1");
        success(elsewhere, 200);
    }

    @Test
    void treats_a_name_that_nobody_has_alike() {
        IntStream.range(0, FREE).forEach(attempt -> signIn("198.51.100.3", "nobody at all", "wrong"));

        Response refused = signIn("198.51.100.3", "nobody at all", "wrong");

        problem(refused, "too-many-requests", 429);
    }

    @Test
    void forgives_who_knows_the_password_in_the_end() {
        String name = anAccount();
        IntStream.range(0, FREE - 1).forEach(attempt -> signIn("198.51.100.4", name, "wrong"));
        success(signIn("198.51.100.4", name, PASSWORD), 200);

        List<Response> wrong = IntStream.range(0, FREE)
                .mapToObj(attempt -> signIn("198.51.100.4", name, "wrong"))
                .toList();

        assertThat(wrong).allSatisfy(answer -> problem(answer, "sign-in-failed", 401));
    }

    @Test
    void lets_no_more_be_tried_at_the_same_moment() {
        String name = anAccount();

        List<Integer> statuses = Race.of(
                4 * FREE, runner -> signIn("198.51.100.5", name, "wrong").statusCode());

        assertThat(statuses).filteredOn(status -> status == 401).hasSize(FREE);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(3 * FREE);
    }

    @Test
    void slows_down_whoever_tries_many_names() {
        IntStream.range(0, 99).forEach(attempt -> count("198.51.100.6", "name " + attempt));
        problem(signIn("198.51.100.6", "name 99", "wrong"), "sign-in-failed", 401);

        Response refused = signIn("198.51.100.6", "name 100", "wrong");

        problem(refused, "too-many-requests", 429);
    }

    @Test
    void slows_down_whoever_tries_one_name_from_many_places() {
        String name = anAccount();
        IntStream.range(0, 50).forEach(attempt -> count("198.51.100.7 " + attempt, name));

        Response refused = signIn("198.51.100.7", name, PASSWORD);

        problem(refused, "too-many-requests", 429);
    }

    @ParameterizedTest
    @CsvSource({
        "PAIR, 9, 0, 0",
        "PAIR, 10, 0, 1",
        "PAIR, 11, 0, 2",
        "PAIR, 15, 0, 32",
        "PAIR, 15, 31.5, 1",
        "PAIR, 15, 32, 0",
        "PAIR, 1000000, 0, 900",
        "PAIR, 1000000, 86400, 0",
        "NAME, 49, 0, 0",
        "NAME, 50, 0, 1",
        "NAME, 1000, 0, 60",
        "NAME, 1000, 3600, 0",
        "ADDRESS, 99, 0, 0",
        "ADDRESS, 103, 0, 8",
        "ADDRESS, 1000, 0, 60",
        "ADDRESS, 1000, 900, 0"
    })
    void waits_twice_as_long_each_time_and_not_for_ever(String kind, int failures, double later, int seconds) {
        Object wait = entities.createNativeQuery(
                        "select sign_in_wait(:kind, :failures, timestamptz '2023-12-18 08:00Z',"
                                + " timestamptz '2023-12-18 08:00Z' + :later * interval '1 second')")
                .setParameter("kind", kind)
                .setParameter("failures", failures)
                .setParameter("later", later)
                .getSingleResult();

        assertThat(wait).isEqualTo(seconds);
    }

    private void count(String address, String name) {
        attempts.begin(SignInAttempts.Attempt.of(name, address));
    }

    private String anAccount() {
        TestConference conference = aConference();
        String name = "slow-" + conference.code;
        success(
                conference.organiser.post(
                        conference.path("/accounts"), Map.of("username", name, "password", PASSWORD, "role", "DESK")),
                201);
        return name;
    }

    private static Response signIn(String address, String name, String password) {
        return Api.anonymous().from(address).post("/api/v1/auth/token", Map.of("username", name, "password", password));
    }
}
