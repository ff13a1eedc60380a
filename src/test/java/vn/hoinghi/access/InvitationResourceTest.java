package vn.hoinghi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.access.TestInvitations.ADDRESS;
import static vn.hoinghi.access.TestInvitations.redeem;
import static vn.hoinghi.access.TestInvitations.refresh;
import static vn.hoinghi.access.TestInvitations.token;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;

@QuarkusTest
class InvitationResourceTest extends ApiTest {

    private TestInvitations invitations;

    @Inject
    EntityManager entities;

    @BeforeEach
    void anOrganisation() {
        invitations = TestInvitations.of(aConference());
    }

    @Test
    void invites_somebody_who_then_acts_for_the_organisation_and_no_other() {
        String delegate = invitations.conference.pendingDelegate(invitations.organisation, "Trần Văn Bình");
        String stranger =
                invitations.conference.pendingDelegate(invitations.conference.organisation("PROVINCE"), "Lê Văn Tám");

        Response invitation = invitations.invited();
        Response tokens = success(redeem(token(invitation)), 200);
        Response renewed = success(refresh(tokens), 200);

        assertThat(invitation.<Map<String, Object>>path(""))
                .containsEntry("fullName", "Nguyễn Thị Lan")
                .containsEntry("email", ADDRESS)
                .containsEntry("language", "VI")
                .containsEntry("state", "OPEN");
        assertThat(lifetime(invitation)).isEqualTo(Duration.ofDays(14));
        assertThat(invitation.header("Cache-Control")).isEqualTo("no-store");
        assertThat(tokens.<Integer>path("expiresIn")).isEqualTo(3600);
        assertThat(tokens.header("Cache-Control")).isEqualTo("no-store");
        Api focalPoint = Api.bearing(renewed.path("accessToken"));
        success(focalPoint.get(invitations.conference.path("/delegates/" + delegate)), 200);
        problem(focalPoint.get(invitations.conference.path("/delegates/" + stranger)), "not-found", 404);
    }

    @Test
    void shows_the_link_once_and_keeps_only_its_digest() {
        Response invitation = keyed();
        String token = token(invitation);

        Response again = keyed();

        assertThat(again.<String>path("id")).isEqualTo(invitation.path("id"));
        assertThat(again.<String>path("link")).isNull();
        assertThat(invitations.list().asString()).contains(ADDRESS).doesNotContain(token, "link", "oken");
        assertThat(rowsContaining(token)).isZero();
        success(redeem(token), 200);
    }

    private Response keyed() {
        return success(
                invitations
                        .conference
                        .organiser
                        .request()
                        .header("Idempotency-Key", "once")
                        .contentType("application/json")
                        .body(Map.of("fullName", "Nguyễn Thị Lan", "email", ADDRESS, "language", "EN"))
                        .post(invitations.path("/invitations")),
                201);
    }

    private int rowsContaining(String token) {
        return ((Number) entities.createNativeQuery("select (select count(*) from idempotency_keys k"
                                + " where cast(k as text) like :token) + (select count(*) from invitations i"
                                + " where cast(i as text) like :token) + (select count(*) from accounts a"
                                + " where cast(a as text) like :token)")
                        .setParameter("token", "%" + token + "%")
                        .getSingleResult())
                .intValue();
    }

    @Test
    void answers_alike_to_a_link_unknown_spent_expired_or_revoked() {
        String spent = token(success(invitations.invite("a@hue.gov.vn"), 201));
        success(redeem(spent), 200);
        Response late = success(invitations.invite("b@hue.gov.vn"), 201);
        expire(late);
        Response revoked = success(invitations.invite("c@hue.gov.vn"), 201);
        success(invitations.revoke(revoked), 200);

        List<Response> answers = List.of(
                redeem("x".repeat(43)), redeem("x"), redeem(spent), redeem(token(late)), redeem(token(revoked)));

        assertThat(answers)
                .allSatisfy(answer -> problem(answer, "link-not-valid", 401))
                .extracting(answer -> answer.asString().replaceAll("urn:uuid:[^\"]*", ""))
                .containsOnly(answers.get(0).asString().replaceAll("urn:uuid:[^\"]*", ""));
        assertThat(invitations.list().<List<String>>path("items.state"))
                .containsExactly("REVOKED", "EXPIRED", "REDEEMED");
        problem(redeem(""), "invalid-request", 422);
    }

    @Test
    void closes_the_account_of_an_invitation_taken_back() {
        Response invitation = invitations.invited();
        Response tokens = success(redeem(token(invitation)), 200);

        Response revoked = success(invitations.revoke(invitation), 200);

        assertThat(revoked.<String>path("state")).isEqualTo("REVOKED");
        problem(refresh(tokens), "sign-in-failed", 401);
        assertThat(success(invitations.revoke(invitation), 200).<Map<String, Object>>path(""))
                .isEqualTo(revoked.path(""));
        assertThat(focalPoints().<List<Object>>path("items")).isEmpty();
        assertThat(refreshTokensOf(invitation)).isZero();
    }

    @Test
    void refuses_to_refresh_for_a_closed_account_even_by_a_token_that_was_left() {
        Response invitation = invitations.invited();
        Response tokens = success(redeem(token(invitation)), 200);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update accounts a set deactivated_at = now()"
                                + " from invitations i where i.account_id = a.id and i.id = :id")
                        .setParameter("id", id(invitation))
                        .executeUpdate());

        Response refreshed = refresh(tokens);

        problem(refreshed, "sign-in-failed", 401);
    }

    @Test
    void invites_an_address_again_only_when_its_invitation_is_of_the_past() {
        Response first = invitations.invited();
        problem(invitations.invite("LAN@hue.gov.vn"), "already-invited", 409);
        expire(first);

        Response second = invitations.invited();
        success(redeem(token(second)), 200);
        problem(invitations.invite(ADDRESS), "already-invited", 409);
        success(invitations.revoke(second), 200);
        success(redeem(token(invitations.invited())), 200);

        assertThat(invitations.list().<List<String>>path("items.state"))
                .containsExactly("REDEEMED", "REVOKED", "EXPIRED");
        success(TestInvitations.of(invitations.conference).invite(ADDRESS), 201);
        success(TestInvitations.of(aConference()).invite(ADDRESS), 201);
    }

    @Test
    void lists_who_acts_for_the_organisation() {
        invitations.conference.focalPoint(invitations.organisation);
        success(redeem(token(invitations.invited())), 200);
        success(invitations.invite("binh@hue.gov.vn"), 201);
        TestInvitations.of(invitations.conference).invited();

        Response listed = focalPoints();

        assertThat(listed.<List<String>>path("items.email")).containsExactly("binh@hue.gov.vn", null, ADDRESS);
        assertThat(listed.<List<String>>path("items.fullName"))
                .containsExactly("Nguyễn Thị Lan", null, "Nguyễn Thị Lan");
        assertThat(listed.<String>path("items[0].username")).matches("binh@hue.gov.vn#[0-9a-f]{8}");
        assertThat(listed.<List<String>>path("items.lastSignInAt")).element(0).isNull();
        assertThat(listed.<List<String>>path("items.lastSignInAt"))
                .elements(1, 2)
                .doesNotContainNull();
    }

    @Test
    void knows_no_password_of_somebody_invited() {
        success(redeem(token(invitations.invited())), 200);
        String username = focalPoints().path("items[0].username");

        Response answer =
                Api.anonymous().post("/api/v1/auth/token", Map.of("username", username, "password", "nobody"));

        problem(answer, "sign-in-failed", 401);
    }

    @Test
    void is_the_organisers_business_within_one_conference() {
        Response invitation = invitations.invited();
        Api focalPoint = invitations.conference.focalPoint(invitations.organisation);
        TestInvitations other = TestInvitations.of(invitations.conference);
        TestInvitations elsewhere = TestInvitations.of(aConference());
        String here = invitations.conference.path("/organisations/" + elsewhere.organisation);
        Map<String, Object> body = Map.of("fullName", "Lê An", "email", "an@hue.gov.vn");

        problem(focalPoint.get(invitations.path("/invitations")), "forbidden", 403);
        problem(focalPoint.post(invitations.path("/invitations"), body), "forbidden", 403);
        problem(focalPoint.get(invitations.path("/focal-points")), "forbidden", 403);
        problem(invitations.conference.organiser.post(here + "/invitations", body), "not-found", 404);
        problem(invitations.conference.organiser.get(here + "/invitations"), "not-found", 404);
        problem(invitations.conference.organiser.get(here + "/focal-points"), "not-found", 404);
        problem(other.revoke(invitation), "not-found", 404);
        problem(elsewhere.revoke(invitation), "not-found", 404);
        problem(invitations.invite("no address"), "invalid-request", 422);
    }

    private Response focalPoints() {
        return success(invitations.conference.organiser.get(invitations.path("/focal-points")), 200);
    }

    private void expire(Response invitation) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update invitations set expires_at = created_at + interval '1 microsecond' where id = :id")
                        .setParameter("id", id(invitation))
                        .executeUpdate());
    }

    private int refreshTokensOf(Response invitation) {
        return ((Number) entities.createNativeQuery("select count(*) from refresh_tokens t"
                                + " join invitations i on i.account_id = t.account_id where i.id = :id")
                        .setParameter("id", id(invitation))
                        .getSingleResult())
                .intValue();
    }

    private static UUID id(Response invitation) {
        return UUID.fromString(invitation.path("id"));
    }

    private static Duration lifetime(Response invitation) {
        return Duration.between(
                Instant.parse(invitation.path("createdAt")), Instant.parse(invitation.path("expiresAt")));
    }
}
