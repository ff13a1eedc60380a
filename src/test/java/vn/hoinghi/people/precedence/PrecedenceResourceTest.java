package vn.hoinghi.people.precedence;

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
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class PrecedenceResourceTest extends ApiTest {

    private TestConference conference;
    private Api organiser;
    private String an;
    private String binh;
    private String cuong;

    @BeforeEach
    void open() {
        conference = aConference();
        organiser = conference.organiser;
        String organisation = conference.organisation("PROVINCE");
        an = conference.delegate(organisation, "Lê An");
        binh = conference.delegate(organisation, "Lê Bình");
        cuong = conference.delegate(organisation, "Lê Cường");
    }

    @Test
    void lists_people_as_the_protocol_office_put_them_and_keeps_each_version() {
        success(set(0, cuong, an), 200);
        success(set(1, binh, cuong), 200);

        assertThat(organiser.get(conference.path("/delegates?sort=precedence")).<List<String>>path("items.fullName"))
                .containsExactly("Lê Bình", "Lê Cường", "Lê An");
        assertThat(organiser.get(conference.path("/delegates/" + cuong)).<Integer>path("precedence"))
                .isEqualTo(2);
        assertThat(organiser.get(conference.path("/delegates/" + an)).<Object>path("precedence"))
                .isNull();
        assertThat(organiser.get(conference.path("/precedence/versions")).<List<Integer>>path("items.version"))
                .containsExactly(2, 1);
        assertThat(organiser.get(conference.path("/precedence/versions/1")).<List<String>>path("delegates"))
                .containsExactly(cuong, an);
        assertThat(organiser.get(conference.path("/precedence")).<List<String>>path("delegates"))
                .containsExactly(binh, cuong);
    }

    @Test
    void refuses_somebody_twice_or_from_elsewhere_and_an_order_made_from_an_old_one() {
        TestConference other = aConference();
        String stranger = other.delegate(other.organisation("PROVINCE"), "Người Lạ");

        assertThat(problem(set(0, an, an), "invalid-request", 422).<List<String>>path("errors.pointer"))
                .containsExactly("/delegates/1");
        assertThat(problem(set(0, stranger, an), "invalid-request", 422).<List<String>>path("errors.pointer"))
                .containsExactly("/delegates/0");
        success(set(0, an), 200);
        problem(set(0, binh), "stale-version", 412);
        problem(organiser.get(conference.path("/precedence/versions/9")), "not-found", 404);
        problem(
                conference.desk().put(conference.path("/precedence"), Map.of("delegates", List.of())),
                "forbidden",
                403);
    }

    @Test
    void lets_one_of_many_orders_made_from_the_same_one_stand() {
        List<Integer> statuses =
                Race.of(32, runner -> set(0, runner % 2 == 0 ? an : binh).statusCode());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(31);
    }

    @Test
    void gives_the_place_of_somebody_who_is_merged_to_the_one_they_became_and_names_them_no_more() {
        success(set(0, cuong, an), 200);

        success(
                organiser.put(
                        conference.path("/delegates/" + binh + "/merge"),
                        1,
                        Map.of("duplicate", cuong, "duplicateVersion", 1)),
                200);

        assertThat(organiser.get(conference.path("/delegates?sort=precedence")).<List<String>>path("items.id"))
                .containsExactly(binh, an);
        problem(set(1, cuong, an), "invalid-request", 422);
        success(set(1, an, binh), 200);
    }

    private Response set(int version, String... delegates) {
        return organiser.put(conference.path("/precedence"), version, Map.of("delegates", List.of(delegates)));
    }
}
