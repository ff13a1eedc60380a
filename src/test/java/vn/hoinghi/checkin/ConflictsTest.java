package vn.hoinghi.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.checkin.Door.offline;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;

/** What phones bring back, classified, and what supervisors make of it. */
@QuarkusTest
class ConflictsTest extends ApiTest {

    @Test
    void tells_a_repeat_from_a_ticket_used_at_two_doors_and_from_what_should_not_have_happened() {
        Door door = Door.of(aConference());
        Door first = door.withDevice("DOOR");
        Door second = door.withDevice("DOOR");
        List<String> tickets = door.tickets(2);
        String pending = door.conference.ticketOf(door.conference.pendingDelegate(door.organisation, "Lê Thị Na"));
        first.enter(tickets.get(1));

        Response one = first.handIn(List.of(
                offline(Door.id(), tickets.get(0), "ENTRY", 300),
                offline(Door.id(), tickets.get(0), "ENTRY", 290),
                offline(Door.id(), pending, "ENTRY", 280)));
        Response other = second.handIn(List.of(
                offline(Door.id(), tickets.get(0), "ENTRY", 200),
                offline(Door.id(), tickets.get(1), "ENTRY", 0),
                offline(Door.id(), "nobody's", "ENTRY", 90)));

        assertThat(one.<List<String>>path("items.classification"))
                .containsExactly("ACCEPTED", "REPEAT", "SHOULD_HAVE_BEEN_REFUSED");
        assertThat(other.<List<String>>path("items.classification"))
                .containsExactly("DUPLICATE_OTHER_DEVICE", "DUPLICATE_OTHER_DEVICE", "SHOULD_HAVE_BEEN_REFUSED");
        assertThat(other.<List<String>>path("items.reason"))
                .containsExactly("ALREADY_IN", "ALREADY_IN", "UNKNOWN_TICKET");
        assertThat(conflicts(door, "").<List<String>>path("items.scan.classification"))
                .containsExactlyInAnyOrder(
                        "REPEAT",
                        "SHOULD_HAVE_BEEN_REFUSED",
                        "DUPLICATE_OTHER_DEVICE",
                        "SHOULD_HAVE_BEEN_REFUSED",
                        "DUPLICATE_OTHER_DEVICE");
    }

    @Test
    void reports_conflicts_until_somebody_says_what_they_were() {
        Door door = Door.of(aConference());
        Door phone = door.withDevice("DOOR");
        List<String> tickets = door.tickets(2);
        door.enter(tickets.get(0));
        door.enter(tickets.get(1));
        Instant sentAt = Instant.now().minusSeconds(3600);
        success(
                phone.desk.post(
                        phone.path("/scans"),
                        Map.of(
                                "sentAt",
                                sentAt,
                                "scans",
                                List.of(
                                        at(tickets.get(0), sentAt.minusSeconds(60)),
                                        at(tickets.get(1), sentAt.minusSeconds(30))))),
                200);

        Response first = conflicts(door, "?limit=1");
        Response second = conflicts(door, "?limit=1&cursor=" + first.path("nextCursor"));
        String scan = first.path("items[0].scan.scanId");
        Response resolved = success(
                door.desk.put(
                        door.conference.path("/check-in-conflicts/" + scan + "/resolution"),
                        Map.of("note", "Vợ chồng dùng chung thẻ")),
                200);

        assertThat(first.<String>path("items[0].scan.delegate.fullName")).isEqualTo("Nguyễn Văn An");
        assertThat(first.<Integer>path("items[0].clockSkewSeconds")).isBetween(3590, 3660);
        assertThat(Instant.parse(first.path("items[0].happenedAt")))
                .isBetween(Instant.now().minusSeconds(120), Instant.now().minusSeconds(50));
        assertThat(second.<List<Object>>path("items")).hasSize(1);
        assertThat(second.<String>path("nextCursor")).isNull();
        assertThat(resolved.<String>path("resolution.note")).isEqualTo("Vợ chồng dùng chung thẻ");
        assertThat(resolved.<String>path("resolution.by")).startsWith("desk-");
        assertThat(conflicts(door, "?resolved=false").<List<Object>>path("items"))
                .hasSize(1);
        assertThat(conflicts(door, "?resolved=true").<List<String>>path("items.scan.scanId"))
                .containsExactly(scan);
        assertThat(conflicts(door, "?classification=REPEAT").<List<Object>>path("items"))
                .isEmpty();
        assertThat(conflicts(door, "?list=" + door.another().list).<List<Object>>path("items"))
                .isEmpty();
    }

    @Test
    void resolves_nothing_that_is_no_conflict_and_shows_it_to_no_device() {
        Door door = Door.of(aConference());
        String scan = Door.id();
        door.scan(scan, door.ticket(), "ENTRY");

        problem(
                door.desk.put(door.conference.path("/check-in-conflicts/" + scan + "/resolution"), Map.of("note", "x")),
                "not-found",
                404);
        problem(door.withDevice("DESK").desk.get(door.conference.path("/check-in-conflicts")), "forbidden", 403);
        problem(door.desk.get(door.conference.path("/check-in-conflicts?cursor=x")), "invalid-cursor", 400);
    }

    /** The order of the device's own count, whatever its clock was set to in between. */
    @Test
    void goes_by_the_count_of_a_device_whose_clock_was_set() {
        Door door = Door.of(aConference()).withDevice("DOOR");
        String ticket = door.ticket();
        Instant now = Instant.now();
        List<Object> scans = List.of(
                numbered(3, ticket, "ENTRY", now.minusSeconds(3600)),
                numbered(1, ticket, "ENTRY", now.minusSeconds(60)),
                numbered(2, ticket, "EXIT", now.plusSeconds(60)));

        Response answer = success(
                door.desk.post(door.path("/scans"), Map.of("sentAt", now.minusSeconds(3500), "scans", scans)), 200);

        assertThat(answer.<List<String>>path("items.classification")).containsOnly("ACCEPTED");
        assertThat(door.status().<Integer>path("inside")).isEqualTo(1);
    }

    @Test
    void keeps_what_the_phone_refused_and_moves_nobody_by_it() {
        Door door = Door.of(aConference()).withDevice("DOOR");
        Map<String, Object> refused = new HashMap<>(offline(Door.id(), door.ticket(), "ENTRY", 60));
        refused.put("refusedFor", "OUTSIDE_WINDOW");

        Response answer = door.handIn(List.of(refused));

        assertThat(answer.<String>path("items[0].result")).isEqualTo("REFUSED");
        assertThat(answer.<String>path("items[0].reason")).isEqualTo("OUTSIDE_WINDOW");
        assertThat(answer.<String>path("items[0].classification")).isEqualTo("REFUSED_BY_DEVICE");
        assertThat(door.status().<Integer>path("entered")).isZero();
        assertThat(door.status().<Integer>path("refused")).isEqualTo(1);
    }

    private static Response conflicts(Door door, String query) {
        return success(door.conference.organiser.get(door.conference.path("/check-in-conflicts" + query)), 200);
    }

    private static Map<String, Object> at(String ticket, Instant scannedAt) {
        return Map.of("scanId", Door.id(), "ticket", ticket, "scannedAt", scannedAt);
    }

    private static Map<String, Object> numbered(int sequence, String ticket, String type, Instant scannedAt) {
        return Map.of(
                "scanId", Door.id(), "ticket", ticket, "type", type, "scannedAt", scannedAt, "sequence", sequence);
    }
}
