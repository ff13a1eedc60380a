package vn.hoinghi.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Meanwhile;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class MergedAttendanceTest extends ApiTest {

    @Inject
    AgroalDataSource database;

    @Inject
    EntityManager entities;

    private TestConference conference;
    private Door door;
    private String kept;
    private String duplicate;
    private String keptTicket;
    private String duplicateTicket;

    @BeforeEach
    void open() {
        conference = aConference();
        door = Door.of(conference);
        kept = conference.delegate(door.organisation, "Trần Thị Én");
        duplicate = conference.delegate(door.organisation, "Tran Thi En");
        keptTicket = conference.ticketOf(kept);
        duplicateTicket = conference.ticketOf(duplicate);
    }

    @Test
    void lets_both_tickets_lead_to_the_one_person() {
        success(merge(), 200);

        Response first = door.enter(duplicateTicket);
        Response second = door.enter(keptTicket);

        assertThat(first.<String>path("result")).isEqualTo("ADMITTED");
        assertThat(first.<String>path("delegate.id")).isEqualTo(kept);
        assertThat(second.<String>path("reason")).isEqualTo("ALREADY_IN");
    }

    @Test
    void leaves_one_good_ticket_when_a_lost_one_is_replaced() {
        success(merge(), 200);

        Response fresh = success(
                conference.organiser.post(
                        conference.path("/delegates/" + kept + "/ticket"), Map.of("reason", "Mất thẻ")),
                201);

        assertThat(door.enter(duplicateTicket).<String>path("reason")).isEqualTo("REVOKED_TICKET");
        assertThat(door.enter(keptTicket).<String>path("reason")).isEqualTo("REVOKED_TICKET");
        assertThat(door.enter(fresh.path("code")).<String>path("result")).isEqualTo("ADMITTED");
        problem(
                conference.organiser.post(
                        conference.path("/delegates/" + duplicate + "/ticket"), Map.of("reason", "Mất thẻ")),
                "not-found",
                404);
    }

    @Test
    void counts_one_who_came_in_twice_before_it_was_known_as_one() {
        Response first = door.enter(duplicateTicket);
        door.enter(keptTicket);
        assertThat(door.status().<Integer>path("entered")).isEqualTo(2);

        success(merge(), 200);

        assertThat(door.status().<Integer>path("entered")).isEqualTo(1);
        assertThat(door.status().<Integer>path("inside")).isEqualTo(1);
        assertThat(door.enter(keptTicket).<String>path("firstEntry.scanId")).isEqualTo(first.<String>path("scanId"));
    }

    @Test
    void is_in_the_room_that_was_entered_last() {
        Door one = door.another(Map.of("area", "tang-2"));
        Door other = door.another(Map.of("area", "tang-2"));
        one.enter(keptTicket);
        other.enter(duplicateTicket);

        success(merge(), 200);

        assertThat(one.status().<Integer>path("inside")).isZero();
        assertThat(other.status().<Integer>path("inside")).isEqualTo(1);
    }

    @RepeatedTest(5)
    void has_one_attendance_of_somebody_who_is_merged_while_being_scanned() throws SQLException {
        List<Response> answers = Race.of(
                24, runner -> runner == 8 ? merge() : door.enter(runner % 2 == 0 ? keptTicket : duplicateTicket));

        success(answers.get(8), 200);
        assertThat(attendances()).isEqualTo(Map.of(kept, true));
        assertThat(door.status().<Integer>path("entered")).isEqualTo(1);
    }

    @Test
    void merges_what_is_being_scanned_as_it_is_when_the_scan_is_done() throws SQLException {
        Response merged = Meanwhile.of(
                entities,
                () -> entities.createNativeQuery("select cast(answer as text) from check_in_lists l, judge_scan("
                                + "l.conference_id, l.id, gen_random_uuid(), :ticket, 'ENTRY', now(), null, now(),"
                                + " 'desk') where l.id = cast(:list as uuid)")
                        .setParameter("ticket", duplicateTicket)
                        .setParameter("list", door.list)
                        .getSingleResult(),
                this::merge);

        success(merged, 200);
        assertThat(attendances()).isEqualTo(Map.of(kept, true));
    }

    @Test
    void shows_the_door_the_answers_it_is_to_see() {
        for (boolean shown : List.of(true, false)) {
            success(
                    conference.organiser.post(
                            conference.path("/questions"),
                            Map.of(
                                    "code",
                                    shown ? "diet" : "hotel",
                                    "text",
                                    text("Hỏi"),
                                    "kind",
                                    "TEXT",
                                    "shownAtCheckIn",
                                    shown)),
                    201);
        }
        Map<String, Object> body = TestConference.delegateBody(door.organisation, "Trần Thị Én");
        body.put("answers", Map.of("diet", "chay", "hotel", "Melia"));
        success(conference.organiser.put(conference.path("/delegates/" + kept), 1, body), 200);

        Response answer = door.enter(keptTicket);

        assertThat(answer.<Map<String, String>>path("delegate.answers")).isEqualTo(Map.of("diet", "chay"));
    }

    private Response merge() {
        return conference.organiser.put(
                conference.path("/delegates/" + kept + "/merge"),
                1,
                Map.of("duplicate", duplicate, "duplicateVersion", 1));
    }

    private Map<String, Boolean> attendances() throws SQLException {
        Map<String, Boolean> found = new HashMap<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select delegate_id, inside from attendances where list_id = '" + door.list + "'")) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getBoolean(2));
            }
        }
        return found;
    }
}
