package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoinghi.conference.ConferenceCodes;
import vn.hoinghi.kernel.testing.ApiTest;

/** A wish that has an end counts until then. */
@QuarkusTest
class WishExpiryTest extends ApiTest {

    private static final String PAST = "2020-01-01T00:00:00Z";
    private static final String FUTURE = "2120-01-01T00:00:00Z";

    @Inject
    ReadRound read;

    @Inject
    ConferenceCodes codes;

    @Test
    void is_shown_as_expired_and_can_be_prolonged() {
        TestRound round = TestRound.in(aConference());
        Response wish = success(wish(round, round.party(), round.party(), "WANT", PAST), 201);

        Response listed = success(round.organiser().get(round.path("/wishes")), 200);
        Response prolonged = success(
                round.organiser()
                        .put(
                                round.path("/wishes/" + wish.path("id")),
                                0,
                                Map.of("strength", "WANT", "expiresAt", FUTURE)),
                200);

        assertThat(wish.<Boolean>path("isExpired")).isTrue();
        assertThat(listed.<List<Boolean>>path("items.isExpired")).containsExactly(true);
        assertThat(prolonged.<Boolean>path("isExpired")).isFalse();
        assertThat(prolonged.<String>path("expiresAt")).isEqualTo(FUTURE);
    }

    @Test
    void is_not_taken_by_the_scheduler_any_more() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party();
        success(wish(round, round.party(), mission, "MUST", PAST), 201);
        success(wish(round, round.party(), mission, "WANT", FUTURE), 201);
        success(wish(round, round.party(), mission, "CAN", "2121-01-01T00:00:00Z"), 201);
        round.slot();
        success(round.organiser().post(round.path("/schedules"), Map.of("limitSeconds", 1)), 202);
        String schedule =
                success(round.organiser().get(round.path("/schedules")), 200).path("items[0].id");
        RoundVisit visit =
                new RoundVisit(codes.idOf(round.conference.code).orElseThrow(), UUID.fromString(round.id), null);

        RoundInput input = read.read(visit, UUID.fromString(schedule));

        assertThat(input.instance().pairs()).hasSize(2);
    }

    @Test
    void forbids_a_meeting_no_longer_than_it_says() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party();
        String before = round.party();
        String after = round.party();
        success(wish(round, mission, before, "NO", FUTURE), 201);
        success(wish(round, mission, after, "NO", PAST), 201);

        problem(round.book(before, mission, round.slot()), "not-allowed", 409);
        success(round.book(after, mission, round.slot()), 201);
    }

    private static Response wish(TestRound round, String party, String other, String strength, String expiresAt) {
        return round.organiser()
                .post(
                        round.path("/wishes"),
                        Map.of("party", party, "otherParty", other, "strength", strength, "expiresAt", expiresAt));
    }
}
