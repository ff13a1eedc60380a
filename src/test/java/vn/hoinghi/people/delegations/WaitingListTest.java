package vn.hoinghi.people.delegations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.delegateBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class WaitingListTest extends ApiTest {

    private TestConference conference;
    private Api organiser;
    private String organisation;
    private String delegation;

    @BeforeEach
    void open() {
        conference = aConference();
        organiser = conference.organiser;
        organisation = conference.organisation("PROVINCE");
        delegation = success(organiser.post(conference.path("/delegations"), quota(1)), 201)
                .path("id");
    }

    @Test
    void puts_people_on_the_waiting_list_when_full_and_lets_the_first_move_up() {
        String first = nominated("Có Chỗ");
        String second = nominated("Chờ Một");
        String third = nominated("Chờ Hai");

        assertThat(statuses(first, second, third)).containsExactly("PENDING", "WAITING", "WAITING");
        success(withdraw(first), 200);

        assertThat(statuses(first, second, third)).containsExactly("WITHDRAWN", "PENDING", "WAITING");
        assertThat(organiser
                        .get(conference.path("/delegates/" + second + "/history"))
                        .<List<String>>path("items.kind"))
                .containsExactly("REGISTERED", "MOVED_UP");
    }

    @Test
    void moves_up_as_many_as_a_raised_quota_has_places_for_in_the_order_that_was_set() {
        nominated("Có Chỗ");
        String one = nominated("Chờ Một");
        String two = nominated("Chờ Hai");
        String three = nominated("Chờ Ba");
        Response ordered = success(
                conference
                        .focalPoint(organisation)
                        .put(
                                conference.path("/delegations/" + delegation + "/waiting-list"),
                                Map.of("delegates", List.of(three, one))),
                200);
        assertThat(ordered.<List<String>>path("items.fullName")).containsExactly("Chờ Ba", "Chờ Một", "Chờ Hai");

        success(organiser.put(conference.path("/delegations/" + delegation), 0, quota(3)), 200);

        assertThat(statuses(one, two, three)).containsExactly("PENDING", "WAITING", "PENDING");
    }

    @Test
    void puts_those_named_before_the_others_who_keep_their_order_and_passes_over_who_does_not_wait() {
        String placed = nominated("Có Chỗ");
        String one = nominated("Chờ Một");
        String two = nominated("Chờ Hai");
        String three = nominated("Chờ Ba");
        order(List.of(three, two, one));

        Response ordered = success(order(List.of(placed, one)), 200);

        assertThat(ordered.<List<String>>path("items.fullName")).containsExactly("Chờ Một", "Chờ Ba", "Chờ Hai");
        problem(order(List.of(one, one)), "invalid-request", 422);
    }

    private Response order(List<String> people) {
        return organiser.put(
                conference.path("/delegations/" + delegation + "/waiting-list"), Map.of("delegates", people));
    }

    @Test
    void puts_nobody_of_another_organisation_in_its_order() {
        String waiting = conference.pendingDelegate(conference.organisation("PROVINCE"), "Người Lạ");

        Response answer = organiser.put(
                conference.path("/delegations/" + delegation + "/waiting-list"), Map.of("delegates", List.of(waiting)));

        problem(answer, "invalid-request", 422);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/delegates");
    }

    @Test
    void lets_nobody_who_waits_be_approved_past_the_quota() {
        nominated("Có Chỗ");
        String waiting = nominated("Chờ Một");

        Response answer = organiser.put(conference.path("/delegates/" + waiting + "/approval"), 0, Map.of());

        problem(answer, "status-not-reachable", 409);
    }

    @Test
    void fills_each_place_once_while_many_come_and_go() {
        success(organiser.put(conference.path("/delegations/" + delegation), 0, quota(5)), 200);
        List<String> people = IntStream.range(0, 20)
                .mapToObj(number -> nominated("Người " + number))
                .toList();

        Race.of(16, runner -> {
            String id = people.get(runner);
            return runner % 2 == 0
                    ? withdraw(id)
                    : organiser.post(conference.path("/delegates?whenFull=WAIT"), body("Thêm " + runner));
        });

        Response seats = organiser.get(conference.path("/delegations/" + delegation));
        assertThat(seats.<Integer>path("seats[0].taken")).isEqualTo(5);
        assertThat(organiser
                        .get(conference.path("/delegates?status=PENDING&total=true"))
                        .<Integer>path("total"))
                .isEqualTo(5);
    }

    @Test
    void gives_the_place_of_somebody_who_is_substituted_to_the_one_who_comes_instead() {
        String leaving = nominated("Người Đi");
        String waiting = nominated("Người Chờ");

        Response coming = success(substitute(leaving, "Người Đến"), 200);

        assertThat(coming.<String>path("status")).isEqualTo("PENDING");
        assertThat(coming.<String>path("substitutes")).isEqualTo(leaving);
        assertThat(coming.<String>path("ticketCode")).isNotEqualTo(conference.ticketOf(leaving));
        assertThat(statuses(leaving, waiting)).containsExactly("WITHDRAWN", "WAITING");
        Response history = organiser.get(conference.path("/delegates/" + leaving + "/history"));
        assertThat(history.<List<String>>path("items.kind")).containsExactly("REGISTERED", "SUBSTITUTED", "WITHDRAWN");
        assertThat(history.<List<String>>path("items.by")).containsExactly("organiser", "organiser", "organiser");
        Response instead = organiser.get(conference.path("/delegates/" + coming.<String>path("id") + "/history"));
        assertThat(instead.<List<String>>path("items.kind")).containsExactly("REGISTERED");
        assertThat(instead.<String>path("items[0].after.substitutes")).isEqualTo(leaving);
    }

    @Test
    void lets_nobody_in_again_while_somebody_comes_instead() {
        String leaving = nominated("Người Đi");
        success(
                organiser.put(conference.path("/delegations/" + delegation), 0, Map.of("organisation", organisation)),
                200);
        String coming = success(substitute(leaving, "Người Đến"), 200).path("id");

        problem(putNow("/delegates/" + leaving + "/approval", Map.of()), "already-substituted", 409);
        success(withdraw(coming), 200);
        success(putNow("/delegates/" + leaving + "/approval", Map.of()), 200);
        problem(putNow("/delegates/" + coming + "/approval", Map.of()), "already-substituted", 409);
        assertThat(statuses(leaving, coming)).containsExactly("APPROVED", "WITHDRAWN");
    }

    @Test
    void says_at_once_that_somebody_found_a_place_in_another_category() {
        nominated("Có Chỗ");
        String waiting = nominated("Người Chờ");
        Map<String, Object> asGuest = body("Người Chờ");
        asGuest.put("category", "GUEST");

        Response changed = success(putNow("/delegates/" + waiting, asGuest), 200);

        assertThat(changed.<String>path("status")).isEqualTo("PENDING");
        assertThat(changed.asString())
                .isEqualTo(
                        organiser.get(conference.path("/delegates/" + waiting)).asString());
    }

    @Test
    void lets_one_of_many_come_instead() {
        String leaving = nominated("Người Đi");

        List<Integer> statuses =
                Race.of(32, runner -> substitute(leaving, "Người Đến " + runner).statusCode());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(organiser.get(conference.path("/delegates?total=true")).<Integer>path("total"))
                .isEqualTo(2);
    }

    @Test
    void lets_only_one_ever_come_instead_of_somebody() {
        String leaving = nominated("Người Đi");
        String coming = success(substitute(leaving, "Người Đến"), 200).path("id");
        success(withdraw(coming), 200);
        success(putNow("/delegates/" + leaving + "/approval", Map.of()), 200);

        Response again = substitute(leaving, "Người Đến Sau");

        problem(again, "already-substituted", 409);
        assertThat(statuses(leaving)).containsExactly("APPROVED");
    }

    @Test
    void refuses_a_substitute_from_elsewhere_or_in_a_category_that_is_full() {
        String leaving = nominated("Người Đi");
        String elsewhere = conference.organisation("PROVINCE");
        Map<String, Object> asHead = body("Người Đến");
        asHead.put("category", "HEAD");
        success(
                organiser.put(
                        conference.path("/delegations/" + delegation),
                        0,
                        Map.of(
                                "organisation",
                                organisation,
                                "quotas",
                                List.of(
                                        Map.of("category", "MEMBER", "quota", 1),
                                        Map.of("category", "HEAD", "quota", 0)))),
                200);

        problem(substitute(leaving, delegateBody(elsewhere, "Người Lạ")), "invalid-request", 422);
        problem(substitute(leaving, asHead), "quota-exceeded", 409);
        assertThat(statuses(leaving)).containsExactly("PENDING");
    }

    @Test
    void says_what_is_missing() {
        success(
                organiser.post(
                        conference.path("/questions"),
                        Map.of("code", "arrival", "text", Map.of("vi", "Đến"), "kind", "DATE", "required", true)),
                201);
        String id = nominated("Thiếu Nhiều");

        Response gaps = success(organiser.get(conference.path("/delegations/" + delegation + "/gaps")), 200);

        assertThat(gaps.<Boolean>path("missesHead")).isTrue();
        assertThat(gaps.<List<String>>path("items.delegate")).containsExactly(id);
        assertThat(gaps.<List<String>>path("items[0].misses")).containsExactly("PHOTO", "POSITION", "CONTACT");
        assertThat(gaps.<List<String>>path("items[0].questions")).containsExactly("arrival");

        Map<String, Object> all = success(organiser.get(conference.path("/delegations/gaps")), 200)
                .path("items[0]");
        assertThat(all)
                .containsEntry("delegation", delegation)
                .containsEntry("coming", 1)
                .containsEntry("missesHead", true)
                .containsEntry("withoutPhoto", 1)
                .containsEntry("withoutPosition", 1)
                .containsEntry("withoutContact", 1)
                .containsEntry("unanswered", 1);
    }

    @Test
    void leaves_out_delegations_of_which_nothing_is_missing_and_those_of_others() {
        String complete = conference.organisation("NGO");
        success(organiser.post(conference.path("/delegations"), Map.of("organisation", complete)), 201);
        Map<String, Object> head = delegateBody(complete, "Đủ Cả");
        head.put("category", "HEAD");
        head.put("position", Map.of("vi", "Giám đốc"));
        head.put("email", "du@example.org");
        String id = success(organiser.post(conference.path("/delegates"), head), 201)
                .path("id");

        assertThat(organiser.get(conference.path("/delegations/gaps")).<List<Integer>>path("items.withoutPhoto"))
                .containsExactlyInAnyOrder(1, 0);
        success(
                organiser
                        .request()
                        .multiPart("kind", "PHOTO")
                        .multiPart("file", "photo.png", pixel())
                        .post(conference.path("/delegates/" + id + "/documents")),
                201);

        assertThat(organiser.get(conference.path("/delegations/gaps")).<List<String>>path("items.organisation"))
                .containsExactly(organisation);
        assertThat(conference
                        .focalPoint(complete)
                        .get(conference.path("/delegations/gaps"))
                        .<List<Object>>path("items"))
                .isEmpty();
    }

    private static byte[] pixel() {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB), "png", file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String nominated(String name) {
        return success(organiser.post(conference.path("/delegates?whenFull=WAIT"), body(name)), 201)
                .path("id");
    }

    private Map<String, Object> body(String name) {
        return delegateBody(organisation, name);
    }

    private Map<String, Object> quota(int quota) {
        return Map.of("organisation", organisation, "quotas", List.of(Map.of("category", "MEMBER", "quota", quota)));
    }

    private Response withdraw(String id) {
        return putNow("/delegates/" + id + "/withdrawal", Map.of("reason", "Bận"));
    }

    private Response substitute(String leaving, String name) {
        return substitute(leaving, body(name));
    }

    private Response substitute(String leaving, Map<String, Object> coming) {
        return putNow("/delegates/" + leaving + "/substitution", Map.of("delegate", coming, "reason", "Đổi người"));
    }

    private Response putNow(String path, Object body) {
        return organiser
                .request()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .put(conference.path(path));
    }

    private List<String> statuses(String... ids) {
        return List.of(ids).stream()
                .map(id -> organiser.get(conference.path("/delegates/" + id)).<String>path("status"))
                .toList();
    }
}
