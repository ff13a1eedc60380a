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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;

@QuarkusTest
class ProposalStepTest extends ApiTest {

    private TestProposals proposals;

    @BeforeEach
    void open() {
        proposals = TestProposals.in(aConference());
    }

    @Test
    void goes_from_filing_to_closing() {
        String proposal = proposals.assigned();
        Api lead = proposals.conference.focalPoint(proposals.mission);

        Response answered = success(lead.post(proposals.step(proposal, "answers"), answer("Đồng ý hỗ trợ.")), 201);
        Response closed = success(proposals.organiser.post(proposals.step(proposal, "closure"), Map.of()), 200);

        assertThat(answered.<String>path("status")).isEqualTo("ANSWERED");
        assertThat(answered.<String>path("lead")).isEqualTo(proposals.mission);
        assertThat(answered.header("Location")).endsWith("/proposals/" + proposal);
        assertThat(closed.<String>path("status")).isEqualTo("CLOSED");
        assertThat(closed.<String>path("answers[0].text.vi")).isEqualTo("Đồng ý hỗ trợ.");
        assertThat(closed.<String>path("answers[0].organisation")).isEqualTo(proposals.mission);
        assertThat(closed.header("ETag")).isEqualTo("\"3\"");
        assertThat(proposals
                        .organiser
                        .get(proposals.path("/proposals/" + proposal))
                        .asString())
                .isEqualTo(closed.asString());
    }

    @Test
    void keeps_the_history_of_assignments_and_moves_the_tag_with_each() {
        String proposal = proposals.filed();

        Response first = success(
                proposals.organiser.post(
                        proposals.step(proposal, "assignments"),
                        Map.of(
                                "organisation",
                                proposals.mission,
                                "supporting",
                                List.of(proposals.otherProvince),
                                "dueOn",
                                "2024-01-31",
                                "note",
                                "Cần trả lời trước Tết")),
                201);
        Response second = success(proposals.assign(proposal, proposals.otherMission), 201);

        assertThat(first.<String>path("status")).isEqualTo("ASSIGNED");
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(second.header("ETag")).isEqualTo("\"2\"");
        assertThat(second.<List<String>>path("assignments.organisation"))
                .containsExactly(proposals.mission, proposals.otherMission);
        assertThat(second.<List<String>>path("assignments[0].supporting")).containsExactly(proposals.otherProvince);
        assertThat(second.<String>path("assignments[0].dueOn")).isEqualTo("2024-01-31");
        assertThat(second.<String>path("assignments[0].note")).isEqualTo("Cần trả lời trước Tết");
        assertThat(second.<String>path("lead")).isEqualTo(proposals.otherMission);
    }

    @Test
    void asks_for_another_answer_by_assigning_again() {
        String proposal = proposals.assigned();
        success(proposals.organiser.post(proposals.step(proposal, "answers"), answer("Sẽ xem xét.")), 201);

        Response reopened = success(proposals.assign(proposal, proposals.mission), 201);
        Response answered =
                success(proposals.organiser.post(proposals.step(proposal, "answers"), answer("Đã làm xong.")), 201);

        assertThat(reopened.<String>path("status")).isEqualTo("ASSIGNED");
        assertThat(answered.<List<String>>path("answers.text.vi")).containsExactly("Sẽ xem xét.", "Đã làm xong.");
        assertThat(answered.<String>path("answers[0].organisation")).isNull();
        assertThat(answered.<String>path("answers[1].assignment"))
                .isEqualTo(answered.<String>path("assignments[1].id"));
    }

    @Test
    void returns_a_proposal_with_a_reason_until_it_is_revised() {
        String proposal = proposals.assigned();
        Api focalPoint = proposals.conference.focalPoint(proposals.province);

        Response returned = success(
                proposals.organiser.post(proposals.step(proposal, "return"), Map.of("reason", "Chưa rõ nội dung")),
                200);
        Response hidden =
                proposals.conference.focalPoint(proposals.mission).get(proposals.path("/proposals/" + proposal));
        Response early = proposals.assign(proposal, proposals.mission);
        Response filedAgain =
                success(focalPoint.put(proposals.path("/proposals/" + proposal), 2, body("Đã làm rõ")), 200);

        assertThat(returned.<String>path("status")).isEqualTo("RETURNED");
        assertThat(returned.<String>path("returnReason")).isEqualTo("Chưa rõ nội dung");
        assertThat(returned.<List<Object>>path("assignments")).hasSize(1);
        problem(hidden, "not-found", 404);
        problem(early, "proposal-status", 409);
        assertThat(filedAgain.<String>path("status")).isEqualTo("SUBMITTED");
        assertThat(filedAgain.<String>path("returnReason")).isNull();
    }

    @Test
    void refuses_every_step_that_is_not_next() {
        String proposal = proposals.filed();

        problem(proposals.organiser.post(proposals.step(proposal, "closure"), Map.of()), "proposal-status", 409);
        problem(
                proposals.organiser.post(proposals.step(proposal, "answers"), answer("Sớm quá")),
                "proposal-status",
                409);
        success(proposals.assign(proposal, proposals.mission), 201);
        success(proposals.organiser.post(proposals.step(proposal, "answers"), answer("Đồng ý")), 201);
        problem(
                proposals.organiser.post(proposals.step(proposal, "answers"), answer("Lần nữa")),
                "proposal-status",
                409);
        problem(
                proposals.organiser.post(proposals.step(proposal, "return"), Map.of("reason", "Muộn")),
                "proposal-status",
                409);
        success(proposals.organiser.post(proposals.step(proposal, "closure"), Map.of()), 200);
        problem(proposals.organiser.post(proposals.step(proposal, "closure"), Map.of()), "proposal-status", 409);
        problem(proposals.assign(proposal, proposals.mission), "proposal-status", 409);
    }

    @Test
    void lets_only_the_lead_answer_of_those_who_see_it() {
        String proposal = proposals.filed();
        success(
                proposals.organiser.post(
                        proposals.step(proposal, "assignments"),
                        Map.of("organisation", proposals.mission, "supporting", List.of(proposals.otherMission))),
                201);

        Response bySupporter = proposals
                .conference
                .focalPoint(proposals.otherMission)
                .post(proposals.step(proposal, "answers"), answer("Thay"));
        Response byFiler = proposals
                .conference
                .focalPoint(proposals.province)
                .post(proposals.step(proposal, "answers"), answer("Tự trả lời"));
        Response byStranger = proposals
                .conference
                .focalPoint(proposals.otherProvince)
                .post(proposals.step(proposal, "answers"), answer("Hộ"));

        problem(bySupporter, "forbidden", 403);
        problem(byFiler, "forbidden", 403);
        problem(byStranger, "not-found", 404);
    }

    @Test
    void leaves_the_other_steps_to_the_office() {
        String proposal = proposals.assigned();
        Api lead = proposals.conference.focalPoint(proposals.mission);

        problem(
                lead.post(proposals.step(proposal, "assignments"), Map.of("organisation", proposals.mission)),
                "forbidden",
                403);
        problem(lead.post(proposals.step(proposal, "return"), Map.of("reason", "Không nhận")), "forbidden", 403);
        problem(lead.post(proposals.step(proposal, "closure"), Map.of()), "forbidden", 403);
    }

    @Test
    void refuses_steps_that_say_too_little_or_name_nobody() {
        String proposal = proposals.filed();
        Response unknown = proposals.organiser.post(
                proposals.step(proposal, "assignments"),
                Map.of(
                        "organisation",
                        UUID.randomUUID().toString(),
                        "supporting",
                        List.of(proposals.mission, UUID.randomUUID().toString())));

        problem(unknown, "reference-not-found", 422);
        assertThat(unknown.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/organisation", "/supporting/1");
        problem(proposals.organiser.post(proposals.step(proposal, "assignments"), "{}"), "invalid-request", 422);
        problem(
                proposals.organiser.post(proposals.step(proposal, "return"), Map.of("reason", " ")),
                "invalid-request",
                422);
        problem(
                proposals.organiser.post(
                        proposals.step(proposal, "answers"), Map.of("decision", "MAYBE", "text", Map.of("vi", "Ừ"))),
                "invalid-request",
                422);
        problem(
                proposals.organiser.post(
                        proposals.step(UUID.randomUUID().toString(), "return"), Map.of("reason", "Không có")),
                "not-found",
                404);
    }
}
