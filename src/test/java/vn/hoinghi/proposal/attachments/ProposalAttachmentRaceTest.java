package vn.hoinghi.proposal.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Meanwhile;
import vn.hoinghi.kernel.testing.Race;

@QuarkusTest
class ProposalAttachmentRaceTest extends ApiTest {

    @Inject
    EntityManager entities;

    private TestAttachments attachments;
    private String proposal;

    @BeforeEach
    void aProposal() {
        attachments = TestAttachments.in(aConference());
        proposal = attachments.proposals.filed();
    }

    @Test
    void keeps_ten_of_32_attached_at_once() {
        List<Response> answers = Race.of(32, runner -> attachments.attach(attachments.author, proposal));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(10);
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> problem(answer, "attachments-full", 409));
        assertThat(attachments.seenBy(attachments.author, proposal)).hasSize(10);
        assertThat(contents()).isEqualTo(10);
    }

    @Test
    void takes_nothing_any_more_from_whoever_waited_for_the_proposal_to_be_assigned() {
        Response answer = Meanwhile.of(
                entities,
                () -> entities.createNativeQuery("with a as (insert into proposal_assignments (id, conference_id,"
                                + " proposal_id, organisation_id, assigned_at) select gen_random_uuid(), conference_id,"
                                + " id, cast(:lead as uuid), now() from proposals where id = :proposal"
                                + " returning id, proposal_id)"
                                + " update proposals p set status = 'ASSIGNED', assignment_id = a.id,"
                                + " version = version + 1 from a where p.id = a.proposal_id")
                        .setParameter("lead", attachments.proposals.mission)
                        .setParameter("proposal", UUID.fromString(proposal))
                        .executeUpdate(),
                () -> attachments.attach(attachments.author, proposal));

        problem(answer, "proposal-status", 409);
        assertThat(contents()).isZero();
    }

    @Test
    void attaches_to_an_answer_or_closes_it_but_nothing_comes_afterwards() {
        success(attachments.proposals.assign(proposal, attachments.proposals.mission), 201);
        String answer = attachments.answered(proposal);

        Response late = Meanwhile.of(
                entities,
                () -> entities.createNativeQuery("update proposals set status = 'CLOSED', version = version + 1"
                                + " where id = :proposal")
                        .setParameter("proposal", UUID.fromString(proposal))
                        .executeUpdate(),
                () -> attachments.attachToAnswer(attachments.lead, proposal, answer));

        problem(late, "proposal-status", 409);
        assertThat(attachments.seenBy(attachments.lead, proposal)).isEmpty();
    }

    @Test
    void goes_once_of_many_times() {
        String id = attachments.attached(attachments.author, proposal);

        List<Integer> statuses = Race.of(
                8,
                runner -> attachments
                        .author
                        .request()
                        .delete(attachments.path(proposal, "/" + id))
                        .statusCode());

        assertThat(statuses).filteredOn(status -> status == 204).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 404).hasSize(7);
        assertThat(contents()).isZero();
    }

    @Test
    void are_kept_by_the_database_whoever_asks() {
        String id = attachments.attached(attachments.author, proposal);
        success(attachments.proposals.assign(proposal, attachments.proposals.mission), 201);

        for (String statement : List.of(
                "delete from proposal_attachments where id = :id",
                "update proposal_attachments set file_name = 'other.pdf' where id = :id",
                "insert into proposal_attachments select gen_random_uuid(), conference_id, proposal_id, answer_id, 2,"
                        + " organisation_id, file_name, media_type, size, sha256, attached_by, attached_at"
                        + " from proposal_attachments where id = :id")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                            .run(() -> entities.createNativeQuery(statement)
                                    .setParameter("id", UUID.fromString(id))
                                    .executeUpdate()))
                    .as(statement)
                    .hasStackTraceContaining("attachments of proposal");
        }
        assertThat(attachments.seenBy(attachments.author, proposal)).containsExactly(id);
    }

    private int contents() {
        return ((Number) entities.createNativeQuery("select count(*) from proposal_attachment_contents c"
                                + " join proposal_attachments a on a.id = c.attachment_id"
                                + " where a.proposal_id = :proposal")
                        .setParameter("proposal", UUID.fromString(proposal))
                        .getSingleResult())
                .intValue();
    }
}
