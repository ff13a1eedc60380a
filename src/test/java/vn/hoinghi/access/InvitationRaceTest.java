package vn.hoinghi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.access.TestInvitations.ADDRESS;
import static vn.hoinghi.access.TestInvitations.redeem;
import static vn.hoinghi.access.TestInvitations.refresh;
import static vn.hoinghi.access.TestInvitations.token;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Meanwhile;
import vn.hoinghi.kernel.testing.Race;

@QuarkusTest
class InvitationRaceTest extends ApiTest {

    @Inject
    EntityManager entities;

    @Inject
    RevokeInvitation revoke;

    @Test
    void signs_in_one_of_32_who_redeem_a_link_at_once() {
        String token = token(TestInvitations.of(aConference()).invited());

        List<Response> answers = Race.of(32, runner -> redeem(token));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .hasSize(31)
                .allSatisfy(answer -> problem(answer, "link-not-valid", 401));
    }

    @Test
    void invites_an_address_once_of_32_times_at_once() {
        TestInvitations invitations = TestInvitations.of(aConference());

        List<Response> answers = Race.of(32, runner -> invitations.invite(ADDRESS));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> problem(answer, "already-invited", 409));
        assertThat(invitations.list().<List<Object>>path("items")).hasSize(1);
    }

    @Test
    void redeems_nothing_that_is_being_taken_back() {
        TestInvitations invitations = TestInvitations.of(aConference());
        Response invitation = invitations.invited();
        UUID conference = UUID.fromString(invitations
                .conference
                .organiser
                .get(invitations.conference.path(""))
                .path("id"));

        Response redeemed = Meanwhile.of(
                entities,
                () -> revoke.revoke(
                        conference, UUID.fromString(invitations.organisation), UUID.fromString(invitation.path("id"))),
                () -> redeem(token(invitation)));

        problem(redeemed, "link-not-valid", 401);
    }

    @Test
    void leaves_nobody_signed_in_whether_a_link_is_redeemed_before_or_after_it_is_taken_back() {
        TestInvitations invitations = TestInvitations.of(aConference());

        for (int round = 0; round < 8; round++) {
            Response invitation = success(invitations.invite("a" + round + "@hue.gov.vn"), 201);
            List<Response> answers =
                    Race.of(2, runner -> runner == 0 ? redeem(token(invitation)) : invitations.revoke(invitation));

            success(answers.get(1), 200);
            if (answers.get(0).statusCode() == 200) {
                problem(refresh(answers.get(0)), "sign-in-failed", 401);
            }
        }
    }
}
