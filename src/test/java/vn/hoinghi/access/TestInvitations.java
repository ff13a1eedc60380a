package vn.hoinghi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.restassured.response.Response;
import java.util.Map;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.TestConference;

/** One organisation whose focal points are invited. */
final class TestInvitations {

    static final String ADDRESS = "lan@hue.gov.vn";

    final TestConference conference;
    final String organisation;

    private TestInvitations(TestConference conference) {
        this.conference = conference;
        this.organisation = conference.organisation("PROVINCE");
    }

    static TestInvitations of(TestConference conference) {
        return new TestInvitations(conference);
    }

    String path(String after) {
        return conference.path("/organisations/" + organisation + after);
    }

    Response invite(String email) {
        return conference.organiser.post(path("/invitations"), Map.of("fullName", "Nguyễn Thị Lan", "email", email));
    }

    Response invited() {
        return success(invite(ADDRESS), 201);
    }

    Response revoke(Response invitation) {
        return conference.organiser.request().post(path("/invitations/" + invitation.path("id") + "/revocation"));
    }

    Response list() {
        return success(conference.organiser.get(path("/invitations")), 200);
    }

    static String token(Response invitation) {
        String link = invitation.path("link");
        assertThat(link).matches("http://localhost:\\d+/#/link/[A-Za-z0-9_-]{43}");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    static Response redeem(String token) {
        return Api.anonymous().post("/api/v1/auth/link/redemption", Map.of("token", token));
    }

    static Response refresh(Response tokens) {
        return Api.anonymous().post("/api/v1/auth/refresh", Map.of("refreshToken", tokens.path("refreshToken")));
    }
}
