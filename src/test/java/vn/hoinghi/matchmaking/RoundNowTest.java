package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.EventStream;

/** What is on at the tables, while it is. */
@QuarkusTest
class RoundNowTest extends ApiTest {

    private TestRound round;
    private String organisation;
    private String province;
    private Response current;
    private Response later;

    @BeforeEach
    void bookOneMeetingNowAndOneLater() {
        round = TestRound.in(aConference());
        organisation = round.conference.organisation("PROVINCE");
        province = round.partyOf(organisation);
        round.table("Bàn 1");
        Instant now = Instant.now();
        current = success(round.book(province, round.party(), slot(now.minusSeconds(600))), 201);
        later = success(round.book(round.party(), round.party(), slot(now.plusSeconds(3600))), 201);
    }

    private String slot(Instant startsAt) {
        Map<String, Object> body = Map.of(
                "startsAt",
                startsAt.toString(),
                "endsAt",
                startsAt.plusSeconds(1800).toString());
        return success(round.organiser().post(round.path("/slots"), body), 201).path("id");
    }

    private Response tap(Response meeting, String step) {
        return success(
                round.organiser()
                        .put(round.path("/meetings/" + meeting.path("id") + "/attendance"), Map.of("step", step)),
                200);
    }

    @Test
    void shows_what_is_on_and_next_at_each_table() {
        Response shown = success(round.conference.desk().get(round.path("/now")), 200);

        assertThat(shown.<List<String>>path("tables.name")).containsExactly("Bàn 1");
        assertThat(shown.<String>path("tables[0].now.meeting")).isEqualTo(current.<String>path("id"));
        assertThat(shown.<String>path("tables[0].now.party.party")).isEqualTo(province);
        assertThat(shown.<String>path("tables[0].next.meeting")).isEqualTo(later.<String>path("id"));
        assertThat(shown.header("Cache-Control")).isEqualTo("private, max-age=5");
        assertThat(round.organiser()
                        .request()
                        .header("If-None-Match", shown.header("ETag"))
                        .get(round.path("/now"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void shows_a_meeting_until_it_is_said_to_be_over() {
        tap(later, "STARTED");
        Response early = success(round.organiser().get(round.path("/now")), 200);
        tap(later, "ENDED");
        tap(current, "STARTED");
        tap(current, "ENDED");
        Response over = success(round.organiser().get(round.path("/now")), 200);

        assertThat(early.<String>path("tables[0].now.meeting")).isEqualTo(later.<String>path("id"));
        assertThat(over.<List<String>>path("tables")).isEmpty();
    }

    @Test
    void shows_a_party_its_own_meetings_only() {
        String stranger = round.conference.organisation("NGO");
        round.partyOf(stranger);

        Response own = success(round.conference.focalPoint(organisation).get(round.path("/now")), 200);
        Response none = success(round.conference.focalPoint(stranger).get(round.path("/now")), 200);

        assertThat(own.<String>path("tables[0].now.meeting")).isEqualTo(current.<String>path("id"));
        assertThat(own.<Map<String, Object>>path("tables[0].next")).isNull();
        assertThat(none.<List<String>>path("tables")).isEmpty();
        problem(
                round.conference
                        .focalPoint(round.conference.organisation("NGO"))
                        .get(round.path("/now")),
                "not-found",
                404);
        problem(Api.anonymous().get(round.path("/now/stream")), "unauthenticated", 401);
    }

    @Test
    void is_followed_as_it_changes_and_not_told_again_to_who_knows_it() {
        String token = success(
                        Api.anonymous()
                                .post(
                                        "/api/v1/auth/token",
                                        Map.of("username", "organiser", "password", "only-for-development")),
                        200)
                .path("accessToken");
        String known;
        try (EventStream stream = EventStream.open(round.path("/now/stream"), "Authorization", "Bearer " + token)) {
            EventStream.Event first = stream.next();
            tap(current, "STARTED");
            EventStream.Event started = stream.next();

            assertThat(first.data()).contains(current.<String>path("id")).doesNotContain("startedAt");
            assertThat(started.data()).contains("startedAt");
            known = started.id();
        }

        try (EventStream again = EventStream.open(
                round.path("/now/stream"), "Authorization", "Bearer " + token, "Last-Event-ID", known)) {
            assertThat(again.poll(Duration.ofSeconds(2))).isNull();
            tap(current, "ENDED");
            assertThat(again.next().data()).doesNotContain(current.<String>path("id"));
        }
    }
}
