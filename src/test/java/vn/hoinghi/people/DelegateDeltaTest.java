package vn.hoinghi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.delegateBody;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class DelegateDeltaTest extends ApiTest {

    @Inject
    AgroalDataSource database;

    private TestConference conference;
    private Api organiser;
    private String organisation;

    @BeforeEach
    void open() {
        conference = aConference();
        organiser = conference.organiser;
        organisation = conference.organisation("PROVINCE");
    }

    @Test
    void tells_everything_at_first_and_then_what_changed() {
        String one = conference.pendingDelegate(organisation, "Lê Một");
        String two = conference.pendingDelegate(organisation, "Lê Hai");

        Response first = delta("0");
        success(organiser.put(conference.path("/delegates/" + one), 0, delegateBody(organisation, "Lê Mốt")), 200);
        Response second = delta(first.path("updatedCursor"));
        Response third = delta(second.path("updatedCursor"));

        assertThat(first.<List<String>>path("items.id")).containsExactly(one, two);
        assertThat(second.<List<String>>path("items.fullName")).containsExactly("Lê Mốt");
        assertThat(third.<List<Object>>path("items")).isEmpty();
        problem(organiser.get(conference.path("/delegates?updatedSince=nonsense")), "invalid-cursor", 400);
    }

    @Test
    void goes_through_pages_and_tells_what_changed_meanwhile_in_the_next_pass() {
        List<String> all = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            all.add(conference.pendingDelegate(organisation, "Lê " + number));
        }

        Response first = organiser.get(conference.path("/delegates?updatedSince=0&limit=2"));
        success(organiser.put(conference.path("/delegates/" + all.get(0)), 0, delegateBody(organisation, "Đổi")), 200);
        Response second = page(first.path("nextCursor"));
        Response third = page(second.path("nextCursor"));
        List<String> seen = new ArrayList<>(first.<List<String>>path("items.id"));
        seen.addAll(second.path("items.id"));
        seen.addAll(third.path("items.id"));

        assertThat(seen).containsAll(all);
        assertThat(delta(third.path("updatedCursor")).<List<String>>path("items.fullName"))
                .contains("Đổi");
    }

    @Test
    void misses_no_change_that_is_committed_late() throws SQLException {
        String late = conference.pendingDelegate(organisation, "Lê Muộn");
        String cursor = delta("0").path("updatedCursor");

        Response between;
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update delegates set full_name = 'Lê Rất Muộn' where id = '" + late + "'");
            conference.pendingDelegate(organisation, "Lê Sớm");
            between = delta(cursor);
            connection.commit();
        }

        assertThat(between.<List<String>>path("items.fullName")).containsExactly("Lê Sớm");
        assertThat(delta(between.path("updatedCursor")).<List<String>>path("items.fullName"))
                .contains("Lê Rất Muộn");
    }

    @Test
    void tells_who_is_there_no_more() throws SQLException {
        String gone = conference.pendingDelegate(organisation, "Lê Đi");
        String cursor = delta("0").path("updatedCursor");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from delegates where id = '" + gone + "'");
        }

        Response delta = delta(cursor);

        assertThat(delta.<List<String>>path("removed")).containsExactly(gone);
        assertThat(delta.<List<Object>>path("items")).isEmpty();
    }

    @Test
    void tells_one_organisation_who_left_it_and_nothing_of_others() throws SQLException {
        String other = conference.organisation("NGO");
        Api mine = conference.focalPoint(organisation);
        String moving = conference.pendingDelegate(organisation, "Lê Chuyển");
        String gone = conference.pendingDelegate(other, "Lê Đi");
        String cursor = success(mine.get(conference.path("/delegates?updatedSince=0")), 200)
                .path("updatedCursor");
        String all = delta("0").path("updatedCursor");
        success(organiser.put(conference.path("/delegates/" + moving), 0, delegateBody(other, "Lê Chuyển")), 200);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from delegates where id = '" + gone + "'");
        }

        Response told = success(mine.get(conference.path("/delegates?updatedSince={since}"), cursor), 200);
        Response toOffice = delta(all);

        assertThat(told.<List<String>>path("removed")).containsExactly(moving);
        assertThat(told.<List<Object>>path("items")).isEmpty();
        assertThat(toOffice.<List<String>>path("removed")).containsExactly(gone);
        assertThat(toOffice.<List<String>>path("items.id")).containsExactly(moving);
        success(organiser.put(conference.path("/delegates/" + moving), 1, delegateBody(organisation, "Lê Về")), 200);
        Response back = success(mine.get(conference.path("/delegates?updatedSince={since}"), cursor), 200);
        assertThat(back.<List<Object>>path("removed")).isEmpty();
        assertThat(back.<List<String>>path("items.fullName")).containsExactly("Lê Về");
    }

    @Test
    void takes_no_filter_beside_a_delta() {
        problem(organiser.get(conference.path("/delegates?updatedSince=0&status=PENDING")), "invalid-request", 422);
        problem(organiser.get(conference.path("/delegates?updatedSince=0&sort=name")), "invalid-request", 422);
    }

    @Test
    void counts_by_status_category_and_organisation() {
        String other = conference.organisation("NGO");
        conference.pendingDelegate(organisation, "Lê Một");
        conference.delegate(organisation, "Lê Hai");
        conference.delegate(other, "Lê Ba");

        Response counts = success(organiser.get(conference.path("/delegates/counts")), 200);
        Response own = success(conference.focalPoint(other).get(conference.path("/delegates/counts")), 200);

        assertThat(counts.<Integer>path("total")).isEqualTo(3);
        assertThat(counts.<List<Map<String, Object>>>path("byStatus"))
                .containsExactly(Map.of("status", "PENDING", "count", 1), Map.of("status", "APPROVED", "count", 2));
        assertThat(counts.<List<Map<String, Object>>>path("byOrganisation"))
                .containsExactlyInAnyOrder(
                        Map.of("organisation", organisation, "count", 2), Map.of("organisation", other, "count", 1));
        assertThat(own.<Integer>path("total")).isEqualTo(1);
    }

    private Response delta(String updatedSince) {
        return success(organiser.get(conference.path("/delegates?updatedSince={since}"), updatedSince), 200);
    }

    private Response page(String cursor) {
        return success(
                organiser.get(conference.path("/delegates?updatedSince=0&limit=2&cursor={cursor}"), cursor), 200);
    }
}
