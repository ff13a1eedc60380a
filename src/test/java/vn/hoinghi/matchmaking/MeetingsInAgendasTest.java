package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class MeetingsInAgendasTest extends ApiTest {

    @Test
    void shows_a_meeting_to_those_who_sit_at_it_until_it_is_cancelled_and_then_that_it_is() {
        TestConference conference = aConference();
        TestRound round = TestRound.in(conference);
        String asks = round.person("Lê Thị Hỏi");
        String asked = round.person("Vũ Văn Được Hỏi");
        String idle = round.person("Bùi Người Rảnh");
        String party = round.party(asks);
        String other = round.party(asked);
        round.party(idle);
        Response meeting = success(round.book(party, other, round.slot(), round.table("Bàn 1")), 201);

        Response booked = agenda(conference, asks);
        success(round.act(conference.organiser, meeting, "acceptance", Map.of()), 200);
        Response confirmed = agenda(conference, asked);
        success(round.act(conference.organiser, meeting, "cancellation", Map.of("reason", "Bận")), 200);
        Response cancelled = agenda(conference, asks);

        assertThat(booked.<List<String>>path("items.id")).containsExactly(meeting.<String>path("id"));
        assertThat(booked.<String>path("items[0].kind")).isEqualTo("MEETING");
        assertThat(booked.<String>path("items[0].status")).isEqualTo("TENTATIVE");
        assertThat(booked.<String>path("items[0].place.vi")).isEqualTo("Bàn 1");
        assertThat(booked.<String>path("items[0].title.vi")).startsWith("Gặp Cơ quan");
        assertThat(confirmed.<String>path("items[0].status")).isEqualTo("CONFIRMED");
        assertThat(cancelled.<String>path("items[0].status")).isEqualTo("CANCELLED");
        assertThat(cancelled.<Integer>path("items[0].sequence"))
                .isGreaterThan(booked.<Integer>path("items[0].sequence"));
        assertThat(agenda(conference, idle).<List<Object>>path("items")).isEmpty();
    }

    private static Response agenda(TestConference conference, String person) {
        return success(conference.organiser.get(conference.path("/delegates/" + person + "/agenda")), 200);
    }
}
