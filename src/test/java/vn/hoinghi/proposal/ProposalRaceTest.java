package vn.hoinghi.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.proposal.TestProposals.answer;
import static vn.hoinghi.proposal.TestProposals.body;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;

@QuarkusTest
class ProposalRaceTest extends ApiTest {

    @Inject
    EntityManager entities;

    private TestProposals proposals;

    @BeforeEach
    void open() {
        proposals = TestProposals.in(aConference());
    }

    @Test
    void numbers_proposals_without_gap_or_double_when_many_are_filed_at_once_and_some_are_refused() {
        Api one = proposals.conference.focalPoint(proposals.province);
        Api other = proposals.conference.focalPoint(proposals.otherProvince);

        // Every fifth passes validation and is refused by the database, after it was given a number.
        run("alter table proposals add constraint ck_proposals_refused check (title_vi <> 'Bị từ chối')");
        List<Response> answers;
        try {
            answers = Race.of(
                    40,
                    runner -> (runner % 2 == 0 ? one : other)
                            .post(
                                    proposals.path("/proposals"),
                                    body(runner % 5 == 0 ? "Bị từ chối" : "Đề xuất " + runner)));
        } finally {
            run("alter table proposals drop constraint ck_proposals_refused");
        }

        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 201)
                .extracting(answer -> answer.<Integer>path("number"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 32).boxed().toList());
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 422).hasSize(8);
    }

    @Test
    void keeps_one_of_many_answers_given_at_once() {
        String proposal = proposals.assigned();
        Api lead = proposals.conference.focalPoint(proposals.mission);

        List<Response> answers = Race.of(
                32,
                runner -> (runner % 2 == 0 ? lead : proposals.organiser)
                        .post(proposals.step(proposal, "answers"), answer("Trả lời " + runner)));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> problem(answer, "proposal-status", 409));
        assertThat(proposals
                        .organiser
                        .get(proposals.path("/proposals/" + proposal))
                        .<List<Object>>path("answers"))
                .hasSize(1);
    }

    @Test
    void loses_no_assignment_made_at_once_with_others() {
        String proposal = proposals.filed();

        Race.of(
                16,
                runner -> success(
                        proposals.assign(proposal, runner % 2 == 0 ? proposals.mission : proposals.otherMission), 201));
        Response shown = proposals.organiser.get(proposals.path("/proposals/" + proposal));

        assertThat(shown.<List<Object>>path("assignments")).hasSize(16);
        assertThat(shown.header("ETag")).isEqualTo("\"16\"");
    }

    @Test
    void takes_one_of_many_revisions_of_the_same_version() {
        String proposal = proposals.filed();
        Api focalPoint = proposals.conference.focalPoint(proposals.province);

        List<Integer> statuses = Race.of(
                32,
                runner -> focalPoint
                        .put(proposals.path("/proposals/" + proposal), 0, body("Bản " + runner))
                        .statusCode());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(31);
    }

    @Test
    void answers_or_returns_but_never_both() {
        String proposal = proposals.assigned();

        List<Response> answers = Race.of(
                32,
                runner -> runner % 2 == 0
                        ? proposals.organiser.post(proposals.step(proposal, "answers"), answer("Đồng ý"))
                        : proposals.organiser.post(proposals.step(proposal, "return"), Map.of("reason", "Chưa rõ")));
        Response shown = proposals.organiser.get(proposals.path("/proposals/" + proposal));

        assertThat(answers).filteredOn(answer -> answer.statusCode() < 300).hasSize(1);
        assertThat(shown.<List<Object>>path("answers"))
                .hasSize(shown.<String>path("status").equals("ANSWERED") ? 1 : 0);
    }

    private void run(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }
}
