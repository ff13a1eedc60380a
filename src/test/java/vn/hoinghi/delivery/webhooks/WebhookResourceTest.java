package vn.hoinghi.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

/** Webhooks over HTTP, and what arrives at a receiver that is well. */
@QuarkusTest
class WebhookResourceTest extends WebhookCase {

    private static final String[] ALL =
            Arrays.stream(WebhookEventType.values()).map(WebhookEventType::text).toArray(String[]::new);

    @Test
    void shows_the_secret_once_and_keeps_it_nowhere_in_the_clear() {
        Response made = registered("/hook", "delegate.registered");
        String id = made.path("id");
        String secret = made.path("secret");

        Response shown = success(organiser.get(webhooks("/" + id)), 200);

        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(shown.asString()).doesNotContain("whsec_");
        assertThat(shown.<List<String>>path("types")).containsExactly("delegate.registered");
        assertThat(shown.<Boolean>path("isEnabled")).isTrue();
        assertThat(everything()).doesNotContain(secret.substring(6));
        assertThat(organiser.get(conference.path("/audit?subject=webhooks")).asString())
                .contains(id)
                .doesNotContain("whsec_");
    }

    @Test
    void shows_no_secret_to_a_repeated_request() {
        Map<String, Object> body = body(receiver.url("/hook"), "delegate.registered");

        Response first = repeated(body);
        Response again = repeated(body);

        assertThat(first.<String>path("secret")).startsWith("whsec_");
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(again.<String>path("secret")).isNull();
    }

    @Test
    void tells_what_happened_signed_and_without_names() throws Exception {
        String secret = registered("/hook?from=hoinghi", "delegate.registered").path("secret");
        String delegate = happens();

        work();

        Receiver.Received received = receiver.received().get(0);
        assertThat(receiver.received()).hasSize(1);
        assertThat(received.path()).isEqualTo("/hook?from=hoinghi");
        assertThat(received.type()).isEqualTo("application/json");
        assertThat(received.isSignedWith(secret)).isTrue();
        assertThat(received.isSignedWith(Signature.freshSecret())).isFalse();
        assertThat(received.isFresh()).isTrue();
        JsonNode body = new ObjectMapper().readTree(received.body());
        assertThat(body.path("type").asText()).isEqualTo("delegate.registered");
        assertThat(body.path("timestamp").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(body.at("/data/delegate").asText()).isEqualTo(delegate);
        assertThat(body.at("/data/conference").asText()).isEqualTo(conference.code);
        assertThat(received.body()).doesNotContain("Nguyễn");
    }

    @Test
    void tells_of_everything_that_can_be_asked_for() throws Exception {
        registered("/hook", ALL);

        String organisation = conference.organisation("PROVINCE");
        conference.delegate(organisation, "Nguyễn Văn An");
        publish();
        String mission = conference.organisation("MISSION_ABROAD");
        meet(organisation, mission);
        propose(organisation, mission);
        adopt();
        work();

        List<String> types = receiver.received().stream()
                .map(received -> read(received).path("type").asText())
                .distinct()
                .toList();
        assertThat(types).containsExactlyInAnyOrder(ALL);
        assertThat(receiver.received()).allSatisfy(received -> {
            assertThat(received.body()).doesNotContain("Nguyễn").doesNotContain("Đề nghị");
            assertThat(read(received).at("/data/conference").asText()).isEqualTo(conference.code);
        });
        assertThat(receiver.received()).extracting(Receiver.Received::id).doesNotHaveDuplicates();
    }

    @Test
    void tells_each_only_what_it_asked_for_and_nobody_of_another_conference() throws Exception {
        registered("/people", "delegate.registered");
        registered("/programme", "programme.published");
        registered("/both", "delegate.registered", "programme.published");
        TestConference other = aConference();

        happens();
        publish();
        other.pendingDelegate(other.organisation("NGO"), "Elsewhere");
        work();

        assertThat(receiver.received())
                .extracting(received ->
                        received.path() + " " + read(received).path("type").asText())
                .containsExactlyInAnyOrder(
                        "/people delegate.registered",
                        "/both delegate.registered",
                        "/programme programme.published",
                        "/both programme.published");
        // One event has one identifier, whoever is told.
        assertThat(receiver.received().stream().map(Receiver.Received::id).distinct())
                .hasSize(2);
    }

    @Test
    void says_nothing_of_what_did_not_come_about() throws Exception {
        String webhook = registered();
        String delegate = happens();
        work();

        QuarkusTransaction.begin();
        entities.createNativeQuery("insert into delegates (id, conference_id, organisation_id, full_name, category,"
                        + " ticket_code) select gen_random_uuid(), conference_id, organisation_id, full_name, category,"
                        + " ticket_code || 'X' from delegates where id = cast(:id as uuid)")
                .setParameter("id", delegate)
                .executeUpdate();
        QuarkusTransaction.rollback();

        assertThat(states(webhook)).containsExactly("SENT");
    }

    @Test
    void is_tried_out_and_says_what_came_of_it() throws Exception {
        String webhook = registered();
        receiver.answer(202, "Đã nhận");

        Response test = success(organiser.post(webhooks("/" + webhook + "/tests"), Map.of()), 201);
        work();

        assertThat(test.<String>path("type")).isEqualTo("webhook.test");
        assertThat(read(receiver.received().get(0)).path("type").asText()).isEqualTo("webhook.test");
        Response log = log(webhook);
        assertThat(log.<String>path("delivery.state")).isEqualTo("SENT");
        assertThat(log.<String>path("delivery.event"))
                .isEqualTo(receiver.received().get(0).id());
        assertThat(log.<String>path("payload"))
                .isEqualTo(receiver.received().get(0).body());
        assertThat(log.<Integer>path("log[0].status")).isEqualTo(202);
        assertThat(log.<String>path("log[0].response")).isEqualTo("Đã nhận");
    }

    @Test
    void is_changed_disabled_and_removed() throws Exception {
        String webhook = registered();
        Map<String, Object> off =
                Map.of("name", "Tắt", "url", receiver.url("/other"), "types", List.of(ALL), "isEnabled", false);

        problem(organiser.put(webhooks("/" + webhook), off), "precondition-required", 428);
        Response disabled = success(organiser.put(webhooks("/" + webhook), 0, off), 200);
        problem(organiser.put(webhooks("/" + webhook), 0, off), "stale-version", 412);
        happens();

        assertThat(disabled.<String>path("disabledReason")).isEqualTo("ORGANISER");
        assertThat(states(webhook)).isEmpty();
        problem(organiser.post(webhooks("/" + webhook + "/tests"), Map.of()), "webhook-disabled", 409);
        success(organiser.put(webhooks("/" + webhook), 1, body(receiver.url("/other"), "delegate.registered")), 200);
        happens();
        work();
        assertThat(receiver.received()).extracting(Receiver.Received::path).containsExactly("/other");
        success(organiser.delete(webhooks("/" + webhook), 2), 204);
        problem(organiser.get(webhooks("/" + webhook)), "not-found", 404);
        assertThat(success(organiser.get(webhooks("")), 200).<List<Object>>path("items"))
                .isEmpty();
    }

    @Test
    void signs_with_both_secrets_for_a_while_after_a_rotation() throws Exception {
        Response made = registered("/hook", "delegate.registered");
        String webhook = made.path("id");
        String first = made.path("secret");

        String second = rotate(webhook, Map.of()).path("secret");
        happens();
        work();
        sql("update webhook_secrets set expires_at = now() - interval '1 second' where expires_at is not null");
        happens();
        work();
        String third = rotate(webhook, Map.of()).path("secret");
        String fourth = rotate(webhook, Map.of("overlapHours", 0)).path("secret");
        happens();
        work();

        List<Receiver.Received> received = receiver.received();
        assertThat(received.get(0).signatures()).hasSize(2);
        assertThat(received.get(0).isSignedWith(first)).isTrue();
        assertThat(received.get(0).isSignedWith(second)).isTrue();
        assertThat(received.get(1).signatures()).hasSize(1);
        assertThat(received.get(1).isSignedWith(second)).isTrue();
        assertThat(received.get(2).signatures()).hasSize(1);
        assertThat(received.get(2).isSignedWith(third)).isFalse();
        assertThat(received.get(2).isSignedWith(fourth)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "http://example.org/",
                "https://user:password@example.org/",
                "https://example.org/#part",
                "https:///path",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://2852039166/",
                "https://[::ffff:10.0.0.1]/",
                "https://[fd00:ec2::254]/",
                "http://10.0.0.1/",
                "no address"
            })
    void refuses_where_nothing_is_sent(String url) {
        problem(organiser.post(webhooks(""), body(url, "delegate.registered")), "webhook-url-refused", 422);
    }

    @Test
    void refuses_types_that_there_are_not_and_an_address_twice() {
        registered();

        problem(
                organiser.post(webhooks(""), body(receiver.url("/hook"), "programme.published")),
                "webhook-url-taken",
                409);
        assertThat(organiser
                        .post(webhooks(""), body(receiver.url("/x"), "weather.changed"))
                        .statusCode())
                .isIn(400, 422);
        problem(organiser.post(webhooks(""), body(receiver.url("/x"))), "invalid-request", 422);
    }

    @Test
    void keeps_a_conference_from_having_more_than_twenty() {
        List<Integer> statuses = Race.of(
                30,
                runner -> organiser
                        .post(webhooks(""), body(receiver.url("/" + runner), "delegate.registered"))
                        .statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(20);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(10);
        problem(
                organiser.post(webhooks(""), body(receiver.url("/more"), "delegate.registered")),
                "too-many-webhooks",
                409);
    }

    @Test
    void is_the_organisers_alone() {
        String webhook = registered();

        problem(conference.desk().get(webhooks("")), "forbidden", 403);
        problem(organiser.get(aConference().path("/webhooks/" + webhook)), "not-found", 404);
        problem(organiser.get(aConference().path("/webhooks/" + webhook + "/deliveries")), "not-found", 404);
    }

    private Response repeated(Map<String, Object> body) {
        return success(
                organiser
                        .request()
                        .contentType("application/json")
                        .header("Idempotency-Key", conference.code)
                        .body(body)
                        .post(webhooks("")),
                201);
    }

    private Response rotate(String webhook, Map<String, Object> request) {
        return success(organiser.post(webhooks("/" + webhook + "/secrets"), request), 201);
    }

    private void publish() {
        success(
                organiser.post(
                        conference.path("/sessions"),
                        Map.of(
                                "kind", "CEREMONY",
                                "title", text("Chụp ảnh"),
                                "startsAt", "2023-12-18T01:00:00Z",
                                "endsAt", "2023-12-18T02:00:00Z")),
                201);
        success(organiser.post(conference.path("/programme/versions"), Map.of("name", text("Bản 1"))), 201);
    }

    private void meet(String organisation, String other) {
        String rounds = "/rounds/" + made("/rounds", Map.of("name", text("Gặp gỡ"), "phase", "LIVE"));
        String slot =
                made(rounds + "/slots", Map.of("startsAt", "2023-12-18T07:00:00Z", "endsAt", "2023-12-18T07:30:00Z"));
        String meeting = made(
                rounds + "/meetings",
                Map.of("party", party(rounds, organisation), "otherParty", party(rounds, other), "slot", slot));
        success(organiser.post(conference.path(rounds + "/meetings/" + meeting + "/cancellation"), Map.of()), 200);
    }

    private String party(String rounds, String organisation) {
        return made(rounds + "/parties", Map.of("organisation", organisation, "teams", 1, "members", List.of()));
    }

    private void propose(String organisation, String mission) {
        made("/proposal-fields", Map.of("code", "training", "title", text("Đào tạo")));
        String proposal = made(
                "/proposals",
                Map.of(
                        "organisation",
                        organisation,
                        "field",
                        "training",
                        "title",
                        text("Đào tạo"),
                        "body",
                        text("Đề nghị Bộ hỗ trợ.")));
        success(
                organiser.post(
                        conference.path("/proposals/" + proposal + "/assignments"),
                        Map.of("organisation", mission, "dueOn", "2024-01-31")),
                201);
    }

    private void adopt() {
        String direction = made("/directions", Map.of("position", 1, "title", text("Hội nhập")));
        success(organiser.post(conference.path("/directions/" + direction + "/adoption"), Map.of()), 200);
    }

    private String made(String path, Object body) {
        return success(organiser.post(conference.path(path), body), 201).path("id");
    }

    private static JsonNode read(Receiver.Received received) {
        try {
            return new ObjectMapper().readTree(received.body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** All that the database keeps of webhooks. */
    private String everything() {
        return entities.createNativeQuery("select cast(array[(select string_agg(cast(w as text), ' ') from webhooks w),"
                        + " (select string_agg(cast(s as text), ' ') from webhook_secrets s),"
                        + " (select string_agg(cast(c as text), ' ') from webhook_secret_copies c),"
                        + " (select string_agg(cast(a as text), ' ') from audit_entries a where subject like 'webhook%')]"
                        + " as text)")
                .getSingleResult()
                .toString();
    }
}
