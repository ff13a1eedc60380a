package vn.hoinghi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.delegateBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class DelegateResourceTest extends ApiTest {

    @Test
    void registers_somebody_who_is_pending_and_keeps_the_name_as_given() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        Map<String, Object> body = delegateBody(organisation, "H'Nhung Niê Kđăm");
        body.put("phone", "0912 345 678");

        Response answer = success(conference.organiser.post(conference.path("/delegates"), body), 201);

        assertThat(answer.<String>path("fullName")).isEqualTo("H'Nhung Niê Kđăm");
        assertThat(answer.<String>path("status")).isEqualTo("PENDING");
        assertThat(answer.<String>path("phone")).isEqualTo("+84912345678");
        assertThat(answer.header("Location")).endsWith("/delegates/" + answer.path("id"));
    }

    @Test
    void composes_a_decomposed_name_and_takes_the_padding_of_spreadsheets_off_it() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        String decomposed = Normalizer.normalize("Nguyễn Thị Ước", Normalizer.Form.NFD);

        Response answer = success(
                conference.organiser.post(
                        conference.path("/delegates"),
                        delegateBody(organisation, "\u00a0" + decomposed.replace(" ", "\u00a0 ") + "  ")),
                201);

        assertThat(answer.<String>path("fullName")).isEqualTo("Nguyễn Thị Ước");
    }

    @ParameterizedTest
    @CsvSource({"dang", "đặng", "ĐẶNG", "Đẳng", "van hoa", "hoà dang", "hóa"})
    void finds_a_name_typed_without_diacritics_or_with_mistyped_tone_marks(String typed) {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        conference.pendingDelegate(organisation, "Đặng Văn Hòa");
        conference.pendingDelegate(organisation, "Trần Thị Én");

        Response answer = conference.organiser.get(conference.path("/delegates?q={typed}"), typed);

        assertThat(answer.<List<String>>path("items.fullName")).containsExactly("Đặng Văn Hòa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "%25"})
    void takes_wildcards_in_a_search_as_plain_characters(String typed) {
        TestConference conference = aConference();
        conference.pendingDelegate(conference.organisation("PROVINCE"), "Đặng Văn Hòa");

        Response answer = conference.organiser.get(conference.path("/delegates?q={typed}"), typed);

        assertThat(success(answer, 200).<List<Object>>path("items")).isEmpty();
    }

    @Test
    void lists_by_given_name_in_vietnamese_order_across_pages() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        for (String name : List.of("Lê Uyên", "Trần Đức", "Phạm Dũng", "Vũ Ổn", "Đỗ Ánh", "Ngô An", "Hồ Ân", "An Em")) {
            conference.pendingDelegate(organisation, name);
        }

        Response first = conference.organiser.get(conference.path("/delegates?limit=5"));
        Response second = conference.organiser.get(
                conference.path("/delegates?limit=5&cursor={cursor}"), first.<String>path("nextCursor"));

        assertThat(first.<List<String>>path("items.fullName"))
                .containsExactly("Ngô An", "Đỗ Ánh", "Hồ Ân", "Phạm Dũng", "Trần Đức");
        assertThat(second.<List<String>>path("items.fullName")).containsExactly("An Em", "Vũ Ổn", "Lê Uyên");
    }

    @Test
    void narrows_a_list_by_category_and_status() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        conference.pendingDelegate(organisation, "Còn Chờ");
        conference.delegate(organisation, "Đã Duyệt");

        Response answer =
                conference.organiser.get(conference.path("/delegates?status=APPROVED&category=MEMBER&category=STAFF"));

        assertThat(answer.<List<String>>path("items.fullName")).containsExactly("Đã Duyệt");
        problem(conference.organiser.get(conference.path("/delegates?status=NONSENSE")), "invalid-request", 422);
        problem(conference.organiser.get(conference.path("/delegates?limit=many")), "invalid-request", 422);
        problem(conference.organiser.get(conference.path("/delegates?sort=phone")), "invalid-request", 422);
    }

    @Test
    void says_of_each_field_what_is_wrong_with_it() {
        TestConference conference = aConference();

        Response answer = problem(
                conference.organiser.post(
                        conference.path("/delegates"),
                        Map.of(
                                "fullName", "  ",
                                "email", "nobody",
                                "category", "MEMBER",
                                "phone", "12",
                                "reference", "x".repeat(101))),
                "invalid-request",
                422);

        assertThat(answer.<List<String>>path("errors.pointer"))
                .containsExactly("/email", "/fullName", "/organisation", "/phone", "/reference");
        assertThat(answer.<List<String>>path("errors.code"))
                .containsExactly("email", "not-blank", "not-null", "phone", "size");
        assertThat(answer.<String>path("errors[4].detail")).isEqualTo("At most 100 characters.");
    }

    @Test
    void refuses_an_organisation_of_another_conference_and_a_phone_nobody_can_call() {
        TestConference conference = aConference();
        TestConference other = aConference();
        Map<String, Object> body = delegateBody(conference.organisation("PROVINCE"), "Lê Văn Tám");
        body.put("phone", "12");

        problem(
                conference.organiser.post(
                        conference.path("/delegates"), delegateBody(other.organisation("PROVINCE"), "Lê Văn Tám")),
                "reference-not-found",
                422);
        problem(conference.organiser.post(conference.path("/delegates"), body), "invalid-request", 422);
    }

    @Test
    void moves_accreditation_only_where_it_can_go_and_from_the_version_that_was_read() {
        TestConference conference = aConference();
        String id = conference.delegate(conference.organisation("PROVINCE"), "Lê Văn Tám");
        String path = conference.path("/delegates/" + id);

        Response declined = success(conference.organiser.put(path + "/decline", 1, Map.of("reason", "Trùng")), 200);
        Response again = conference.organiser.put(path + "/withdrawal", 2, Map.of("reason", "Bận"));

        assertThat(declined.<String>path("statusReason")).isEqualTo("Trùng");
        problem(again, "status-not-reachable", 409);
        problem(conference.organiser.put(path + "/approval", 0, Map.of()), "stale-version", 412);
    }

    @Test
    void shows_a_focal_point_its_own_people_only() {
        TestConference conference = aConference();
        String mine = conference.organisation("PROVINCE");
        String others = conference.organisation("PROVINCE");
        String stranger = conference.pendingDelegate(others, "Người Khác");
        String own = conference.pendingDelegate(mine, "Người Nhà");
        Api focalPoint = conference.focalPoint(mine);

        Response list = focalPoint.get(conference.path("/delegates"));

        assertThat(list.<List<String>>path("items.id")).containsExactly(own);
        problem(focalPoint.get(conference.path("/delegates/" + stranger)), "not-found", 404);
        problem(
                focalPoint.post(conference.path("/delegates"), delegateBody(others, "Chen Vào")),
                "reference-not-found",
                422);
        problem(focalPoint.put(conference.path("/delegates/" + own + "/approval"), 0, Map.of()), "forbidden", 403);
        success(focalPoint.post(conference.path("/delegates"), delegateBody(mine, "Thêm Một")), 201);
    }

    @Test
    void is_to_be_approved_anew_once_a_focal_point_made_somebody_else_of_them() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        String path = conference.path("/delegates/" + conference.delegate(organisation, "Lê Văn Tám"));
        Api focalPoint = conference.focalPoint(organisation);
        Map<String, Object> sameAsEver = delegateBody(organisation, "LÊ VĂN TÁM");
        sameAsEver.put("phone", "0912345678");
        Map<String, Object> head = delegateBody(organisation, "Lê Văn Tám");
        head.put("category", "HEAD");

        Response same = success(focalPoint.put(path, 1, sameAsEver), 200);
        Response other = success(focalPoint.put(path, 2, delegateBody(organisation, "Hoàn Toàn Khác")), 200);
        success(conference.organiser.put(path + "/approval", 3, Map.of()), 200);
        Response byOffice = success(conference.organiser.put(path, 4, delegateBody(organisation, "Lê Văn Tám")), 200);
        Response higher = success(focalPoint.put(path, 5, head), 200);

        assertThat(List.of(
                        same.<String>path("status"),
                        other.<String>path("status"),
                        byOffice.<String>path("status"),
                        higher.<String>path("status")))
                .containsExactly("APPROVED", "PENDING", "APPROVED", "PENDING");
    }

    @Test
    void hides_phone_and_email_from_the_desk_and_everything_from_strangers() {
        TestConference conference = aConference();
        Map<String, Object> body = delegateBody(conference.organisation("PROVINCE"), "Lê Văn Tám");
        body.put("phone", "+84 912 345 678");
        body.put("email", "tam@example.org");
        String id = success(conference.organiser.post(conference.path("/delegates"), body), 201)
                .path("id");
        String another = conference.delegate(conference.organisation("NGO"), "Ai Đó");

        Response seen = conference.desk().get(conference.path("/delegates/" + id));

        assertThat(seen.<Object>path("phone")).isNull();
        assertThat(seen.<Object>path("email")).isNull();
        problem(Api.anonymous().get(conference.path("/delegates/" + id)), "unauthenticated", 401);
        problem(conference.delegateAccount(another).get(conference.path("/delegates/" + id)), "not-found", 404);
        problem(conference.delegateAccount(another).get(conference.path("/delegates")), "forbidden", 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200d", "\u00ad", "\u3164", "\u2800", "\u115f", "\u034f", "\u200b\u200d"})
    void refuses_a_name_of_which_nothing_is_seen(String name) {
        TestConference conference = aConference();

        Response answer = conference.organiser.post(
                conference.path("/delegates"), delegateBody(conference.organisation("PROVINCE"), name));

        problem(answer, "invalid-request", 422);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/fullName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"024 3825 1234 ext 12", "0912345678x9", "+842438251234;ext=5"})
    void refuses_a_number_whose_extension_would_be_lost(String phone) {
        TestConference conference = aConference();
        Map<String, Object> body = delegateBody(conference.organisation("PROVINCE"), "Lê Văn Tám");
        body.put("phone", phone);

        Response answer = conference.organiser.post(conference.path("/delegates"), body);

        problem(answer, "invalid-request", 422);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/phone");
    }

    @Test
    void names_the_question_whose_answer_is_too_long() {
        TestConference conference = aConference();
        Map<String, Object> body = delegateBody(conference.organisation("PROVINCE"), "Lê Văn Tám");
        body.put("answers", Map.of("hotel", "x".repeat(1001)));

        Response answer = conference.organiser.post(conference.path("/delegates"), body);

        problem(answer, "invalid-request", 422);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/answers/hotel");
    }
}
