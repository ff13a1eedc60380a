package vn.hoinghi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.access.TestInvitations.redeem;
import static vn.hoinghi.access.TestInvitations.refresh;
import static vn.hoinghi.access.TestInvitations.token;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.delegateBody;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.EventStream;

@QuarkusTest
class TokensInForceTest extends ApiTest {

    /** Somewhat longer than a node remembers what the database said. */
    private static final long UNTIL_FORGOTTEN_MILLISECONDS = 1_100;

    private static final String PASSWORD = "a password to test with";

    @Inject
    EntityManager entities;

    private TestInvitations invitations;

    @BeforeEach
    void anOrganisation() {
        invitations = TestInvitations.of(aConference());
    }

    @Test
    void refuses_at_once_what_was_signed_for_an_account_that_is_closed() {
        Response invitation = invitations.invited();
        Api closed = Api.bearing(success(redeem(token(invitation)), 200).path("accessToken"));
        Api colleague = invitations.conference.focalPoint(invitations.organisation);
        success(register(closed, "Trần Văn Bình"), 201);
        success(read(closed), 200);

        success(invitations.revoke(invitation), 200);

        problem(read(closed), "unauthenticated", 401);
        problem(register(closed, "Lê Văn Tám"), "unauthenticated", 401);
        success(register(colleague, "Nguyễn Thị Lan"), 201);
        success(read(colleague), 200);
        success(read(invitations.conference.organiser), 200);
        success(Api.anonymous().get("/api/v1/time"), 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update accounts set deactivated_at = now() where username = :name",
                "update accounts set password_hash = null where username = :name",
                "update accounts set role = 'ORGANISER' where username = :name",
                "delete from accounts where username = :name"
            })
    void refuses_soon_what_was_signed_before_another_node_changed_the_account(String change) throws Exception {
        openDesk();
        Response tokens = signIn();
        Api desk = bearing(tokens);
        success(read(desk), 200);

        run(change);
        Thread.sleep(UNTIL_FORGOTTEN_MILLISECONDS);

        problem(read(desk), "unauthenticated", 401);
        problem(refresh(tokens), "sign-in-failed", 401);
    }

    @Test
    void goes_on_for_whoever_signs_in_again_after_a_change() {
        openDesk();
        run("update accounts set role = 'ORGANISER' where username = :name");

        Response tokens = signIn();

        success(read(bearing(tokens)), 200);
        success(read(bearing(success(refresh(tokens), 200))), 200);
    }

    @Test
    void streams_nothing_more_soon_after_the_account_is_closed() {
        openDesk();
        String path = invitations.conference.path("/attendance/stream");
        String token = signIn().path("accessToken");

        try (EventStream stream = EventStream.open(path, "Authorization", "Bearer " + token)) {
            stream.next();
            run("update accounts set deactivated_at = now() where username = :name");

            assertThat(stream.ends()).isTrue();
        }
    }

    private void openDesk() {
        Map<String, Object> desk = Map.of("username", name(), "password", PASSWORD, "role", "DESK");
        success(invitations.conference.organiser.post(invitations.conference.path("/accounts"), desk), 201);
    }

    private Response signIn() {
        return success(
                Api.anonymous().post("/api/v1/auth/token", Map.of("username", name(), "password", PASSWORD)), 200);
    }

    private String name() {
        return "desk-" + invitations.conference.code;
    }

    private static Api bearing(Response tokens) {
        return Api.bearing(tokens.path("accessToken"));
    }

    /** As another node would: this one is not told. */
    private void run(String change) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(change)
                        .setParameter("name", name())
                        .executeUpdate());
    }

    private Response read(Api client) {
        return client.get(invitations.conference.path("/delegates"));
    }

    private Response register(Api client, String name) {
        return client.post(invitations.conference.path("/delegates"), delegateBody(invitations.organisation, name));
    }
}
