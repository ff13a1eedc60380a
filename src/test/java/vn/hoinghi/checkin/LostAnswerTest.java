package vn.hoinghi.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.checkin.Door.offline;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;

/** A phone sent a scan, had no answer, judged by itself, and hands in what it did. */
@QuarkusTest
class LostAnswerTest extends ApiTest {

    @Test
    void counts_whom_the_phone_let_in_though_the_server_had_refused_them() {
        Door door = Door.of(aConference(), Map.of("capacity", 1));
        String first = door.ticket();
        String second = door.ticket();
        String id = Door.id();
        door.enter(first);
        assertThat(door.scan(id, second, "ENTRY").<String>path("reason")).isEqualTo("LIST_FULL");

        Response answer = door.handIn(List.of(offline(id, second, "ENTRY", 0)));

        assertThat(answer.<String>path("items[0].id")).isEqualTo(id);
        assertThat(answer.<String>path("items[0].result")).isEqualTo("ADMITTED");
        assertThat(answer.<String>path("items[0].reason")).isEqualTo("LIST_FULL");
        assertThat(answer.<String>path("items[0].classification")).isEqualTo("SHOULD_HAVE_BEEN_REFUSED");
        assertThat(door.status().<Integer>path("inside")).isEqualTo(2);
        assertThat(door.handIn(List.of(offline(id, second, "ENTRY", 0))).asString())
                .isEqualTo(answer.asString());
        assertThat(conflicts(door).<List<String>>path("items.scan.reason")).containsExactly("LIST_FULL");
        assertThat(door.status().<Integer>path("refused")).isEqualTo(1);
    }

    @Test
    void takes_back_whom_the_server_had_let_in_where_the_phone_sent_them_away() {
        Door door = Door.of(aConference());
        String ticket = door.ticket();
        String id = Door.id();
        door.scan(id, ticket, "ENTRY");
        Map<String, Object> refused = new HashMap<>(offline(id, ticket, "ENTRY", 1));
        refused.put("refusedFor", "WITHDRAWN");

        Response answer = door.handIn(List.of(refused));
        Response again = door.handIn(List.of(refused));

        assertThat(answer.<String>path("items[0].id")).isEqualTo(id);
        assertThat(answer.<String>path("items[0].classification")).isEqualTo("REFUSED_BY_DEVICE");
        assertThat(again.asString()).isEqualTo(answer.asString());
        assertThat(door.status().<Integer>path("inside")).isZero();
        assertThat(door.status().<Integer>path("entered")).isZero();
        assertThat(door.enter(ticket).<String>path("result")).isEqualTo("ADMITTED");
    }

    @Test
    void says_the_same_where_the_phone_did_what_the_server_had_said() {
        Door door = Door.of(aConference());
        String ticket = door.ticket();
        String id = Door.id();
        door.scan(id, ticket, "ENTRY");

        Response answer = door.handIn(List.of(offline(id, ticket, "ENTRY", 1)));

        assertThat(answer.<String>path("items[0].result")).isEqualTo("ADMITTED");
        assertThat(answer.<String>path("items[0].classification")).isNull();
        assertThat(conflicts(door).<List<String>>path("items")).isEmpty();
    }

    @Test
    void judges_by_what_was_so_then() throws InterruptedException {
        Door door = Door.of(aConference(), Map.of("capacity", 1));
        String early = door.ticket();
        String late = door.ticket();
        String withdrawn = door.conference.delegate(door.organisation, "Lê Thị Rút");
        String ticket = door.conference.ticketOf(withdrawn);
        Instant before = Instant.now();
        // What a batch needs to arrive is reckoned as an error of the phone's clock.
        Thread.sleep(3_000);
        success(
                door.conference
                        .organiser
                        .request()
                        .header("If-Match", "*")
                        .contentType("application/json")
                        .body(Map.of("reason", "Bận"))
                        .put(door.conference.path("/delegates/" + withdrawn + "/withdrawal")),
                200);
        door.enter(late);

        Response answer = door.handIn(List.of(
                at(early, "ENTRY", before.minusSeconds(10)),
                at(early, "EXIT", before.minusSeconds(8)),
                at(late, "ENTRY", before.minusSeconds(6)),
                at(late, "EXIT", before.minusSeconds(4)),
                at(ticket, "ENTRY", before),
                at(ticket, "EXIT", before.plusMillis(1))));

        assertThat(answer.<List<String>>path("items.classification")).containsOnly("ACCEPTED");
        assertThat(door.status().<Integer>path("inside")).isEqualTo(1);
        assertThat(door.status().<Integer>path("entered")).isEqualTo(3);
    }

    @Test
    void knows_when_somebody_left_whose_entry_is_heard_of_late() {
        Door door = Door.of(aConference());
        String ticket = door.ticket();
        assertThat(door.leave(ticket).<String>path("reason")).isEqualTo("NOT_INSIDE");

        door.handIn(List.of(offline(Door.id(), ticket, "ENTRY", 600)));
        Response heard = attendees(door);
        String again = Door.id();
        door.scan(again, ticket, "ENTRY");
        success(door.desk.put(door.path("/scans/" + again + "/reversal"), Map.of("reason", "nhầm")), 204);

        assertThat(heard.<Boolean>path("items[0].isInside")).isFalse();
        assertThat(heard.<Integer>path("items[0].minutesInside")).isBetween(9, 10);
        assertThat(heard.<String>path("items[0].lastExitAt")).isNotNull();
        assertThat(attendees(door).<String>path("items[0].lastExitAt")).isEqualTo(heard.path("items[0].lastExitAt"));
    }

    private static Response attendees(Door door) {
        return success(door.desk.get(door.path("/attendees?total=true")), 200);
    }

    private static Response conflicts(Door door) {
        return success(
                door.conference.organiser.get(door.conference.path("/check-in-conflicts?list=" + door.list)), 200);
    }

    private static Map<String, Object> at(String ticket, String type, Instant moment) {
        return Map.of("scanId", Door.id(), "ticket", ticket, "type", type, "scannedAt", moment);
    }
}
