package vn.hoinghi.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;
import vn.hoinghi.kernel.testing.TestMailServer;

/** Whoever has lost their way in asks for a link, and nobody learns by asking who is registered. */
@QuarkusTest
class AskedLinkTest extends ApiTest {

    private static final String ADDRESS = "Lan@hue.gov.vn";

    @Inject
    EntityManager entities;

    @Inject
    MailWorker worker;

    private TestConference conference;
    private String organisation;
    private String invitation;
    private GreenMail server;

    @BeforeEach
    void inviteAFocalPointWhoseWayInIsSpent() throws Exception {
        server = TestMailServer.start();
        conference = aConference();
        organisation = conference.organisation("PROVINCE");
        Response invited = success(invite(), 201);
        invitation = invited.path("id");
        String link = invited.path("link");
        success(redeem(link.substring(link.lastIndexOf('/') + 1)), 200);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from mails").executeUpdate());
        server.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sends_one_link_however_often_it_is_asked_for() throws Exception {
        List<Response> answers = Race.of(32, runner -> ask(conference.code, "lan@HUE.gov.vn"));

        worker.workOnce();
        success(ask(conference.code, ADDRESS), 204);
        worker.workOnce();

        assertThat(answers).allSatisfy(answer -> success(answer, 204));
        assertThat(server.getReceivedMessages()).hasSize(1);
        Response signedIn = success(redeem(token(server.getReceivedMessages()[0])), 200);
        assertThat(Api.bearing(signedIn.path("accessToken"))
                        .get(conference.path("/delegates"))
                        .statusCode())
                .isEqualTo(200);
        problem(redeem(token(server.getReceivedMessages()[0])), "link-not-valid", 401);
    }

    @Test
    void answers_whoever_is_not_known_in_the_same_way_and_writes_to_nobody() {
        List<Response> answers = List.of(
                ask(conference.code, ADDRESS),
                ask(conference.code, "nobody@hue.gov.vn"),
                ask("no-such-conference", ADDRESS),
                ask(aConference().code, ADDRESS));
        worker.workOnce();

        assertThat(answers).allSatisfy(answer -> success(answer, 204));
        assertThat(answers)
                .extracting(answer -> answer.headers().asList().size())
                .containsOnly(answers.get(0).headers().asList().size());
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(asked()).isZero();
        problem(ask(conference.code, "not an address"), "invalid-request", 422);
    }

    @Test
    void sends_nothing_to_whose_invitation_was_taken_back() {
        success(conference.organiser.request().post(invitations() + "/" + invitation + "/revocation"), 200);

        success(ask(conference.code, ADDRESS), 204);
        worker.workOnce();

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void closes_no_account_because_a_link_that_was_asked_for_was_not_used() {
        success(ask(conference.code, ADDRESS), 204);
        worker.workOnce();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update invitations set created_at = created_at - interval '1 year',"
                                        + " expires_at = expires_at - interval '1 year' where account_id in"
                                        + " (select account_id from invitations where id = cast(:id as uuid))")
                        .setParameter("id", invitation)
                        .executeUpdate());

        problem(invite(), "already-invited", 409);
    }

    private Response invite() {
        return conference.organiser.post(invitations(), Map.of("fullName", "Nguyễn Thị Lan", "email", ADDRESS));
    }

    private String invitations() {
        return conference.path("/organisations/" + organisation + "/invitations");
    }

    private static Response ask(String conference, String email) {
        return Api.anonymous().post("/api/v1/auth/link", Map.of("conference", conference, "email", email));
    }

    private static Response redeem(String token) {
        return Api.anonymous().post("/api/v1/auth/link/redemption", Map.of("token", token));
    }

    private static String token(MimeMessage mail) throws Exception {
        return MailParts.text(mail).replaceAll("(?s).*/#/link/([A-Za-z0-9_-]{43}).*", "$1");
    }

    private int asked() {
        return ((Number) entities.createNativeQuery("select count(*) from link_requests")
                        .getSingleResult())
                .intValue();
    }
}
