package vn.hoinghi.proposal.imports;

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
import vn.hoinghi.kernel.testing.ImportClient;
import vn.hoinghi.kernel.testing.Meanwhile;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.proposal.TestProposals;

/** Proposals that change under an import while it is confirmed or undone. */
@QuarkusTest
class ProposalImportRaceTest extends ApiTest {

    private static final String TWO = "Mã số;Lĩnh vực;Tiêu đề\nDX-1;training;Mở lớp\nDX-2;training;Mở hai lớp\n";

    @Inject
    EntityManager entities;

    private TestProposals proposals;
    private ImportClient client;

    @BeforeEach
    void open() {
        proposals = TestProposals.in(aConference());
        client = new ImportClient(
                proposals.conference, proposals.conference.focalPoint(proposals.province), "/proposals/imports");
    }

    @Test
    void lets_one_of_many_confirmations_through() {
        String id = success(client.preview(TWO), 201).path("id");

        List<Response> answers = Race.of(16, runner -> client.step(id, "confirmation"));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 200)
                .forEach(answer -> problem(answer, "import-state", 409));
        assertThat(numbers()).containsExactly(1, 2);
    }

    @Test
    void lets_one_of_many_files_with_the_same_new_proposals_through() {
        List<String> previews = Race.of(8, runner -> client.preview(TWO).path("id"));

        List<Response> answers = Race.of(8, runner -> client.step(previews.get(runner), "confirmation"));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 200)
                .forEach(answer -> problem(answer, "import-stale", 409));
        assertThat(numbers()).containsExactly(1, 2);
    }

    @Test
    void is_stale_where_a_proposal_is_changed_while_it_is_confirmed() {
        client.confirm(TWO);
        String id = success(client.preview(TWO.replace("Mở lớp", "Mở lớp khác")), 201)
                .path("id");

        Response answer = Meanwhile.of(
                entities,
                () -> execute("update proposals set title_vi = 'Khác', version = version + 1"
                        + " where organisation_id = :province and reference = 'DX-1'"),
                () -> client.step(id, "confirmation"));

        problem(answer, "import-stale", 409);
    }

    @Test
    void is_stale_where_its_reference_is_taken_while_it_is_confirmed() {
        client.confirm(TWO);
        String id =
                success(client.preview(TWO + "DX-3;training;Mở ba lớp\n"), 201).path("id");

        Response answer = Meanwhile.of(
                entities,
                () -> execute("insert into proposals (id, conference_id, number, organisation_id, field_id, title_vi,"
                        + " body_vi, submitted_at, reference) select gen_random_uuid(), conference_id, 99,"
                        + " organisation_id, field_id, 'Khác', 'Khác', now(), 'DX-3' from proposals"
                        + " where organisation_id = :province and reference = 'DX-1'"),
                () -> client.step(id, "confirmation"));

        problem(answer, "import-stale", 409);
        assertThat(numbers()).containsExactly(1, 2, 99);
    }

    @Test
    void is_reversed_once_of_many_times() {
        String id = client.confirm(TWO);

        List<Response> answers = Race.of(8, runner -> client.step(id, "reversal"));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 200)
                .forEach(answer -> problem(answer, "import-state", 409));
        assertThat(numbers()).isEmpty();
    }

    @Test
    void gives_no_number_twice_while_others_file_and_lists_are_undone() {
        String id = client.confirm(TWO);

        Race.of(
                16,
                runner -> runner == 0
                        ? success(client.step(id, "reversal"), 200)
                        : success(
                                proposals.organiser.post(
                                        proposals.path("/proposals"),
                                        TestProposals.body(proposals.otherProvince, "Việc " + runner)),
                                201));

        assertThat(numbers()).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void keeps_every_proposal_that_no_list_takes_back() {
        String filed = proposals.filed();
        client.confirm(TWO);

        for (String statement : List.of(
                "delete from proposals where id = cast('" + filed + "' as uuid)",
                "delete from proposals where organisation_id = :province and reference = 'DX-1'",
                "delete from proposal_events where proposal_id in (select id from proposals"
                        + " where organisation_id = :province)")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> execute(statement)))
                    .as(statement)
                    .hasStackTraceContaining(statement.contains("events") ? "never changed" : "is kept");
        }
    }

    private void execute(String sql) {
        var query = entities.createNativeQuery(sql);
        if (sql.contains(":province")) {
            query.setParameter("province", UUID.fromString(proposals.province));
        }
        query.executeUpdate();
    }

    private List<Integer> numbers() {
        return success(proposals.organiser.get(proposals.path("/proposals")), 200)
                .path("items.number");
    }
}
