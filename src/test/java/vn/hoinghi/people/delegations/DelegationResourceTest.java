package vn.hoinghi.people.delegations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.delegateBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class DelegationResourceTest extends ApiTest {

    @Test
    void gives_the_last_place_of_a_quota_to_one_of_many() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        conference.pendingDelegate(organisation, "Người Đầu");
        String delegation = form(conference, organisation, 2);

        List<Response> answers = Race.of(
                64,
                runner -> conference.organiser.post(
                        conference.path("/delegates"), delegateBody(organisation, "Người Thứ " + runner)));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> problem(answer, "quota-exceeded", 409));
        assertThat(taken(conference, delegation)).isEqualTo(2);
        assertThat(conference
                        .organiser
                        .get(conference.path("/delegates?total=true&organisation=" + organisation))
                        .<Integer>path("total"))
                .isEqualTo(2);
    }

    @Test
    void frees_the_place_of_somebody_who_withdraws() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        String delegation = form(conference, organisation, 1);
        String id = conference.pendingDelegate(organisation, "Người Rút");
        problem(
                conference.organiser.post(conference.path("/delegates"), delegateBody(organisation, "Người Thay")),
                "quota-exceeded",
                409);

        conference.organiser.put(
                conference.path("/delegates/" + id + "/withdrawal"), 0, Map.of("reason", "Đi công tác"));

        assertThat(taken(conference, delegation)).isZero();
        conference.pendingDelegate(organisation, "Người Thay");
        problem(
                conference.organiser.put(conference.path("/delegates/" + id + "/approval"), 1, Map.of()),
                "quota-exceeded",
                409);
    }

    @Test
    void refuses_a_quota_below_the_people_there_are() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        conference.pendingDelegate(organisation, "Một");
        conference.pendingDelegate(organisation, "Hai");

        Response answer = conference.organiser.post(conference.path("/delegations"), body(organisation, 1));

        problem(answer, "quota-exceeded", 409);
    }

    @Test
    void refuses_two_quotas_for_one_category_and_a_category_said_by_number() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        Map<String, Object> twice = Map.of(
                "organisation",
                organisation,
                "quotas",
                List.of(Map.of("category", "HEAD", "quota", 1), Map.of("category", "HEAD", "quota", 2)));
        Map<String, Object> byNumber = delegateBody(organisation, "Số Một");
        byNumber.put("category", 1);

        problem(conference.organiser.post(conference.path("/delegations"), twice), "invalid-request", 422);
        problem(conference.organiser.post(conference.path("/delegates"), byNumber), "invalid-request", 422);
    }

    @Test
    void refuses_a_second_delegation_of_an_organisation() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        form(conference, organisation, 3);

        Response answer = conference.organiser.post(conference.path("/delegations"), body(organisation, 3));

        problem(answer, "delegation-exists", 409);
    }

    @Test
    void stays_with_its_organisation_and_is_led_by_one_of_its_people() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        String other = conference.organisation("PROVINCE");
        String stranger = conference.delegate(other, "Người Lạ");
        String own = conference.delegate(organisation, "Người Nhà");
        String path = conference.path("/delegations/" + form(conference, organisation, 3));

        problem(conference.organiser.put(path, 0, Map.of("organisation", other)), "invalid-request", 422);
        problem(
                conference.organiser.put(path, 0, Map.of("organisation", organisation, "head", stranger)),
                "reference-not-found",
                422);
        success(conference.organiser.put(path, 0, Map.of("organisation", organisation, "head", own)), 200);
    }

    @Test
    void is_led_by_nobody_once_its_head_went_elsewhere_and_by_the_person_a_head_became() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        String other = conference.organisation("PROVINCE");
        String moving = conference.pendingDelegate(organisation, "Người Chuyển");
        String merged = conference.pendingDelegate(organisation, "Người Trùng");
        String kept = conference.pendingDelegate(organisation, "Người Còn");
        String path = conference.path("/delegations/" + form(conference, organisation, 3));

        success(lead(conference, path, organisation, moving), 200);
        success(
                conference.organiser.put(conference.path("/delegates/" + moving), 0, delegateBody(other, "Đã Chuyển")),
                200);
        assertThat(conference.organiser.get(path).<String>path("head")).isNull();

        success(lead(conference, path, organisation, merged), 200);
        success(
                conference.organiser.put(
                        conference.path("/delegates/" + kept + "/merge"),
                        0,
                        Map.of("duplicate", merged, "duplicateVersion", 0)),
                200);
        assertThat(conference.organiser.get(path).<String>path("head")).isEqualTo(kept);
        assertThat(success(lead(conference, path, organisation, merged), 200).<String>path("head"))
                .isEqualTo(kept);
        success(
                conference
                        .organiser
                        .request()
                        .header("If-Match", "*")
                        .contentType("application/json")
                        .body(Map.of("delegate", delegateBody(organisation, "Người Thay"), "reason", "Đổi"))
                        .put(conference.path("/delegates/" + kept + "/substitution")),
                200);
        String instead = conference.organiser.get(path).path("head");
        assertThat(conference
                        .organiser
                        .get(conference.path("/delegates/" + instead))
                        .<String>path("substitutes"))
                .isEqualTo(kept);
        success(lead(conference, path, organisation, kept), 422);
        success(
                conference
                        .organiser
                        .request()
                        .header("If-Match", "*")
                        .contentType("application/json")
                        .body(Map.of("reason", "Bận"))
                        .put(conference.path("/delegates/" + instead + "/withdrawal")),
                200);
        assertThat(conference.organiser.get(path).<String>path("head")).isNull();
        assertThat(success(lead(conference, path, organisation, moving), 422).<String>path("errors[0].pointer"))
                .isEqualTo("/head");
    }

    private static Response lead(TestConference conference, String path, String organisation, String head) {
        return conference
                .organiser
                .request()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("organisation", organisation, "head", head))
                .put(path);
    }

    @Test
    void shows_a_focal_point_its_own_delegation_only() {
        TestConference conference = aConference();
        String mine = conference.organisation("PROVINCE");
        String delegation = form(conference, mine, 3);
        String others = form(conference, conference.organisation("PROVINCE"), 3);

        var focalPoint = conference.focalPoint(mine);

        assertThat(focalPoint.get(conference.path("/delegations")).<List<String>>path("items.id"))
                .containsExactly(delegation);
        problem(focalPoint.get(conference.path("/delegations/" + others)), "not-found", 404);
    }

    @Test
    void is_another_version_once_its_quotas_changed() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        String path = conference.path("/delegations/" + form(conference, organisation, 3));

        List<Integer> statuses = Race.of(
                16,
                runner -> conference
                        .organiser
                        .put(path, 0, body(organisation, 4 + runner))
                        .statusCode());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(15);
        assertThat(conference.organiser.get(path).<Integer>path("version")).isEqualTo(1);
    }

    @Test
    void answers_a_change_of_quotas_alone_with_the_version_it_made() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        String path = conference.path("/delegations/" + form(conference, organisation, 3));

        Response first = conference.organiser.put(path, 0, body(organisation, 4));

        assertThat(success(first, 200).<Integer>path("version")).isEqualTo(1);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        success(conference.organiser.put(path, 1, body(organisation, 5)), 200);
    }

    @Test
    void lets_people_of_two_organisations_change_places_at_once() {
        TestConference conference = aConference();
        List<String> organisations = List.of(conference.organisation("PROVINCE"), conference.organisation("NGO"));
        organisations.forEach(organisation -> form(conference, organisation, 16));
        List<String> people = IntStream.range(0, 16)
                .mapToObj(at -> conference.pendingDelegate(organisations.get(at % 2), "Người " + at))
                .toList();

        List<Integer> statuses = Race.of(
                16,
                runner -> conference
                        .organiser
                        .put(
                                conference.path("/delegates/" + people.get(runner)),
                                0,
                                delegateBody(organisations.get(1 - runner % 2), "Người " + runner))
                        .statusCode());

        assertThat(statuses).containsOnly(200);
    }

    private static String form(TestConference conference, String organisation, int quota) {
        return success(conference.organiser.post(conference.path("/delegations"), body(organisation, quota)), 201)
                .path("id");
    }

    private static Map<String, Object> body(String organisation, int quota) {
        return Map.of("organisation", organisation, "quotas", List.of(Map.of("category", "MEMBER", "quota", quota)));
    }

    private static int taken(TestConference conference, String delegation) {
        return conference
                .organiser
                .get(conference.path("/delegations/" + delegation))
                .path("seats[0].taken");
    }
}
