package vn.hoinghi.kernel.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;

/** With the numbers that production has: requests come from addresses that are not exempt. */
@QuarkusTest
class LimitsTest extends ApiTest {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Inject
    Limits limits;

    @Inject
    LimitSettings settings;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/auth/token, sign-in, 120",
        "/api/v1/auth/link/redemption, link, 60",
        "/api/v1/speaker-links/inspection, link, 60",
        "/api/v1/speaker-links/redemption, link, 60",
        "/api/v1/devices/initialisation, initialisation, 30"
    })
    void lets_nobody_try_many_secrets_from_one_address(String path, String policy, int quota) {
        String address = anAddress();

        List<Response> answers = IntStream.range(0, quota + 20)
                .mapToObj(attempt -> Api.anonymous()
                        .from(address)
                        .request()
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post(path))
                .toList();

        // While they were sent, some came back.
        assertThat(answers.subList(0, quota)).allSatisfy(answer -> problem(answer, "invalid-request", 422));
        Response refused = answers.stream()
                .filter(answer -> answer.statusCode() != 422)
                .findFirst()
                .orElseThrow();
        problem(refused, "too-many-requests", 429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 2);
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"" + policy + "\";q=" + quota + ";w=60");
        assertThat(refused.header("RateLimit")).matches("\"" + policy + "\";r=0;t=(59|60)");
        Response elsewhere = Api.anonymous().from(anAddress()).post(path, "{}");
        problem(elsewhere, "invalid-request", 422);
    }

    @Test
    void counts_each_account_wherever_it_comes_from() {
        TestConference conference = aConference();
        Api desk = conference.desk();
        Response first = success(desk.from(anAddress()).get(conference.path("/rooms")), 200);
        Response second = success(desk.from(anAddress()).get(conference.path("/rooms")), 200);

        Response refused = refusal(
                Scope.ACCOUNT, desk.subject(), () -> desk.from(anAddress()).get(conference.path("/rooms")));

        assertThat(first.header("RateLimit")).startsWith("\"account\";r=59999;");
        assertThat(second.header("RateLimit")).startsWith("\"account\";r=5999");
        problem(refused, "too-many-requests", 429);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        success(conference.desk().from(anAddress()).get(conference.path("/rooms")), 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/time", "/api/v1/conferences", "/api/v1/nowhere"})
    void counts_each_address_whoever_comes_from_it_and_wherever_it_leads(String path) {
        String address = anAddress();

        Response refused = refusal(
                Scope.ADDRESS, address, () -> Api.organiser().from(address).get(path));

        problem(refused, "too-many-requests", 429);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"address\";q=300000;w=60");
        assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
        success(Api.anonymous().from(anAddress()).get("/api/v1/time"), 200);
    }

    @Test
    void an_ipv6_network_counts_as_one_address() {
        Response beside = refusal(
                Scope.ADDRESS,
                "2001:db8:0:7:0:0:0:0/64",
                () -> Api.anonymous().from("2001:db8:0:7::dead:beef").get("/api/v1/time"));

        problem(beside, "too-many-requests", 429);
        success(Api.anonymous().from("2001:db8:0:8::dead:beef").get("/api/v1/time"), 200);
    }

    @Test
    void files_have_a_limit_of_their_own() {
        TestConference conference = aConference();
        Api focalPoint = conference.focalPoint(conference.organisation("PROVINCE"));

        Response export = refusal(
                Scope.FILE,
                focalPoint.subject(),
                () -> focalPoint.from(anAddress()).get(conference.path("/delegates/export")));
        Response list = focalPoint.from(anAddress()).get(conference.path("/delegates"));

        problem(export, "too-many-requests", 429);
        success(list, 200);
    }

    @Test
    void a_door_that_scans_500_times_a_second_is_far_from_its_limit() {
        assertThat(settings.device().requests() / settings.device().window().toSeconds())
                .isGreaterThanOrEqualTo(2 * 500);
        assertThat(settings.address().requests() / settings.address().window().toSeconds())
                .isGreaterThanOrEqualTo(10 * 500);
    }

    /** What somebody is answered who has nothing left, though some come back in each millisecond. */
    private Response refusal(Scope scope, String caller, Supplier<Response> request) {
        AtomicBoolean isOver = new AtomicBoolean();
        Thread others = new Thread(() -> {
            while (!isOver.get()) {
                limits.take(scope, caller);
            }
        });
        others.start();
        try {
            return Stream.generate(request)
                    .limit(1000)
                    .filter(answer -> answer.statusCode() == 429)
                    .findFirst()
                    .orElseThrow();
        } finally {
            isOver.set(true);
        }
    }

    /** Of the blocks for documentation (RFC 5737). */
    private static String anAddress() {
        return "203.0.113." + SERIAL.incrementAndGet();
    }
}
