package vn.hoinghi.people.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.delegateBody;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class BadgeResourceTest extends ApiTest {

    @Test
    void prints_a_badge_whose_code_is_the_signed_ticket() throws Exception {
        TestConference conference = aConference();
        String delegate = conference.delegate(conference.organisation("PROVINCE"), "Nguyễn Thị Ước");

        Response answer = success(conference.desk().get(badge(conference, delegate)), 200);

        assertThat(answer.contentType()).startsWith("application/pdf");
        Printed printed = new Printed(answer.asByteArray());
        assertThat(printed.pages()).isEqualTo(1);
        assertThat(printed.text()).contains("Nguyễn Thị Ước", "Đại biểu", "Delegate", "Hội nghị " + conference.code);
        assertThat(printed.code(300))
                .isEqualTo(conference
                        .organiser
                        .get(conference.path("/delegates/" + delegate + "/ticket"))
                        .<String>path("signed"));
    }

    @Test
    void prints_none_for_whoever_is_not_approved() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        String pending = conference.pendingDelegate(organisation, "Trần Thị Én");

        problem(conference.organiser.get(badge(conference, pending)), "not-approved", 409);
        problem(conference.organiser.post(conference.path("/badges"), Map.of()), "not-approved", 409);
    }

    @Test
    void says_which_character_of_a_name_cannot_be_printed_and_prints_the_others() throws Exception {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        String odd = conference.delegate(organisation, "Trần \ud83d\ude00 Dung");
        conference.delegate(organisation, "Lê Thị An");

        Response refused = conference.desk().get(badge(conference, odd));
        Printed others = print(conference, conference.desk(), Map.of());

        problem(refused, "badge-not-printable", 409);
        assertThat(refused.<String>path("detail")).contains("U+1F600 GRINNING FACE");
        assertThat(others.text()).contains("Lê Thị An", "not printed: 1", "U+1F600 GRINNING FACE");
    }

    @Test
    void prints_for_the_office_and_the_desk_alone() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        String delegate = conference.delegate(organisation, "Nguyễn Văn An");

        problem(conference.focalPoint(organisation).get(badge(conference, delegate)), "forbidden", 403);
        problem(conference.delegateAccount(delegate).post(conference.path("/badges"), Map.of()), "forbidden", 403);
        problem(Api.anonymous().get(badge(conference, delegate)), "unauthenticated", 401);
        problem(conference.organiser.get(badge(aConference(), delegate)), "not-found", 404);
        problem(conference.organiser.get(badge(conference, UUID.randomUUID().toString())), "not-found", 404);
    }

    @Test
    void prints_everybody_approved_by_organisation_and_then_by_given_name() throws Exception {
        TestConference conference = aConference();
        String first = organisation(conference, "Ban Đối ngoại");
        String second = organisation(conference, "Đoàn Hà Nội");
        conference.delegate(second, "Nguyễn Văn Đông");
        conference.delegate(second, "Trần Thị Dung");
        conference.delegate(second, "Phạm Văn Ân");
        conference.delegate(second, "Lê Thị An");
        conference.delegate(first, "Vũ Thị Yến");
        conference.pendingDelegate(first, "Chưa Được Duyệt");

        Printed printed = print(conference, conference.desk(), Map.of());

        assertThat(printed.pages()).isEqualTo(2);
        assertThat(printed.text())
                .containsSubsequence("Vũ Thị Yến", "Lê Thị An", "Phạm Văn Ân", "Trần Thị Dung", "Nguyễn Văn Đông")
                .doesNotContain("Chưa Được Duyệt");
    }

    @Test
    void prints_only_those_who_are_asked_for() throws Exception {
        TestConference conference = aConference();
        String first = conference.organisation("PROVINCE");
        String second = conference.organisation("PRESS");
        String named = conference.delegate(first, "Người Thứ Nhất");
        conference.delegate(first, "Người Thứ Hai");
        Map<String, Object> body = delegateBody(second, "Nhà Báo");
        body.put("category", "PRESS");
        String press = success(conference.organiser.post(conference.path("/delegates"), body), 201)
                .path("id");
        success(conference.organiser.put(conference.path("/delegates/" + press + "/approval"), 0, Map.of()), 200);

        String ofNamed = print(conference, conference.organiser, Map.of("delegates", List.of(named)))
                .text();
        String ofDelegation = print(conference, conference.organiser, Map.of("delegation", first))
                .text();
        String ofCategory = print(conference, conference.organiser, Map.of("categories", List.of("PRESS")))
                .text();

        assertThat(ofNamed).contains("Người Thứ Nhất").doesNotContain("Người Thứ Hai", "Nhà Báo");
        assertThat(ofDelegation).contains("Người Thứ Nhất", "Người Thứ Hai").doesNotContain("Nhà Báo");
        assertThat(ofCategory).contains("Nhà Báo").doesNotContain("Người Thứ");
    }

    @Test
    void leaves_nobody_out_without_a_word_who_is_asked_for_by_name() throws Exception {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        String approved = conference.delegate(organisation, "Người Thứ Nhất");
        String pending = conference.pendingDelegate(organisation, "Người Thứ Hai");
        String stranger = aConference().organisation("PROVINCE");

        Printed printed = print(conference, conference.organiser, Map.of("delegates", List.of(approved, pending)));
        Response refused =
                conference.organiser.post(conference.path("/badges"), Map.of("delegates", List.of(approved, stranger)));

        assertThat(printed.text())
                .containsSubsequence("Người Thứ Nhất", "not printed: 1", "Người Thứ Hai", "Not approved");
        problem(refused, "reference-not-found", 422);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/delegates/1");
    }

    @Test
    void starts_one_job_for_what_is_asked_twice_under_one_key() {
        TestConference conference = aConference();
        conference.delegate(conference.organisation("PROVINCE"), "Nguyễn Văn An");
        String key = UUID.randomUUID().toString();

        Response first = keyed(conference, key);
        Response second = keyed(conference, key);

        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void speaks_the_language_of_its_template() throws Exception {
        TestConference conference = aConference();
        String delegate = deputy(conference);
        Map<String, Object> english = new HashMap<>(look("#00AAFF"));
        english.putAll(Map.of("language", "EN", "showsPosition", true));
        success(conference.organiser.put(template(conference), 0, english), 200);

        String shown = new Printed(
                        conference.organiser.get(badge(conference, delegate)).asByteArray())
                .text();

        assertThat(shown).contains("Deputy Director").doesNotContain("Phó Giám đốc");
    }

    private static String deputy(TestConference conference) {
        Map<String, Object> body = delegateBody(conference.organisation("PROVINCE"), "Nguyễn Văn An");
        body.put("position", Map.of("vi", "Phó Giám đốc", "en", "Deputy Director"));
        String delegate = success(conference.organiser.post(conference.path("/delegates"), body), 201)
                .path("id");
        success(conference.organiser.put(conference.path("/delegates/" + delegate + "/approval"), 0, Map.of()), 200);
        return delegate;
    }

    @Test
    void looks_as_the_organiser_says() throws Exception {
        TestConference conference = aConference();
        String delegate = deputy(conference);
        String shown = new Printed(
                        conference.organiser.get(badge(conference, delegate)).asByteArray())
                .text();

        Response set = success(conference.organiser.put(template(conference), 0, look("#00aaff")), 200);
        String after = new Printed(
                        conference.organiser.get(badge(conference, delegate)).asByteArray())
                .text();

        assertThat(shown).contains("Phó Giám đốc", "Đại biểu");
        assertThat(set.<String>path("colour")).isEqualTo("#00AAFF");
        assertThat(set.header("ETag")).isEqualTo("\"1\"");
        assertThat(success(conference.organiser.get(template(conference)), 200).asString())
                .isEqualTo(set.asString());
        assertThat(after).contains("Thành viên", "Member").doesNotContain("Phó Giám đốc", "Đại biểu");
    }

    @Test
    void has_a_look_before_anybody_says_so_and_changes_it_from_the_current_version_alone() {
        TestConference conference = aConference();

        Response standard = success(conference.organiser.get(template(conference)), 200);

        assertThat(standard.<String>path("label.vi")).isEqualTo("Đại biểu");
        assertThat(standard.<Integer>path("version")).isEqualTo(0);
        problem(conference.organiser.put(template(conference), look("#00AAFF")), "precondition-required", 428);
        problem(conference.organiser.put(template(conference), 1, look("#00AAFF")), "stale-version", 412);
        problem(conference.organiser.put(template(conference), 0, look("blue")), "invalid-request", 422);
        problem(conference.desk().get(template(conference)), "forbidden", 403);
    }

    @Test
    void lets_one_of_many_changes_made_from_one_version_through() {
        TestConference conference = aConference();

        List<Integer> first = Race.of(
                16,
                runner -> conference
                        .organiser
                        .put(template(conference), 0, look("#00000" + runner % 10))
                        .statusCode());
        List<Integer> second = Race.of(
                16,
                runner -> conference
                        .organiser
                        .put(template(conference), 1, look("#00000" + runner % 10))
                        .statusCode());

        assertThat(first).filteredOn(status -> status == 200).hasSize(1);
        assertThat(first).filteredOn(status -> status == 412).hasSize(15);
        assertThat(second).filteredOn(status -> status == 200).hasSize(1);
    }

    private static String badge(TestConference conference, String delegate) {
        return conference.path("/delegates/" + delegate + "/badge");
    }

    private static String template(TestConference conference) {
        return conference.path("/badge-templates/MEMBER");
    }

    private static Map<String, Object> look(String colour) {
        return Map.of(
                "colour",
                colour,
                "label",
                Map.of("vi", "Thành viên", "en", "Member"),
                "showsPosition",
                false,
                "showsOrganisation",
                true);
    }

    private static String organisation(TestConference conference, String name) {
        return success(
                        conference.organiser.post(
                                conference.path("/organisations"),
                                Map.of("code", UUID.randomUUID().toString(), "kind", "PROVINCE", "name", text(name))),
                        201)
                .path("id");
    }

    private static Response keyed(TestConference conference, String key) {
        return success(
                conference
                        .organiser
                        .request()
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body(Map.of())
                        .post(conference.path("/badges")),
                202);
    }

    /** Starts the job, waits for it and fetches what came of it, as an app would. */
    private static Printed print(TestConference conference, Api who, Map<String, Object> request)
            throws InterruptedException {
        Response started = success(who.post(conference.path("/badges"), request), 202);
        String job = started.header("Location").replaceFirst("^https?://[^/]+", "");
        for (int attempt = 0; attempt < 300; attempt++) {
            Response answer = success(who.get(job), 200);
            if (answer.<String>path("state").equals("DONE")) {
                Response result = success(who.get(answer.<String>path("resultUrl")), 200);
                assertThat(result.contentType()).startsWith("application/pdf");
                return new Printed(result.asByteArray());
            }
            assertThat(answer.<String>path("state")).as(answer.asString()).isNotEqualTo("FAILED");
            Thread.sleep(100);
        }
        throw new AssertionError("the badges were not printed");
    }
}
