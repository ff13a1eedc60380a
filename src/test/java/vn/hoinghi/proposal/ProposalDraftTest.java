package vn.hoinghi.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;
import static vn.hoinghi.proposal.TestProposals.body;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;

/** Before a proposal is filed, and when one may be. */
@QuarkusTest
class ProposalDraftTest extends ApiTest {

    private TestProposals proposals;
    private Api province;

    @BeforeEach
    void open() {
        proposals = TestProposals.in(aConference());
        province = proposals.conference.focalPoint(proposals.province);
    }

    @Test
    void keeps_what_is_written_so_far_to_its_organisation() {
        String draft = started(Map.of("title", text("Đường sắt")));
        Api other = proposals.conference.focalPoint(proposals.otherProvince);

        Response written = success(
                province.put(at(draft), 0, Map.of("title", text("Đường sắt cao tốc"), "countries", List.of("JP"))),
                200);

        assertThat(written.<String>path("title.vi")).isEqualTo("Đường sắt cao tốc");
        assertThat(written.<String>path("body")).isNull();
        problem(province.put(at(draft), 0, Map.of()), "stale-version", 412);
        problem(other.get(at(draft)), "not-found", 404);
        problem(other.post(at(draft) + "/submission", Map.of()), "not-found", 404);
        assertThat(success(other.get(proposals.path("/proposal-drafts")), 200).<List<Object>>path("items"))
                .isEmpty();
        problem(proposals.organiser.get(at(draft)), "forbidden", 403);
        success(province.delete(at(draft), 1), 204);
        problem(province.get(at(draft)), "not-found", 404);
    }

    @Test
    void says_what_is_missing_when_it_is_filed_and_loses_nothing() {
        String draft = started(Map.of("field", "unknown", "title", text("Đường sắt")));

        Response missing = province.post(at(draft) + "/submission", Map.of());
        success(province.put(at(draft), 0, Map.of("field", "unknown", "title", text("A"), "body", text("B"))), 200);
        Response unknown = province.post(at(draft) + "/submission", Map.of());

        problem(missing, "invalid-request", 422);
        assertThat(missing.<List<String>>path("errors.pointer")).containsExactly("/body");
        problem(unknown, "reference-not-found", 422);
        assertThat(success(province.get(at(draft)), 200).<String>path("title.vi"))
                .isEqualTo("A");
    }

    @Test
    void is_filed_once_by_many_at_once() {
        String draft = started(body("Đường sắt"));

        List<Response> responses = Race.of(32, runner -> province.post(at(draft) + "/submission", Map.of()));

        assertThat(responses)
                .filteredOn(response -> response.statusCode() == 201)
                .hasSize(1);
        responses.stream()
                .filter(response -> response.statusCode() != 201)
                .forEach(response -> problem(response, "not-found", 404));
        assertThat(success(province.get(proposals.path("/proposals")), 200).<List<Object>>path("items"))
                .hasSize(1);
    }

    @Test
    void is_late_after_the_deadline_and_the_offices_alone_once_it_is_closed() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String early = success(province.post(proposals.path("/proposals"), body("Sớm")), 201)
                .path("id");

        success(call(0, Map.of("opensAt", now.minusSeconds(90), "deadline", now.minusSeconds(60))), 200);
        Response late = success(province.post(proposals.path("/proposals"), body("Muộn")), 201);
        success(call(1, Map.of("deadline", now.minusSeconds(60), "closesAt", now.minusSeconds(30))), 200);
        Response refused = province.post(proposals.path("/proposals"), body("Quá muộn"));
        Response office =
                success(proposals.organiser.post(proposals.path("/proposals"), body(proposals.province, "Hộ")), 201);

        assertThat(late.<Boolean>path("isLate")).isTrue();
        problem(refused, "proposals-closed", 409);
        assertThat(office.<Boolean>path("isLate")).isTrue();
        assertThat(success(province.get(proposals.path("/proposals/" + early)), 200)
                        .<Boolean>path("isLate"))
                .isFalse();
        success(call(2, Map.of("opensAt", now.plusSeconds(3600))), 200);
        problem(province.post(proposals.path("/proposals"), body("Quá sớm")), "proposals-closed", 409);
    }

    @Test
    void refuses_times_out_of_order() {
        problem(
                call(0, Map.of("opensAt", "2023-12-01T00:00:00Z", "deadline", "2023-11-01T00:00:00Z")),
                "proposal-call-order",
                422);
        problem(
                call(0, Map.of("deadline", "2023-12-01T00:00:00Z", "closesAt", "2023-11-01T00:00:00Z")),
                "proposal-call-order",
                422);
        Response unlimited = success(province.get(proposals.path("/proposal-call")), 200);
        assertThat(unlimited.header("ETag")).isEqualTo("\"0\"");
        assertThat(unlimited.<String>path("deadline")).isNull();
        problem(province.put(proposals.path("/proposal-call"), 0, Map.of()), "forbidden", 403);
    }

    private Response call(int version, Map<String, Object> call) {
        return proposals.organiser.put(proposals.path("/proposal-call"), version, call);
    }

    private String started(Map<String, Object> content) {
        return success(province.post(proposals.path("/proposal-drafts"), content), 201)
                .path("id");
    }

    private String at(String draft) {
        return proposals.path("/proposal-drafts/" + draft);
    }
}
