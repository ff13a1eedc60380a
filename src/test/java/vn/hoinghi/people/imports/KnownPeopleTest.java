package vn.hoinghi.people.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.imports.ForgetPreviews;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.ImportClient;
import vn.hoinghi.kernel.testing.TestConference;

/** Whom a row means, over what happened since. */
@QuarkusTest
class KnownPeopleTest extends ApiTest {

    private static final String HEADER = "Mã số,Họ và tên,Cơ quan,Chức vụ\n";

    @Inject
    EntityManager entities;

    @Inject
    ForgetPreviews forgetPreviews;

    private TestConference conference;
    private ImportClient client;
    private String organisationName;

    @BeforeEach
    void aConferenceWithOneOrganisation() {
        conference = aConference();
        client = new ImportClient(conference);
        organisationName = nameOf(conference.organisation("PROVINCE"));
    }

    @Test
    void takes_the_same_reference_of_another_organisation_for_somebody_else() {
        client.confirm(HEADER + row("1", "Nguyễn Văn A"));
        String other = conference.organisation("NGO");
        String otherName = nameOf(other);
        String text = HEADER + "1,Trần Thị B," + otherName + ",Chuyên viên\n";
        client.confirm(text);

        assertThat(names()).containsExactlyInAnyOrder("Nguyễn Văn A", "Trần Thị B");
        assertThat(success(client.preview(text), 201).<Integer>path("unchanged"))
                .isEqualTo(1);
    }

    @Test
    void finds_a_person_by_the_reference_of_a_row_that_was_merged_into_theirs() {
        client.confirm(HEADER + row("1", "Nguyễn Văn A") + row("2", "Nguyễn Văn Aa"));
        String kept = idOf("Nguyễn Văn A");
        String duplicate = idOf("Nguyễn Văn Aa");
        success(
                conference.organiser.put(
                        conference.path("/delegates/" + kept + "/merge"),
                        0,
                        Map.of("duplicate", duplicate, "duplicateVersion", 0)),
                200);

        Response again = success(client.preview(HEADER + row("2", "Nguyễn Văn A")), 201);
        Response both = success(client.preview(HEADER + row("1", "Nguyễn Văn A") + row("2", "Nguyễn Văn Aa")), 201);

        assertThat(again.<Integer>path("unchanged")).isEqualTo(1);
        assertThat(both.<Integer>path("unchanged")).isEqualTo(2);
        assertThat(both.<List<String>>path("errors.code")).isEmpty();
    }

    @Test
    void gives_the_reference_of_a_merged_row_to_a_person_who_has_none() {
        client.confirm(HEADER + row("", "Nguyễn Văn A") + row("2", "Nguyễn Văn Aa"));
        success(
                conference.organiser.put(
                        conference.path("/delegates/" + idOf("Nguyễn Văn A") + "/merge"),
                        0,
                        Map.of("duplicate", idOf("Nguyễn Văn Aa"), "duplicateVersion", 0)),
                200);

        Response again = success(client.preview(HEADER + row("2", "Nguyễn Văn A")), 201);

        assertThat(conference.organiser.get(conference.path("/delegates")).<List<String>>path("items.reference"))
                .containsExactly("2");
        assertThat(again.<Integer>path("unchanged")).isEqualTo(1);
    }

    @Test
    void forgets_a_preview_that_nobody_confirmed_for_a_week() {
        String old =
                success(client.preview(HEADER + row("", "Nguyễn Văn A")), 201).path("id");
        String recent =
                success(client.preview(HEADER + row("", "Nguyễn Văn B")), 201).path("id");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update delegate_imports set created_at = now() - interval '8 days' where id = :id")
                        .setParameter("id", UUID.fromString(old))
                        .executeUpdate());

        forgetPreviews.forget();

        problem(conference.organiser.get(conference.path("/delegates/imports/" + old)), "not-found", 404);
        success(conference.organiser.get(conference.path("/delegates/imports/" + recent)), 200);
    }

    private String idOf(String name) {
        return conference
                .organiser
                .get(conference.path("/delegates"))
                .path("items.find { it.fullName == '" + name + "' }.id");
    }

    private List<String> names() {
        return conference.organiser.get(conference.path("/delegates")).path("items.fullName");
    }

    private String row(String reference, String name) {
        return String.join(",", reference, name, organisationName, "Chuyên viên") + "\n";
    }

    private String nameOf(String organisation) {
        return conference
                .organiser
                .get(conference.path("/organisations/" + organisation))
                .path("name.vi");
    }
}
