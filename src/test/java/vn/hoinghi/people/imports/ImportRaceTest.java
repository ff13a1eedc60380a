package vn.hoinghi.people.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.ImportClient;
import vn.hoinghi.kernel.testing.Meanwhile;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

/** Rows that change under an import while it is confirmed. */
@QuarkusTest
class ImportRaceTest extends ApiTest {

    @Inject
    EntityManager entities;

    private TestConference conference;
    private ImportClient client;
    private UUID organisation;
    private String name;

    @BeforeEach
    void aConferenceWithOneOrganisation() {
        conference = aConference();
        client = new ImportClient(conference);
        organisation = UUID.fromString(conference.organisation("PROVINCE"));
        name = conference
                .organiser
                .get(conference.path("/organisations/" + organisation))
                .path("name.vi");
    }

    @Test
    void is_stale_where_somebody_is_changed_while_it_is_confirmed() {
        client.confirm(list("Nguyễn Văn A,Chuyên viên"));
        String id = success(client.preview(list("Nguyễn Văn A,Vụ trưởng", "Trần Thị B,")), 201)
                .path("id");

        Response answer = Meanwhile.of(
                entities,
                () -> execute("update delegates set position_vi = 'Vụ phó', version = version + 1"
                        + " where organisation_id = :organisation"),
                () -> client.step(id, "confirmation"));

        problem(answer, "import-stale", 409);
        assertThat(positions()).containsExactly("Vụ phó");
    }

    @Test
    void is_stale_where_somebody_is_registered_while_it_is_confirmed() {
        client.confirm(list("Trần Thị B,"));
        String id = success(client.preview(list("Nguyễn Văn A,")), 201).path("id");

        Response answer = Meanwhile.of(
                entities,
                () -> execute("insert into delegates (id, conference_id, organisation_id, full_name, category,"
                        + " ticket_code) select gen_random_uuid(), o.conference_id, o.id, 'NGUYỄN VĂN A', 'MEMBER',"
                        + " gen_random_uuid()::text from organisations o where o.id = :organisation"),
                () -> client.step(id, "confirmation"));

        problem(answer, "import-stale", 409);
        assertThat(conference.organiser.get(conference.path("/delegates")).<List<String>>path("items.fullName"))
                .containsExactly("NGUYỄN VĂN A", "Trần Thị B");
    }

    @Test
    void is_stale_where_its_reference_is_taken_while_it_is_confirmed() {
        String id = success(client.preview("Mã số,Họ tên,Đơn vị\nTB-1,Nguyễn Văn A," + name + "\n"), 201)
                .path("id");

        Response answer = Meanwhile.of(
                entities,
                () -> execute("insert into delegates (id, conference_id, organisation_id, full_name, category,"
                        + " ticket_code, reference) select gen_random_uuid(), o.conference_id, o.id, 'Lê C', 'PRESS',"
                        + " gen_random_uuid()::text, 'TB-1' from organisations o where o.id = :organisation"),
                () -> client.step(id, "confirmation"));

        problem(answer, "import-stale", 409);
        assertThat(positions()).hasSize(1);
    }

    @Test
    void lets_one_of_many_files_with_the_same_new_people_through() {
        List<String> previews = Race.of(
                8,
                runner -> client.preview(list("Nguyễn Văn A,", "Trần Thị B,")).path("id"));

        List<Response> answers = Race.of(8, runner -> client.step(previews.get(runner), "confirmation"));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 200)
                .forEach(answer -> problem(answer, "import-stale", 409));
        assertThat(positions()).hasSize(2);
    }

    @Test
    void is_reversed_once_of_many_times() {
        String id = client.confirm(list("Nguyễn Văn A,"));

        List<Response> answers = Race.of(8, runner -> client.step(id, "reversal"));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 200)
                .forEach(answer -> problem(answer, "import-state", 409));
    }

    @Test
    void is_stale_where_a_question_changed_its_mind() {
        success(
                conference.organiser.post(
                        conference.path("/questions"),
                        Map.of("code", "nights", "text", TestConference.text("Số đêm"), "kind", "TEXT")),
                201);
        Response preview = success(client.preview("Họ tên,Đơn vị,Số đêm\nNguyễn Văn A," + name + ",hai\n"), 201);
        String question =
                conference.organiser.get(conference.path("/questions")).path("items[0].id");
        success(
                conference.organiser.put(
                        conference.path("/questions/" + question),
                        0,
                        Map.of("code", "nights", "text", TestConference.text("Số đêm"), "kind", "NUMBER")),
                200);

        Response answer = client.step(preview.path("id"), "confirmation");

        problem(answer, "import-stale", 409);
    }

    private void execute(String sql) {
        entities.createNativeQuery(sql)
                .setParameter("organisation", organisation)
                .executeUpdate();
    }

    private String list(String... people) {
        StringBuilder text = new StringBuilder("Họ tên,Chức vụ,Đơn vị\n");
        for (String person : people) {
            text.append(person).append(',').append(name).append('\n');
        }
        return text.toString();
    }

    private List<String> positions() {
        return conference.organiser.get(conference.path("/delegates")).path("items.collect{it.position?.vi}");
    }
}
