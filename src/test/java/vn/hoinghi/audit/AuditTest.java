package vn.hoinghi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.delegateBody;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoinghi.checkin.TestDevice;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;

/** Who changed, read and took out what. */
@QuarkusTest
class AuditTest extends ApiTest {

    @Inject
    EntityManager entities;

    private TestConference conference;
    private TestAudit audit;
    private String organisation;

    @BeforeEach
    void aConferenceWithAnOrganisation() {
        conference = aConference();
        audit = new TestAudit(conference);
        organisation = conference.organisation("PROVINCE");
    }

    @Test
    void a_change_says_what_was_and_what_is_and_hides_how_to_reach_people() {
        String delegate = conference.pendingDelegate(organisation, "Nguyễn Văn An");
        Map<String, Object> other = delegateBody(organisation, "Nguyễn Văn Ân");
        other.put("phone", "+84912345678");
        success(conference.organiser.put(conference.path("/delegates/" + delegate), 0, other), 200);

        List<Map<String, Object>> entries = audit.entries("kind=CHANGE&subject=delegates&subjectId=" + delegate);

        assertThat(entries).extracting("operation").containsExactly("replaceDelegate", "registerDelegate");
        assertThat(entries.get(0).get("before")).isEqualTo(Map.of("full_name", "Nguyễn Văn An"));
        assertThat(entries.get(0).get("after")).isEqualTo(Map.of("full_name", "Nguyễn Văn Ân", "phone", "…"));
        assertThat(entries.get(1)).doesNotContainKey("before");
        assertThat(entries.get(1)).extracting("after.status").isEqualTo("PENDING");
    }

    @Test
    void what_is_removed_is_told_as_it_was() {
        String question = success(
                        conference.organiser.post(
                                conference.path("/questions"),
                                Map.of("code", "diet", "text", Map.of("vi", "Ăn kiêng?"), "kind", "TEXT")),
                        201)
                .path("id");
        success(conference.organiser.delete(conference.path("/questions/" + question), 0), 204);

        Map<String, Object> entry = audit.newest("operation=removeQuestion");

        assertThat(entry).extracting("before.text_vi").isEqualTo("Ăn kiêng?");
        assertThat(entry).doesNotContainKey("after");
    }

    @Test
    void what_is_no_change_leaves_no_entry() {
        String delegate = conference.pendingDelegate(organisation, "Nguyễn Văn An");
        Map<String, Object> same = delegateBody(organisation, "Nguyễn Văn An");
        success(conference.organiser.put(conference.path("/delegates/" + delegate), 0, same), 200);
        problem(conference.organiser.put(conference.path("/delegates/" + delegate), 7, same), "stale-version", 412);

        assertThat(audit.entries("kind=CHANGE&subject=delegates")).hasSize(1);
    }

    @Test
    void an_account_is_named_with_its_role_and_its_request() {
        Api focalPoint = conference.focalPoint(organisation);
        Response registered =
                success(focalPoint.post(conference.path("/delegates"), delegateBody(organisation, "Lê Thị Bình")), 201);
        String request = registered.header("X-Request-Id");

        List<Map<String, Object>> entries = audit.entries("requestId=" + request);

        assertThat(entries).hasSizeGreaterThan(1).allSatisfy(entry -> {
            assertThat(entry).extracting("actor.kind").isEqualTo("ACCOUNT");
            assertThat(entry).extracting("actor.id").isEqualTo(focalPoint.subject());
            assertThat(entry).extracting("actor.role").isEqualTo("FOCAL_POINT");
            assertThat(entry).extracting("operation").isEqualTo("registerDelegate");
        });
        assertThat(audit.entries("actor=" + focalPoint.subject() + "&subject=delegates"))
                .hasSize(1);
    }

    @Test
    void a_device_is_named() {
        TestDevice phone = TestDevice.of(conference, Map.of());
        success(phone.api.put("/api/v1/devices/me", Map.of("hardware", "Pixel 9", "appVersion", "1.5")), 200);

        Map<String, Object> described = audit.newest("operation=describeOwnDevice");
        Map<String, Object> initialised = audit.newest("operation=initialiseDevice");

        assertThat(described).extracting("actor.kind").isEqualTo("DEVICE");
        assertThat(described).extracting("actor.id").isEqualTo(phone.id);
        assertThat(described).extracting("after.hardware").isEqualTo("Pixel 9");
        assertThat(initialised).extracting("actor.id").isEqualTo(phone.id);
        assertThat(initialised).extracting("after.key_hash").isEqualTo("…");
    }

    @Test
    void whoever_comes_by_a_personal_link_is_named() {
        String speaker = conference.delegate(organisation, "Trần Thị Cúc");
        success(conference.organiser.post(conference.path("/speakers"), Map.of("delegate", speaker)), 201);
        Response invited =
                success(conference.organiser.post(conference.path("/speakers/" + speaker + "/links"), Map.of()), 201);
        String token = token(invited);
        success(
                Api.anonymous().post("/api/v1/speaker-links/redemption", Map.of("token", token, "answer", answer())),
                200);
        Response focalPoint = success(
                conference.organiser.post(
                        conference.path("/organisations/" + organisation + "/invitations"),
                        Map.of("fullName", "Nguyễn Thị Lan", "email", "lan@hue.gov.vn")),
                201);
        success(Api.anonymous().post("/api/v1/auth/link/redemption", Map.of("token", token(focalPoint))), 200);

        List<Map<String, Object>> answered = audit.entries("operation=redeemSpeakerLink");
        List<Map<String, Object>> signedIn = audit.entries("operation=redeemLink");

        assertThat(answered).extracting("subject").containsOnly("speaker_links", "speaker_profiles");
        assertThat(answered).extracting("actor.kind").containsOnly("LINK");
        assertThat(answered).extracting("actor.id").containsOnly(speaker);
        assertThat(signedIn).extracting("subject").containsOnly("invitations", "accounts");
        assertThat(signedIn).extracting("actor.kind").containsOnly("LINK");
    }

    private static String token(Response invited) {
        String link = invited.path("link");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static Map<String, String> answer() {
        return Map.of("answer", "CONFIRMED");
    }

    @Test
    void whoever_signs_in_is_named_and_whoever_fails_has_changed_nothing() {
        Api desk = conference.desk();

        Map<String, Object> entry = audit.newest("operation=signIn");

        assertThat(entry).extracting("actor.id").isEqualTo(desk.subject());
        assertThat(entry).extracting("subjectId").isEqualTo(desk.subject());
    }

    @Test
    void reading_how_to_reach_somebody_says_who_read_whom_and_not_what_they_saw() {
        String delegate = conference.delegate(organisation, "Nguyễn Văn An");
        Api desk = conference.desk();
        Response read = success(desk.get(conference.path("/delegates/" + delegate)), 200);
        success(desk.get(conference.path("/delegates?q=an&status=APPROVED")), 200);

        Map<String, Object> one = audit.newest("kind=READ&operation=getDelegate");
        Map<String, Object> many = audit.newest("kind=READ&operation=listDelegates");

        assertThat(one).containsEntry("subject", "delegates").containsEntry("subjectId", delegate);
        assertThat(one).containsEntry("requestId", read.header("X-Request-Id"));
        assertThat(one).extracting("actor.id").isEqualTo(desk.subject());
        assertThat(one).doesNotContainKeys("query", "before", "after");
        assertThat(many.get("query")).isEqualTo(Map.of("q", "[\"an\"]", "status", "[\"APPROVED\"]"));
        assertThat(many).doesNotContainKey("subjectId");
    }

    @Test
    void who_is_shown_nothing_has_read_nothing() {
        problem(conference.desk().get(conference.path("/delegates/" + UUID.randomUUID())), "not-found", 404);

        assertThat(audit.entries("operation=getDelegate")).isEmpty();
    }

    @Test
    void taking_out_is_told_before_the_file_goes_out() {
        conference.delegate(organisation, "Nguyễn Văn An");
        success(
                conference
                        .focalPoint(organisation)
                        .request()
                        .accept("text/csv")
                        .get(conference.path("/delegates/export?columns=fullName,phone")),
                200);
        success(conference.organiser.post(conference.path("/badges"), Map.of()), 202);

        assertThat(audit.newest("kind=EXPORT&operation=exportDelegates").get("query"))
                .isEqualTo(Map.of("columns", "[\"fullName,phone\"]"));
        assertThat(audit.entries("kind=EXPORT")).extracting("operation").contains("printBadges");
    }

    @Test
    void what_cannot_be_told_is_not_shown() {
        String delegate = conference.delegate(organisation, "Nguyễn Văn An");
        String path = conference.path("/delegates/" + delegate);

        Response refused = withoutTrail(() -> conference.organiser.get(path));

        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(refused.asString()).doesNotContain("Nguyễn Văn An");
        success(conference.organiser.get(path), 200);
    }

    @Test
    void what_cannot_be_told_is_not_changed() {
        String delegate = conference.pendingDelegate(organisation, "Nguyễn Văn An");

        Response refused = withoutTrail(
                () -> conference.organiser.put(conference.path("/delegates/" + delegate + "/approval"), 0, Map.of()));

        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(success(conference.organiser.get(conference.path("/delegates/" + delegate)), 200)
                        .<String>path("status"))
                .isEqualTo("PENDING");
    }

    /** While entries of this conference are refused. */
    private <T> T withoutTrail(java.util.function.Supplier<T> work) {
        String name = "ck_audit_entries_none_of_" + UUID.randomUUID().toString().substring(0, 8);
        String id = success(conference.organiser.get(conference.path("")), 200).path("id");
        run("alter table audit_entries add constraint " + name + " check (conference_id <> '" + id + "') not valid");
        try {
            return work.get();
        } finally {
            run("alter table audit_entries drop constraint " + name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entries set actor_name = 'nobody'",
                "delete from audit_entries where false",
                "truncate audit_entries"
            })
    void nobody_changes_it(String statement) {
        assertThatThrownBy(() -> run(statement)).hasStackTraceContaining("the audit trail is never changed");
    }

    private void run(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    @Test
    void no_secret_is_in_it() {
        TestDevice phone = TestDevice.of(conference, Map.of());
        Api desk = conference.desk();
        String delegate = conference.delegate(organisation, "Nguyễn Văn An");
        String ticket = conference.ticketOf(delegate);
        Map<String, Object> body = delegateBody(organisation, "Nguyễn Văn An");
        body.putAll(Map.of("phone", "+84912345678", "email", "an@hue.gov.vn"));
        success(conference.organiser.put(conference.path("/delegates/" + delegate), 1, body), 200);
        Response link = success(
                conference.organiser.request().post(conference.path("/delegates/" + delegate + "/agenda-link")), 201);
        success(desk.get(conference.path("/delegates/" + delegate + "/ticket")), 200);

        List<?> written = entities.createNativeQuery(
                        "select cast(e as text) from audit_entries e where conference_id ="
                                + " (select id from conferences where code = :code)",
                        String.class)
                .setParameter("code", conference.code)
                .getResultList();

        assertThat(written).hasSizeGreaterThan(10);
        assertThat(String.join("\n", written.stream().map(Object::toString).toList()))
                .doesNotContain(phone.key, ticket, "+84912345678", "an@hue.gov.vn", token(link), "argon2")
                .doesNotContain("\\x")
                .doesNotContain(desk.authorisation().substring("Bearer ".length()));
    }

    @Test
    void a_scan_is_in_its_own_log_and_not_in_this_one() {
        TestDevice phone = TestDevice.of(conference, Map.of());
        String ticket = conference.ticketOf(conference.delegate(organisation, "Nguyễn Văn An"));
        String list = success(
                        conference.organiser.post(
                                conference.path("/check-in-lists"), Map.of("name", Map.of("vi", "Cửa chính"))),
                        201)
                .path("id");
        success(
                phone.api.put(
                        conference.path("/check-in-lists/" + list + "/scans/" + UUID.randomUUID()),
                        Map.of("ticket", ticket, "type", "ENTRY", "scannedAt", java.time.Instant.now())),
                200);

        assertThat(audit.entries("operation=judgeScan")).isEmpty();
        assertThat(audit.entries("kind=CHANGE")).extracting("operation").doesNotContainNull();
    }

    @Test
    void is_read_page_by_page_newest_first_by_organisers_of_this_conference_alone() {
        conference.delegate(organisation, "Nguyễn Văn An");

        Response first = audit.page("limit=2&kind=CHANGE");
        Response second = audit.page("limit=2&kind=CHANGE&cursor=" + first.path("nextCursor"));

        assertThat(first.<String>path("items[0].at")).isGreaterThan(second.path("items[0].at"));
        assertThat(second.<List<String>>path("items.id")).doesNotContainAnyElementsOf(first.path("items.id"));
        assertThat(audit.entries("to=2023-01-01T00:00:00Z")).isEmpty();
        problem(conference.desk().get(conference.path("/audit")), "forbidden", 403);
        problem(aConference().boundOrganiser().get(conference.path("/audit")), "not-found", 404);
        assertThat(audit.newest("subject=audit_entries"))
                .extracting("operation")
                .isEqualTo("listAuditEntries");
    }
}
