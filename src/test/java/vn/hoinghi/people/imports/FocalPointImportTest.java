package vn.hoinghi.people.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.ImportClient;
import vn.hoinghi.kernel.testing.TestConference;

/** Lists that an organisation sends for itself. */
@QuarkusTest
class FocalPointImportTest extends ApiTest {

    private TestConference conference;
    private String mine;
    private String other;
    private Api focalPoint;
    private ImportClient client;

    @BeforeEach
    void aConferenceWithTwoOrganisations() {
        conference = aConference();
        mine = conference.organisation("PROVINCE");
        other = conference.organisation("PROVINCE");
        focalPoint = conference.focalPoint(mine);
        client = new ImportClient(conference, focalPoint);
    }

    @Test
    void takes_a_list_without_the_organisation_for_its_own_people() {
        client.confirm("Mã số,Họ tên,Chức vụ\n1,Nguyễn Văn A,Chuyên viên\n");

        Response people = conference.organiser.get(conference.path("/delegates"));

        assertThat(people.<List<String>>path("items.fullName")).containsExactly("Nguyễn Văn A");
        assertThat(people.<List<String>>path("items.organisation")).containsExactly(mine);
        assertThat(success(client.preview("Mã số,Họ tên,Chức vụ\n1,Nguyễn Văn A,Chuyên viên\n"), 201)
                        .<Integer>path("unchanged"))
                .isEqualTo(1);
    }

    @Test
    void leaves_to_the_office_who_is_approved() {
        String approved = conference.delegate(mine, "Nguyễn Văn A");

        client.confirm("Mã hệ thống,Họ tên\n" + approved + ",Đổi Qua Tệp\n");

        assertThat(conference
                        .organiser
                        .get(conference.path("/delegates/" + approved))
                        .<String>path("status"))
                .isEqualTo("PENDING");
    }

    @Test
    void rejects_rows_about_people_of_others() {
        String stranger = conference.pendingDelegate(other, "Người Lạ");

        Response preview = success(
                client.preview("Mã hệ thống,Họ tên,Cơ quan\n" + ",Trần Thị B," + nameOf(other) + "\n" + stranger
                        + ",Người Lạ," + nameOf(mine) + "\n"),
                201);

        assertThat(preview.<Integer>path("rejected")).isEqualTo(2);
        assertThat(preview.<List<String>>path("errors.code"))
                .containsExactly("unknown-organisation", "unknown-delegate");
    }

    @Test
    void shows_its_own_lists_and_no_others() {
        String office = success(
                        new ImportClient(conference).preview("Họ tên,Cơ quan\nTrần Thị B," + nameOf(mine) + "\n"), 201)
                .path("id");
        String own =
                success(client.preview("Họ tên,Chức vụ\nNguyễn Văn A,\n"), 201).path("id");

        assertThat(focalPoint.get(conference.path("/delegates/imports")).<List<String>>path("items.id"))
                .containsExactly(own);
        problem(focalPoint.get(conference.path("/delegates/imports/" + office)), "not-found", 404);
        problem(focalPoint.get(conference.path("/delegates/imports/" + office + "/rows")), "not-found", 404);
        problem(client.step(office, "confirmation"), "not-found", 404);
        assertThat(conference
                        .organiser
                        .get(conference.path("/delegates/imports"))
                        .<List<String>>path("items.id"))
                .containsExactly(own, office);
    }

    @Test
    void leaves_a_frozen_delegation_to_the_office() {
        success(conference.organiser.post(conference.path("/delegations"), Map.of("organisation", mine)), 201);
        String confirmed = client.confirm("Họ tên,Chức vụ\nNguyễn Văn A,\n");
        String previewed =
                success(client.preview("Họ tên,Chức vụ\nTrần Thị B,\n"), 201).path("id");
        success(
                conference.organiser.put(
                        conference.path("/delegations/freeze"), Map.of("freezesAt", "2023-12-01T00:00:00Z")),
                200);

        problem(client.step(previewed, "confirmation"), "delegation-frozen", 409);
        problem(client.step(confirmed, "reversal"), "delegation-frozen", 409);
        success(new ImportClient(conference).step(previewed, "confirmation"), 200);
        success(new ImportClient(conference).step(confirmed, "reversal"), 200);
        assertThat(conference.organiser.get(conference.path("/delegates")).<List<String>>path("items.fullName"))
                .containsExactly("Trần Thị B");
    }

    private String nameOf(String organisation) {
        return conference
                .organiser
                .get(conference.path("/organisations/" + organisation))
                .path("name.vi");
    }
}
