package vn.hoinghi.people.delegations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.delegateBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Meanwhile;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class FrozenDelegationTest extends ApiTest {

    @Inject
    EntityManager entities;

    @Inject
    SaveDelegation save;

    private TestConference conference;
    private String organisation;
    private Api focalPoint;

    @BeforeEach
    void open() {
        conference = aConference();
        organisation = conference.organisation("PROVINCE");
        success(conference.organiser.post(conference.path("/delegations"), Map.of("organisation", organisation)), 201);
        focalPoint = conference.focalPoint(organisation);
    }

    @Test
    void keeps_what_a_focal_point_changes_as_requests_and_makes_them_when_the_office_accepts() {
        String leaving = conference.delegate(organisation, "Người Đi");
        String changing = conference.pendingDelegate(organisation, "Người Sửa");
        String withdrawing = conference.pendingDelegate(organisation, "Người Rút");
        freeze("2023-12-01T00:00:00Z");

        String registered = asked(focalPoint.post(conference.path("/delegates"), body("Người Mới")));
        String changed = asked(focalPoint.put(delegate(changing, ""), 0, body("Người Đã Sửa")));
        String withdrawn = asked(focalPoint.put(delegate(withdrawing, "/withdrawal"), 0, Map.of("reason", "Ốm")));
        String substituted = asked(focalPoint.put(delegate(leaving, "/substitution"), 1, substitution("Người Đến")));

        assertThat(names()).containsExactlyInAnyOrder("Người Đi", "Người Sửa", "Người Rút");
        assertThat(focalPoint
                        .get(conference.path("/change-requests?state=OPEN"))
                        .<List<String>>path("items.id"))
                .containsExactly(ids(registered, changed, withdrawn, substituted));
        for (String request : List.of(registered, changed, withdrawn, substituted)) {
            success(conference.organiser.put(request + "/acceptance", 0, Map.of()), 200);
        }
        assertThat(names())
                .containsExactlyInAnyOrder("Người Đi", "Người Đã Sửa", "Người Rút", "Người Mới", "Người Đến");
        assertThat(statusOf(leaving)).isEqualTo("WITHDRAWN");
        assertThat(statusOf(withdrawing)).isEqualTo("WITHDRAWN");
    }

    @Test
    void changes_nothing_when_the_office_declines_and_answers_once() {
        freeze("2023-12-01T00:00:00Z");
        String request = asked(focalPoint.post(conference.path("/delegates"), body("Người Mới")));

        Response declined =
                success(conference.organiser.put(request + "/decline", 0, Map.of("reason", "Hết hạn")), 200);

        assertThat(declined.<String>path("state")).isEqualTo("DECLINED");
        assertThat(declined.<String>path("answer")).isEqualTo("Hết hạn");
        assertThat(names()).isEmpty();
        problem(conference.organiser.put(request + "/acceptance", 1, Map.of()), "request-answered", 409);
        problem(focalPoint.put(request + "/acceptance", 1, Map.of()), "forbidden", 403);
    }

    @Test
    void accepts_a_request_once_of_many_times() {
        freeze("2023-12-01T00:00:00Z");
        String request = asked(focalPoint.post(conference.path("/delegates"), body("Người Mới")));

        // The first is held back at the organisation of the one it registers, so that the others come meanwhile.
        List<Integer> statuses = Meanwhile.of(
                entities,
                () -> entities.createNativeQuery("select 1 from organisations where id = :id for update")
                        .setParameter("id", UUID.fromString(organisation))
                        .getSingleResult(),
                () -> Race.of(
                        32,
                        runner -> conference
                                .organiser
                                .put(request + "/acceptance", 0, Map.of())
                                .statusCode()));

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(names()).containsExactly("Người Mới");
    }

    @Test
    void refuses_to_make_a_change_of_what_was_changed_since_it_was_asked() {
        String changing = conference.pendingDelegate(organisation, "Người Sửa");
        freeze("2023-12-01T00:00:00Z");
        String request = asked(focalPoint.put(delegate(changing, ""), 0, body("Người Đã Sửa")));
        success(conference.organiser.put(delegate(changing, ""), 0, body("Văn Phòng Sửa")), 200);

        Response refused = conference.organiser.put(request + "/acceptance", 0, Map.of());

        problem(refused, "stale-version", 412);
        assertThat(refused.<String>path("detail")).contains("If-Match: *");
        assertThat(names()).containsExactly("Văn Phòng Sửa");
        Response open = conference.organiser.get(request);
        assertThat(open.<String>path("state")).isEqualTo("OPEN");
        assertThat(open.<Boolean>path("isOvertaken")).isTrue();
        assertThat(open.<String>path("current.fullName")).isEqualTo("Văn Phòng Sửa");
        assertThat(open.<String>path("request.fullName")).isEqualTo("Người Đã Sửa");
    }

    @Test
    void makes_a_change_of_what_was_changed_since_where_the_office_says_so() {
        String changing = conference.pendingDelegate(organisation, "Người Sửa");
        freeze("2023-12-01T00:00:00Z");
        String renaming = asked(focalPoint.put(delegate(changing, ""), 0, body("Người Đã Sửa")));
        String leaving = asked(focalPoint.put(delegate(changing, "/withdrawal"), 0, Map.of("reason", "Ốm")));
        success(conference.organiser.put(delegate(changing, ""), 0, body("Văn Phòng Sửa")), 200);

        for (String request : List.of(renaming, leaving)) {
            success(conference.organiser.request().header("If-Match", "*").put(request + "/acceptance"), 200);
        }

        Response delegate = conference.organiser.get(delegate(changing, ""));
        assertThat(delegate.<String>path("fullName")).isEqualTo("Người Đã Sửa");
        assertThat(delegate.<String>path("status")).isEqualTo("WITHDRAWN");
    }

    @Test
    void freezes_who_has_no_delegation_with_all() {
        String other = conference.organisation("NGO");
        Api others = conference.focalPoint(other);
        Map<String, Object> nominee = delegateBody(other, "Người Mới");
        String freeze = conference.path("/delegations/freeze");

        success(conference.organiser.put(freeze, 0, Map.of("freezesAt", "2023-12-01T00:00:00Z")), 200);
        asked(others.post(conference.path("/delegates"), nominee));
        success(conference.organiser.delete(freeze, 0), 204);
        success(others.post(conference.path("/delegates"), nominee), 201);
    }

    @Test
    void keeps_a_change_as_a_request_that_came_while_all_was_being_frozen() {
        String other = conference.organisation("NGO");
        Api others = conference.focalPoint(other);

        Response answer = Meanwhile.of(
                entities,
                () -> save.freezeAll(conferenceId(), Instant.parse("2023-12-01T00:00:00Z")),
                () -> others.post(conference.path("/delegates"), delegateBody(other, "Người Mới")));

        asked(answer);
    }

    private UUID conferenceId() {
        return (UUID) entities.createNativeQuery("select id from conferences where code = :code", UUID.class)
                .setParameter("code", conference.code)
                .getSingleResult();
    }

    @Test
    void freezes_and_thaws_from_many_sides_at_once() {
        for (int more = 0; more < 12; more++) {
            success(
                    conference.organiser.post(
                            conference.path("/delegations"),
                            Map.of("organisation", conference.organisation("PROVINCE"))),
                    201);
        }

        List<Integer> statuses = Race.of(
                32,
                runner -> IntStream.range(0, 8)
                        .map(turn -> (runner + turn) % 2 == 0 ? freezeStatus() : thawStatus())
                        .filter(status -> status >= 300)
                        .findFirst()
                        .orElse(200));

        assertThat(statuses).containsOnly(200);
    }

    private int freezeStatus() {
        return conference
                .organiser
                .put(conference.path("/delegations/freeze"), 0, Map.of("freezesAt", "2999-01-01T00:00:00Z"))
                .statusCode();
    }

    private int thawStatus() {
        return conference
                .organiser
                .delete(conference.path("/delegations/freeze"), 0)
                .statusCode();
    }

    @Test
    void lets_a_focal_point_change_before_the_freeze_and_the_office_always() {
        freeze("2999-01-01T00:00:00Z");

        success(focalPoint.post(conference.path("/delegates"), body("Còn Sớm")), 201);
        freeze("2023-12-01T00:00:00Z");
        success(conference.organiser.post(conference.path("/delegates"), body("Văn Phòng")), 201);

        assertThat(names()).containsExactlyInAnyOrder("Còn Sớm", "Văn Phòng");
    }

    @Test
    void keeps_a_change_as_a_request_that_came_while_the_delegation_was_being_frozen() {
        Response answer = Meanwhile.of(
                entities,
                () -> entities.createNativeQuery(
                                "update delegations set freezes_at = now() - interval '1 day' where organisation_id = :id")
                        .setParameter("id", UUID.fromString(organisation))
                        .executeUpdate(),
                () -> focalPoint.post(conference.path("/delegates"), body("Chen Ngang")));

        asked(answer);
        assertThat(names()).isEmpty();
    }

    @Test
    void keeps_no_request_that_could_never_be_made() {
        freeze("2023-12-01T00:00:00Z");
        Map<String, Object> body = body("Người Mới");
        body.put("phone", "12");

        problem(focalPoint.post(conference.path("/delegates"), body), "invalid-request", 422);

        assertThat(focalPoint.get(conference.path("/change-requests")).<List<Object>>path("items"))
                .isEmpty();
    }

    @Test
    void tells_at_once_what_the_office_could_not_accept() {
        Map<String, Object> known = body("Người Cũ");
        known.put("reference", "TB-1");
        success(conference.organiser.post(conference.path("/delegates"), known), 201);
        success(
                conference.organiser.put(
                        conference.path("/delegations/" + delegation()),
                        0,
                        Map.of(
                                "organisation",
                                organisation,
                                "quotas",
                                List.of(Map.of("category", "MEMBER", "quota", 1)))),
                200);
        freeze("2023-12-01T00:00:00Z");
        Map<String, Object> taken = body("Người Mới");
        taken.put("reference", "TB-1");
        taken.put("category", "STAFF");

        problem(focalPoint.post(conference.path("/delegates"), taken), "already-exists", 409);
        problem(focalPoint.post(conference.path("/delegates"), body("Quá Chỉ Tiêu")), "quota-exceeded", 409);

        assertThat(focalPoint.get(conference.path("/change-requests")).<List<Object>>path("items"))
                .isEmpty();
        assertThat(names()).containsExactly("Người Cũ");
    }

    @Test
    void keeps_one_request_of_many_that_ask_the_same() {
        freeze("2023-12-01T00:00:00Z");
        String changing = conference.pendingDelegate(organisation, "Người Sửa");

        List<String> registered =
                Race.of(32, runner -> asked(focalPoint.post(conference.path("/delegates"), body("Người Mới"))));
        List<String> changed =
                Race.of(32, runner -> asked(focalPoint.put(delegate(changing, ""), 0, body("Người Đã Sửa"))));

        assertThat(registered).containsOnly(registered.get(0));
        assertThat(changed).containsOnly(changed.get(0));
        assertThat(focalPoint.get(conference.path("/change-requests")).<List<Object>>path("items"))
                .hasSize(2);
        success(conference.organiser.put(registered.get(0) + "/acceptance", 0, Map.of()), 200);
        assertThat(asked(focalPoint.post(conference.path("/delegates"), body("Người Mới"))))
                .isNotEqualTo(registered.get(0));
    }

    @Test
    void leaves_the_order_of_who_waits_to_the_office() {
        success(
                conference.organiser.put(
                        conference.path("/delegations/" + delegation()),
                        0,
                        Map.of(
                                "organisation",
                                organisation,
                                "quotas",
                                List.of(Map.of("category", "MEMBER", "quota", 0)))),
                200);
        String waiting = success(focalPoint.post(conference.path("/delegates?whenFull=WAIT"), body("Người Chờ")), 201)
                .path("id");
        freeze("2023-12-01T00:00:00Z");
        String list = conference.path("/delegations/" + delegation() + "/waiting-list");

        problem(focalPoint.put(list, Map.of("delegates", List.of(waiting))), "delegation-frozen", 409);
        success(conference.organiser.put(list, Map.of("delegates", List.of(waiting))), 200);
    }

    private String delegation() {
        return conference.organiser.get(conference.path("/delegations")).path("items[0].id");
    }

    @Test
    void hides_requests_of_other_organisations() {
        freeze("2023-12-01T00:00:00Z");
        String request = asked(focalPoint.post(conference.path("/delegates"), body("Người Mới")));
        Api stranger = conference.focalPoint(conference.organisation("PROVINCE"));

        problem(stranger.get(request), "not-found", 404);
        assertThat(stranger.get(conference.path("/change-requests")).<List<Object>>path("items"))
                .isEmpty();
    }

    private void freeze(String at) {
        success(conference.organiser.put(conference.path("/delegations/freeze"), Map.of("freezesAt", at)), 200);
    }

    private static String asked(Response answer) {
        String location = success(answer, 202).header("Location");
        return location.substring(location.indexOf("/api/"));
    }

    private static String[] ids(String... requests) {
        return List.of(requests).stream()
                .map(request -> request.substring(request.lastIndexOf('/') + 1))
                .toArray(String[]::new);
    }

    private Map<String, Object> body(String name) {
        return delegateBody(organisation, name);
    }

    private Map<String, Object> substitution(String name) {
        return Map.of("delegate", body(name), "reason", "Đổi người");
    }

    private String delegate(String id, String after) {
        return conference.path("/delegates/" + id + after);
    }

    private String statusOf(String id) {
        return conference.organiser.get(delegate(id, "")).path("status");
    }

    private List<String> names() {
        return conference.organiser.get(conference.path("/delegates")).path("items.fullName");
    }
}
