package vn.hoinghi.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class CommitmentResourceTest extends ApiTest {

    private static final String LONG_AGO = "2023-12-31";
    private static final String FAR_AHEAD = "2199-12-31";

    @Inject
    Outcome outcome;

    private TestConference conference;
    private String province;
    private String otherProvince;
    private String direction;

    @BeforeEach
    void open() {
        conference = aConference();
        province = conference.organisation("PROVINCE");
        otherProvince = conference.organisation("PROVINCE");
        direction = conference.path("/directions/") + direction(1);
    }

    @Test
    void shows_what_was_committed_to() {
        Response made = success(commit(province, "Mở văn phòng xúc tiến", LONG_AGO), 201);
        Response shown = success(conference.organiser.request().get(made.header("Location")), 200);

        assertThat(shown.asString()).isEqualTo(made.asString());
        assertThat(shown.<String>path("what.vi")).isEqualTo("Mở văn phòng xúc tiến");
        assertThat(shown.<Integer>path("percentage")).isZero();
        assertThat(shown.<String>path("status")).isEqualTo("OPEN");
        assertThat(shown.<Boolean>path("isOverdue")).isTrue();
        assertThat(direction).endsWith(shown.<String>path("direction"));
    }

    @Test
    void refuses_an_owner_who_is_not_in_the_conference_and_a_direction_that_is_not() {
        String stranger = aConference().organisation("PROVINCE");

        Response answer = commit(stranger, "Của người khác", null);

        problem(answer, "reference-not-found", 422);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/owner");
        problem(
                conference.organiser.post(
                        conference.path("/directions/" + UUID.randomUUID() + "/commitments"),
                        Map.of("what", text("Vào hư không"), "owner", province)),
                "not-found",
                404);
        problem(conference.organiser.post(direction + "/commitments", "{}"), "invalid-request", 422);
    }

    @Test
    void lets_the_owner_report_progress() {
        String address = address(commit(province, "Đào tạo cán bộ", FAR_AHEAD));
        Api focalPoint = conference.focalPoint(province);

        problem(focalPoint.put(address, progress(50)), "precondition-required", 428);
        Response half = success(focalPoint.put(address, 0, progress(50)), 200);
        problem(focalPoint.put(address, 0, progress(60)), "stale-version", 412);
        Response done = success(focalPoint.put(address, 1, Map.of("percentage", 100, "note", "Đã xong")), 200);

        assertThat(half.<String>path("status")).isEqualTo("IN_PROGRESS");
        assertThat(done.<String>path("status")).isEqualTo("DONE");
        assertThat(done.<String>path("note")).isEqualTo("Đã xong");
        assertThat(done.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void refuses_progress_beyond_its_bounds() {
        String address = address(commit(province, "Quá đà", null));

        problem(conference.organiser.put(address, 0, progress(101)), "invalid-request", 422);
        problem(conference.organiser.put(address, 0, progress(-1)), "invalid-request", 422);
        problem(conference.organiser.put(address, 0, Map.of("percentage", 1.5)), "invalid-request", 422);
        problem(
                conference.organiser.put(address, 0, Map.of("percentage", 1, "note", "x".repeat(2001))),
                "invalid-request",
                422);
        problem(conference.organiser.put(address, 0, "{}"), "invalid-request", 422);
    }

    @Test
    void hides_a_commitment_from_everybody_but_its_owner_and_the_office() {
        String address = address(commit(province, "Việc của tỉnh", null));
        Api stranger = conference.focalPoint(otherProvince);

        problem(stranger.get(address), "not-found", 404);
        problem(stranger.put(address, 0, progress(100)), "not-found", 404);
        assertThat(owners(stranger, "total=true")).isEmpty();
        assertThat(owners(stranger, "owner=" + province)).isEmpty();
        assertThat(success(stranger.get(direction + "/commitments"), 200).<List<Object>>path("items"))
                .isEmpty();
        assertThat(owners(conference.focalPoint(province), "total=true")).containsExactly(province);
        problem(conference.desk().get(conference.path("/commitments")), "forbidden", 403);
        problem(
                conference
                        .focalPoint(province)
                        .post(direction + "/commitments", Map.of("what", text("Tự hứa"), "owner", province)),
                "forbidden",
                403);
    }

    @Test
    void narrows_the_list_across_directions() {
        commit(province, "Quá hạn", LONG_AGO);
        commit(otherProvince, "Còn hạn", FAR_AHEAD);
        String late = address(commit(otherProvince, "Xong muộn", LONG_AGO));
        success(conference.organiser.put(late, 0, progress(100)), 200);
        direction = conference.path("/directions/") + direction(2);
        commit(province, "Không hạn", null);

        assertThat(whats("sort=createdAt")).containsExactly("Quá hạn", "Còn hạn", "Xong muộn", "Không hạn");
        assertThat(whats("owner=" + province)).containsExactly("Quá hạn", "Không hạn");
        assertThat(whats("overdue=true")).containsExactly("Quá hạn");
        assertThat(whats("overdue=false")).containsExactly("Còn hạn", "Xong muộn", "Không hạn");
        assertThat(whats("status=DONE")).containsExactly("Xong muộn");
        assertThat(whats("status=OPEN&sort=-createdAt")).containsExactly("Không hạn", "Còn hạn", "Quá hạn");
        assertThat(success(conference.organiser.get(direction + "/commitments"), 200)
                        .<List<String>>path("items.what.vi"))
                .containsExactly("Không hạn");
    }

    @Test
    void takes_one_of_many_reports_from_the_same_version() {
        String address = address(commit(province, "Tranh nhau", null));
        Api focalPoint = conference.focalPoint(province);

        List<Integer> statuses = Race.of(
                32,
                runner -> (runner % 2 == 0 ? focalPoint : conference.organiser)
                        .put(address, 0, progress(runner + 1))
                        .statusCode());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(31);
    }

    @Test
    void counts_for_the_report() {
        success(conference.organiser.put(address(commit(province, "Xong", null)), 0, progress(100)), 200);
        commit(province, "Chưa", LONG_AGO);
        direction(2);
        success(conference.organiser.post(direction + "/adoption", Map.of()), 200);
        UUID id = UUID.fromString(conference.organiser.get(conference.path("")).path("id"));

        OutcomeFigures figures = QuarkusTransaction.requiringNew().call(() -> outcome.figures(id));

        assertThat(figures).isEqualTo(new OutcomeFigures(2, 1, 2, 1, 1, figures.byDirection()));
        assertThat(figures.byDirection().get(0).commitments())
                .extracting(OutcomeFigures.OfCommitment::status)
                .containsExactly(CommitmentStatus.DONE, CommitmentStatus.OPEN);
        assertThat(figures.byDirection().get(1).commitments()).isEmpty();
    }

    private String direction(int position) {
        return success(
                        conference.organiser.post(
                                conference.path("/directions"),
                                Map.of("position", position, "title", text("Định hướng " + position))),
                        201)
                .path("id");
    }

    private Response commit(String owner, String what, @Nullable String dueOn) {
        Map<String, Object> body = new HashMap<>(Map.of("what", text(what), "owner", owner));
        if (dueOn != null) {
            body.put("dueOn", dueOn);
        }
        return conference.organiser.post(direction + "/commitments", body);
    }

    private String address(Response made) {
        return conference.path("/commitments/" + success(made, 201).path("id"));
    }

    private static Map<String, Object> progress(int percentage) {
        return Map.of("percentage", percentage);
    }

    private List<String> owners(Api reader, String query) {
        return success(reader.get(conference.path("/commitments?" + query)), 200)
                .path("items.owner");
    }

    private List<String> whats(String query) {
        return success(conference.organiser.get(conference.path("/commitments?" + query)), 200)
                .path("items.what.vi");
    }
}
