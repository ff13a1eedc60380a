package vn.hoinghi.people.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class TicketResourceTest extends ApiTest {

    private static final int RUNNERS = 32;
    private static final Map<String, String> LOST = Map.of("reason", "Mất thẻ");

    @Inject
    EntityManager entities;

    @Test
    void shows_the_code_of_the_delegate_and_when_it_was_issued() {
        TestConference conference = aConference();
        String delegate = conference.delegate(conference.organisation("PROVINCE"), "Nguyễn Thị Ước");

        Response ticket = ticket(conference, delegate);

        assertThat(ticket.<String>path("code")).isEqualTo(conference.ticketOf(delegate));
        assertThat(ticket.<String>path("signed")).startsWith(ticket.path("code") + ".");
        assertThat(Instant.parse(ticket.path("issuedAt")))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
    }

    @Test
    void lets_a_phone_verify_a_ticket_without_network() throws Exception {
        TestConference conference = aConference();
        String delegate = conference.delegate(conference.organisation("PROVINCE"), "Nguyễn Văn An");
        Phone phone = new Phone(conference.code, success(conference.desk().get(conference.path("/ticket-keys")), 200));

        String signed = ticket(conference, delegate).path("signed");

        assertThat(phone.accepts(signed)).isTrue();
        assertThat(signed).matches("[0-9A-Z]{26}\\.[0-9A-Z]{8}\\.[0-9A-Z]{103}");
        assertThat(ticket(conference, delegate).<String>path("signed")).isEqualTo(signed);
    }

    @Test
    void is_no_longer_true_when_a_character_changes() throws Exception {
        TestConference conference = aConference();
        String delegate = conference.delegate(conference.organisation("PROVINCE"), "Nguyễn Văn An");
        Phone phone = new Phone(conference.code, conference.organiser.get(conference.path("/ticket-keys")));
        String signed = ticket(conference, delegate).path("signed");

        for (int at = 0; at < signed.length(); at++) {
            char other = signed.charAt(at) == '7' ? '8' : '7';
            String changed = signed.substring(0, at) + other + signed.substring(at + 1);
            assertThat(phone.accepts(changed)).as(changed).isFalse();
        }
        assertThat(phone.accepts(signed + "0")).isFalse();
        assertThat(phone.accepts(signed.substring(0, signed.length() - 1))).isFalse();
    }

    @Test
    void is_good_in_its_own_conference_alone() throws Exception {
        TestConference conference = aConference();
        TestConference another = aConference();
        String delegate = conference.delegate(conference.organisation("PROVINCE"), "Nguyễn Văn An");
        Phone phone = new Phone(another.code, another.organiser.get(another.path("/ticket-keys")));

        String signed = ticket(conference, delegate).path("signed");

        assertThat(phone.accepts(signed)).isFalse();
    }

    @Test
    void keeps_the_private_key_from_everybody_but_its_owner() throws Exception {
        TestConference conference = aConference();

        Response keys = success(conference.organiser.get(conference.path("/ticket-keys")), 200);

        List<Map<String, String>> jwks = keys.path("keys");
        assertThat(jwks)
                .isNotEmpty()
                .allSatisfy(jwk -> assertThat(jwk)
                        .containsOnlyKeys("kty", "crv", "x", "y", "kid", "alg", "use")
                        .containsEntry("crv", "P-256"));
        Path kept = Path.of(ConfigProvider.getConfig().getValue("hoinghi.data-dir", String.class), "ticket-key.jwk");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
        assertThat(texts("select public_key from ticket_keys"))
                .allSatisfy(key -> assertThat(key).doesNotContain("\"d\""));
    }

    @Test
    void is_shown_to_its_own_people_and_no_stranger() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        String delegate = conference.delegate(organisation, "Nguyễn Văn An");
        String another = conference.delegate(organisation, "Trần Thị Bình");
        String path = conference.path("/delegates/" + delegate + "/ticket");

        success(conference.focalPoint(organisation).get(path), 200);
        success(conference.delegateAccount(delegate).get(path), 200);
        success(conference.desk().get(path), 200);
        success(conference.delegateAccount(another).get(conference.path("/ticket-keys")), 200);
        problem(conference.delegateAccount(another).get(path), "not-found", 404);
        problem(conference.delegateAccount(another).get(path + ".svg"), "not-found", 404);
        problem(conference.focalPoint(conference.organisation("NGO")).get(path), "not-found", 404);
        problem(conference.focalPoint(organisation).post(path, LOST), "forbidden", 403);
        problem(Api.anonymous().get(conference.path("/ticket-keys")), "unauthenticated", 401);
        problem(conference.organiser.get(aConference().path("/delegates/" + delegate + "/ticket")), "not-found", 404);
    }

    @Test
    void is_drawn_as_a_code_that_a_camera_reads() {
        TestConference conference = aConference();
        String delegate = conference.delegate(conference.organisation("PROVINCE"), "Nguyễn Văn An");

        Response drawn =
                success(conference.organiser.get(conference.path("/delegates/" + delegate + "/ticket.svg")), 200);

        assertThat(drawn.contentType()).startsWith("image/svg+xml");
        // Version 6 has 41 modules and four of white at each side.
        assertThat(drawn.asString()).startsWith("<svg").contains("viewBox=\"0 0 49 49\"", "d=\"M4 4h7v1h-7z");
    }

    @Test
    void gives_another_code_for_a_lost_one_and_says_who_did_and_why() {
        TestConference conference = aConference();
        String delegate = conference.delegate(conference.organisation("PROVINCE"), "Nguyễn Văn An");
        Response before = conference.organiser.get(conference.path("/delegates/" + delegate));
        String lost = before.path("ticketCode");

        Response replaced = replace(conference, conference.desk(), delegate);

        String fresh = replaced.path("code");
        assertThat(fresh).isNotEqualTo(lost).hasSize(26);
        assertThat(replaced.header("Location")).endsWith(conference.path("/delegates/" + delegate + "/ticket"));
        Response after = conference.organiser.get(conference.path("/delegates/" + delegate));
        assertThat(after.<String>path("ticketCode")).isEqualTo(fresh);
        assertThat(after.<Integer>path("version")).isEqualTo(before.<Integer>path("version") + 1);
        assertThat(texts("select revocation_reason || ' ' || revoked_by from tickets where code = '" + lost
                        + "' and revoked_at is not null"))
                .singleElement()
                .asString()
                .startsWith("Mất thẻ desk-");
    }

    @Test
    void asks_why_and_replaces_nobodys_ticket_of_another_conference() {
        TestConference conference = aConference();
        String delegate = conference.delegate(conference.organisation("PROVINCE"), "Nguyễn Văn An");
        String path = "/delegates/" + delegate + "/ticket";

        problem(conference.organiser.post(conference.path(path), Map.of()), "invalid-request", 422);
        problem(conference.organiser.post(aConference().path(path), LOST), "not-found", 404);

        assertThat(current(delegate)).hasSize(1);
    }

    @Test
    void replaces_once_what_is_asked_twice_under_one_key() {
        TestConference conference = aConference();
        String delegate = conference.delegate(conference.organisation("PROVINCE"), "Nguyễn Văn An");
        String key = UUID.randomUUID().toString();

        List<String> codes = List.of(keyed(conference, delegate, key), keyed(conference, delegate, key));

        assertThat(codes.get(1)).isEqualTo(codes.get(0));
        assertThat(texts("select code from tickets where delegate_id = '" + delegate + "'"))
                .hasSize(2);
    }

    @Test
    void leaves_one_current_ticket_whoever_replaces_it_at_once() {
        TestConference conference = aConference();
        String delegate = conference.delegate(conference.organisation("PROVINCE"), "Nguyễn Văn An");

        List<String> codes = Race.of(
                RUNNERS,
                runner -> replace(conference, conference.organiser, delegate).path("code"));

        assertThat(codes).doesNotHaveDuplicates();
        assertThat(texts("select code from tickets where delegate_id = '" + delegate + "'"))
                .hasSize(RUNNERS + 1)
                .containsAll(codes);
        assertThat(current(delegate)).containsExactly(conference.ticketOf(delegate));
        assertThat(texts("select code from tickets where delegate_id = '" + delegate
                        + "' and revoked_at is not null and revocation_reason is null"))
                .isEmpty();
    }

    private static String keyed(TestConference conference, String delegate, String key) {
        return success(
                        conference
                                .organiser
                                .request()
                                .header("Idempotency-Key", key)
                                .contentType("application/json")
                                .body(LOST)
                                .post(conference.path("/delegates/" + delegate + "/ticket")),
                        201)
                .path("code");
    }

    private static Response ticket(TestConference conference, String delegate) {
        return success(conference.organiser.get(conference.path("/delegates/" + delegate + "/ticket")), 200);
    }

    private static Response replace(TestConference conference, Api who, String delegate) {
        return success(who.post(conference.path("/delegates/" + delegate + "/ticket"), LOST), 201);
    }

    private List<String> current(String delegate) {
        return texts("select code from tickets where revoked_at is null and delegate_id = '" + delegate + "'");
    }

    @SuppressWarnings("unchecked")
    private List<String> texts(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(sql, String.class).getResultList());
    }
}
