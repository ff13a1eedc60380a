package vn.hoinghi.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.proposal.TestProposals.answer;
import static vn.hoinghi.proposal.TestProposals.body;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;

/** Proposals of several provinces that ask the same. */
@QuarkusTest
class ProposalMergeTest extends ApiTest {

    private TestProposals proposals;
    private Api other;

    @BeforeEach
    void open() {
        proposals = TestProposals.in(aConference());
        other = proposals.conference.focalPoint(proposals.otherProvince);
    }

    @Test
    void shows_titles_that_are_alike_across_provinces_whatever_their_diacritics() {
        String kept = proposals.filed("Mở đường bay thẳng đến Nhật Bản");
        String like = ofOther("Mo duong bay thang den Nhat Ban");
        String near = ofOther("Mở đường bay thẳng tới Nhật");
        ofOther("Đào tạo tiếng Anh cho cán bộ");

        Response found = success(proposals.organiser.get(proposals.step(kept, "duplicates")), 200);

        assertThat(found.<List<String>>path("items.id")).containsExactly(like, near);
        assertThat(found.<Integer>path("items[0].score")).isEqualTo(100);
        assertThat(found.<String>path("items[0].organisation")).isEqualTo(proposals.otherProvince);
        problem(other.get(proposals.step(like, "duplicates")), "forbidden", 403);
    }

    @Test
    void keeps_all_who_filed_as_authors_of_the_one_that_is_answered() {
        String kept = proposals.filed();
        String third = proposals.filed("Mở lớp tiếng Anh cho cán bộ");
        String duplicate = ofOther("Mở lớp tiếng Anh");
        success(merge(third, 0, duplicate, 0), 200);

        Response merged = success(merge(kept, 0, third, 1), 200);
        success(proposals.assign(kept, proposals.mission), 201);
        success(proposals.organiser.post(proposals.step(kept, "answers"), answer("Đồng ý.")), 201);

        assertThat(merged.<List<String>>path("authors")).containsExactly(proposals.province, proposals.otherProvince);
        assertThat(merged.header("ETag")).isEqualTo("\"1\"");
        Response own = success(other.get(proposals.path("/proposals/" + duplicate)), 200);
        assertThat(own.<String>path("status")).isEqualTo("MERGED");
        assertThat(own.<String>path("mergedInto")).isEqualTo(kept);
        Response answered = success(other.get(proposals.path("/proposals/" + kept)), 200);
        assertThat(answered.<String>path("answers[0].text.vi")).isEqualTo("Đồng ý.");
        assertThat(success(other.get(proposals.path("/proposals")), 200).<List<String>>path("items.id"))
                .containsExactlyInAnyOrder(kept, duplicate);
        problem(other.get(proposals.path("/proposals/" + third)), "not-found", 404);
        success(other.post(proposals.step(kept, "acceptance"), Map.of()), 200);
        assertThat(success(proposals.organiser.get(proposals.step(kept, "history")), 200)
                        .<List<String>>path("items.kind"))
                .containsExactly("FILED", "TOOK_UP", "ASSIGNED", "ANSWERED", "ACCEPTED");
    }

    @Test
    void tells_all_who_filed_that_it_is_answered() {
        String kept = proposals.filed();
        success(merge(kept, 0, ofOther("Mở lớp tiếng Anh"), 0), 200);
        success(merge(kept, 1, proposals.filed("Lớp tiếng Anh"), 0), 200);
        success(proposals.assign(kept, proposals.mission), 201);

        success(proposals.organiser.post(proposals.step(kept, "answers"), answer("Đồng ý.")), 201);

        assertThat(told()).containsExactlyInAnyOrder(proposals.province, proposals.otherProvince);
    }

    @Test
    void tells_who_joins_an_answered_one_of_its_answer() {
        String kept = proposals.assigned();
        success(proposals.organiser.post(proposals.step(kept, "answers"), answer("Đồng ý.")), 201);
        assertThat(told()).containsExactly(proposals.province);

        success(merge(kept, 2, ofOther("Mở lớp tiếng Anh"), 0), 200);

        assertThat(told()).containsExactlyInAnyOrder(proposals.province, proposals.otherProvince);
    }

    private List<String> told() {
        return success(proposals.organiser.get(proposals.path("/notices?kind=PROPOSAL_ANSWERED")), 200)
                .path("items.organisation");
    }

    @Test
    void refuses_to_merge_what_has_gone_too_far_or_changed() {
        String kept = proposals.filed();
        String duplicate = ofOther("Mở lớp tiếng Anh");
        String answered = proposals.assigned();
        success(proposals.organiser.post(proposals.step(answered, "answers"), answer("Đồng ý.")), 201);

        problem(merge(kept, 0, kept, 0), "same-proposal", 409);
        problem(merge(kept, 0, answered, 2), "proposal-status", 409);
        problem(merge(kept, 0, duplicate, 7), "stale-version", 412);
        problem(merge(kept, 7, duplicate, 0), "stale-version", 412);
        success(merge(kept, 0, duplicate, 0), 200);
        problem(merge(duplicate, 1, kept, 1), "proposal-status", 409);
        problem(merge(kept, 1, duplicate, 1), "proposal-status", 409);
        problem(proposals.assign(duplicate, proposals.mission), "proposal-status", 409);
    }

    @Test
    void merges_or_answers_but_never_both() {
        String kept = proposals.filed();
        String duplicate = proposals.assigned();

        List<Response> responses = Race.of(
                32,
                runner -> runner % 2 == 0
                        ? proposals.organiser.post(proposals.step(duplicate, "answers"), answer("Trả lời " + runner))
                        : merge(kept, 0, duplicate, 1));

        assertThat(responses)
                .filteredOn(response -> response.statusCode() < 300)
                .hasSize(1);
        assertThat(responses)
                .filteredOn(response -> response.statusCode() >= 300)
                .allSatisfy(response -> assertThat(response.statusCode()).isIn(409, 412));
        Response shown = proposals.organiser.get(proposals.path("/proposals/" + duplicate));
        assertThat(shown.<List<Object>>path("answers"))
                .hasSize(shown.<String>path("status").equals("ANSWERED") ? 1 : 0);
    }

    @Test
    void merges_two_into_each_other_one_way_only() {
        String one = proposals.filed();
        String two = ofOther("Mở lớp tiếng Anh");

        List<Response> responses =
                Race.of(32, runner -> runner % 2 == 0 ? merge(one, 0, two, 0) : merge(two, 0, one, 0));

        assertThat(responses)
                .filteredOn(response -> response.statusCode() == 200)
                .hasSize(1);
        assertThat(responses)
                .filteredOn(response -> response.statusCode() != 200)
                .allSatisfy(response -> assertThat(response.statusCode()).isIn(409, 412));
    }

    @Test
    void closes_and_reopens_in_turn_and_never_twice() {
        String proposal = proposals.assigned();
        success(proposals.organiser.post(proposals.step(proposal, "answers"), answer("Đồng ý.")), 201);

        List<Response> responses = Race.of(
                32,
                runner -> runner % 2 == 0
                        ? proposals.organiser.post(proposals.step(proposal, "closure"), Map.of())
                        : proposals.organiser.post(
                                proposals.step(proposal, "reopening"), Map.of("reason", "Lần " + runner)));
        List<String> steps = success(proposals.organiser.get(proposals.step(proposal, "history")), 200)
                .path("items.kind");

        long made = responses.stream()
                .filter(response -> response.statusCode() == 200)
                .count();
        List<String> turns = steps.subList(3, steps.size());
        assertThat(turns).hasSize((int) made);
        for (int turn = 0; turn < turns.size(); turn++) {
            assertThat(turns.get(turn)).isEqualTo(turn % 2 == 0 ? "CLOSED" : "REOPENED");
        }
    }

    private String ofOther(String title) {
        return success(
                        proposals.organiser.post(proposals.path("/proposals"), body(proposals.otherProvince, title)),
                        201)
                .path("id");
    }

    private Response merge(String kept, int version, String duplicate, int duplicateVersion) {
        return proposals.organiser.put(
                proposals.step(kept, "merge"),
                version,
                Map.of("duplicate", duplicate, "duplicateVersion", duplicateVersion));
    }
}
