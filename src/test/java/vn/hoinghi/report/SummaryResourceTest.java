package vn.hoinghi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class SummaryResourceTest extends ApiTest {

    @Test
    void is_all_zero_for_a_conference_that_has_nothing() {
        TestConference conference = aConference();

        Response summary = success(conference.organiser.get(conference.path("/summary")), 200);

        assertThat(summary.<Integer>path("delegates.registered")).isZero();
        assertThat(summary.<Integer>path("presence.morning")).isZero();
        assertThat(summary.<Integer>path("proposals.total")).isZero();
        assertThat(summary.<Integer>path("meetings.booked")).isZero();
    }

    @Test
    void counts_each_person_once_in_the_morning_and_once_in_the_afternoon() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        String ticket = conference.ticketOf(conference.delegate(organisation, "Nguyễn Văn Cả Ngày"));
        String another = conference.ticketOf(conference.delegate(organisation, "Nguyễn Văn Chiều"));
        conference.pendingDelegate(organisation, "Nguyễn Văn Chờ");
        String plenary = door(conference, session(conference, "2023-12-18T01:00:00Z", "2023-12-18T03:00:00Z"));
        String discussion = door(conference, session(conference, "2023-12-18T03:00:00Z", "2023-12-18T04:59:00Z"));
        String panel = door(conference, session(conference, "2023-12-18T05:00:00Z", "2023-12-18T09:00:00Z"));

        for (String list : List.of(plenary, discussion, panel)) {
            scan(conference, list, ticket);
        }
        scan(conference, panel, another);
        Response summary = success(conference.organiser.get(conference.path("/summary")), 200);

        assertThat(summary.<Integer>path("presence.morning")).isEqualTo(1);
        assertThat(summary.<Integer>path("presence.afternoon")).isEqualTo(2);
        assertThat(summary.<Integer>path("delegates.registered")).isEqualTo(3);
        assertThat(summary.<Integer>path("delegates.approved")).isEqualTo(2);
        assertThat(summary.<List<Map<String, Object>>>path("delegates.byOrganisationKind"))
                .containsExactly(Map.of("kind", "PROVINCE", "count", 2));
    }

    @Test
    void is_for_the_organiser_only() {
        TestConference conference = aConference();

        problem(conference.desk().get(conference.path("/summary")), "forbidden", 403);
    }

    private static String session(TestConference conference, String startsAt, String endsAt) {
        return success(
                        conference.organiser.post(
                                conference.path("/sessions"),
                                Map.of(
                                        "kind",
                                        "PLENARY",
                                        "title",
                                        text("Phiên " + startsAt),
                                        "startsAt",
                                        startsAt,
                                        "endsAt",
                                        endsAt)),
                        201)
                .path("id");
    }

    private static String door(TestConference conference, String session) {
        return success(
                        conference.organiser.post(
                                conference.path("/check-in-lists"), Map.of("name", text("Cửa"), "session", session)),
                        201)
                .path("id");
    }

    private static void scan(TestConference conference, String list, String ticket) {
        Response answer = conference.organiser.put(
                conference.path("/check-in-lists/" + list + "/scans/" + UUID.randomUUID()),
                Map.of("ticket", ticket, "type", "ENTRY", "scannedAt", "2023-12-18T01:00:00Z"));
        assertThat(success(answer, 200).<String>path("result")).isEqualTo("ADMITTED");
    }
}
