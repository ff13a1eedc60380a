package vn.hoinghi.checkin;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.checkin.Door.offline;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoinghi.kernel.testing.ApiTest;

@QuarkusTest
class OfflineScansTest extends ApiTest {

    @Test
    void records_each_scan_in_the_order_in_which_they_were_made() {
        Door door = Door.of(aConference());
        String ticket = door.ticket();
        String in = Door.id();
        String out = Door.id();

        Response answer = door.handIn(List.of(offline(out, ticket, "EXIT", 60), offline(in, ticket, "ENTRY", 120)));

        assertThat(answer.<List<Integer>>path("items.index")).containsExactly(0, 1);
        assertThat(answer.<List<String>>path("items.id")).containsExactly(out, in);
        assertThat(answer.<List<Integer>>path("items.status")).containsExactly(200, 200);
        assertThat(answer.<List<String>>path("items.result")).containsExactly("ADMITTED", "ADMITTED");
        assertThat(answer.<List<Boolean>>path("items.conflict")).containsOnlyNulls();
        assertThat(door.status().<Integer>path("entered")).isEqualTo(1);
        assertThat(door.status().<Integer>path("inside")).isZero();
    }

    @Test
    void counts_an_entry_that_should_have_been_refused_and_marks_it_with_the_reason() {
        Door door = Door.of(
                aConference(), Map.of("capacity", 1, "closesAt", Instant.now().minusSeconds(100)));
        String pending = door.conference.ticketOf(door.conference.pendingDelegate(door.organisation, "Lê Thị Na"));
        List<String> tickets = door.tickets(3);

        Response answer = door.handIn(List.of(
                offline(Door.id(), tickets.get(0), "ENTRY", 300),
                offline(Door.id(), tickets.get(0), "ENTRY", 280),
                offline(Door.id(), tickets.get(1), "ENTRY", 260),
                offline(Door.id(), pending, "ENTRY", 240),
                offline(Door.id(), tickets.get(2), "ENTRY", 50),
                offline(Door.id(), "nobody's", "ENTRY", 40)));

        assertThat(answer.<List<String>>path("items.reason"))
                .containsExactly(null, "ALREADY_IN", "LIST_FULL", "NOT_APPROVED", "OUTSIDE_WINDOW", "UNKNOWN_TICKET");
        assertThat(answer.<List<String>>path("items.result"))
                .containsExactly("ADMITTED", "ADMITTED", "ADMITTED", "ADMITTED", "ADMITTED", "REFUSED");
        assertThat(answer.<List<Boolean>>path("items.conflict")).containsExactly(null, true, true, true, true, null);
        assertThat(door.status().<Integer>path("entered")).isEqualTo(4);
        assertThat(door.status().<Integer>path("inside")).isEqualTo(4);
        assertThat(door.status().<Integer>path("refused")).isEqualTo(1);
    }

    @Test
    void lets_no_faulty_scan_hold_up_the_others() {
        Door door = Door.of(aConference());
        String ticket = door.ticket();
        String used = Door.id();
        door.scan(used, ticket, "ENTRY");
        door.leave(ticket);
        List<Object> scans = new ArrayList<>(List.of(
                Map.of("scanId", "not-a-uuid", "ticket", "X", "scannedAt", Instant.now()),
                Map.of("scanId", Door.id(), "ticket", "X\u0000", "scannedAt", Instant.now()),
                Map.of("scanId", Door.id(), "ticket", "X"),
                Map.of("scanId", Door.id(), "ticket", "X", "scannedAt", "+1000000-01-01T00:00:00Z"),
                Map.of("scanId", Door.id(), "ticket", List.of(), "scannedAt", Instant.now()),
                offline(used, "another", "ENTRY", 10),
                "neither",
                offline(Door.id(), ticket, "ENTRY", 0)));
        scans.add(null);

        Response answer = door.handIn(scans);

        assertThat(answer.<List<Integer>>path("items.status"))
                .containsExactly(422, 422, 422, 422, 422, 409, 400, 200, 400);
        assertThat(answer.<String>path("items[0].problem.code")).isEqualTo("invalid-request");
        assertThat(answer.<String>path("items[0].problem.errors[0].pointer")).isEqualTo("/scanId");
        assertThat(answer.<String>path("items[2].problem.errors[0].pointer")).isEqualTo("/scannedAt");
        assertThat(answer.<String>path("items[5].problem.code")).isEqualTo("scan-id-reused");
        assertThat(answer.<String>path("items[7].result")).isEqualTo("ADMITTED");
        assertThat(door.status().<Integer>path("inside")).isEqualTo(1);
    }

    @Test
    void changes_nothing_when_a_batch_is_handed_in_again() {
        Door door = Door.of(aConference());
        List<String> tickets = door.tickets(2);
        List<Object> batch = List.of(
                offline(Door.id(), tickets.get(0), "ENTRY", 90),
                offline(Door.id(), tickets.get(0), "ENTRY", 80),
                offline(Door.id(), tickets.get(1), "ENTRY", 70),
                offline(Door.id(), tickets.get(1), "EXIT", 60),
                offline(Door.id(), "nobody's", "ENTRY", 50));
        String first = door.handIn(batch).asString();
        String status = door.status().asString();

        String again = door.handIn(batch).asString();

        assertThat(again).isEqualTo(first);
        assertThat(door.status().asString()).isEqualTo(status);
    }

    @Test
    void answers_a_batch_under_the_same_key_as_before() {
        Door door = Door.of(aConference());
        Map<String, Object> batch =
                Map.of("sentAt", Instant.now(), "scans", List.of(offline(Door.id(), door.ticket(), "ENTRY", 9), "bad"));

        Response first = keyed(door, batch);
        Response again = keyed(door, batch);

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(first.<List<Integer>>path("items.status")).containsExactly(200, 400);
    }

    private static Response keyed(Door door, Object batch) {
        return success(
                door.desk
                        .request()
                        .header("Idempotency-Key", "once")
                        .contentType("application/json")
                        .body(batch)
                        .post(door.path("/scans")),
                200);
    }

    @Test
    void takes_a_late_entry_for_the_first_and_marks_that_the_ticket_was_used_twice() {
        Door door = Door.of(aConference());
        String ticket = door.ticket();
        String late = Door.id();
        door.enter(ticket);

        Response answer = door.handIn(List.of(offline(late, ticket, "ENTRY", 600)));
        Response third = door.enter(ticket);

        assertThat(answer.<Boolean>path("items[0].conflict")).isTrue();
        assertThat(answer.<String>path("items[0].reason")).isEqualTo("ALREADY_IN");
        assertThat(third.<String>path("firstEntry.scanId")).isEqualTo(late);
        assertThat(door.status().<Integer>path("entered")).isEqualTo(1);
    }

    @Test
    void leaves_outside_whoever_left_before_their_entry_was_handed_in() {
        Door door = Door.of(aConference());
        String ticket = door.ticket();
        Response left = door.leave(ticket);

        Response entered = door.handIn(List.of(offline(Door.id(), ticket, "ENTRY", 600)));

        assertThat(left.<String>path("reason")).isEqualTo("NOT_INSIDE");
        assertThat(entered.<String>path("items[0].result")).isEqualTo("ADMITTED");
        assertThat(entered.<Boolean>path("items[0].conflict")).isNull();
        assertThat(door.status().<Integer>path("entered")).isEqualTo(1);
        assertThat(door.status().<Integer>path("inside")).isZero();
    }

    @Test
    void reckons_when_a_scan_was_made_from_how_wrong_the_clock_is_that_timed_it() {
        Door door = Door.of(aConference(), Map.of("closesAt", Instant.now().minusSeconds(300)));
        Instant phoneTime = Instant.parse("2001-02-03T04:05:06Z");
        List<String> tickets = door.tickets(2);
        List<Object> scans = List.of(
                Map.of("scanId", Door.id(), "ticket", tickets.get(0), "scannedAt", phoneTime.minusSeconds(600)),
                Map.of("scanId", Door.id(), "ticket", tickets.get(1), "scannedAt", phoneTime.minusSeconds(60)));

        Response answer =
                success(door.desk.post(door.path("/scans"), Map.of("sentAt", phoneTime, "scans", scans)), 200);

        assertThat(answer.<List<String>>path("items.reason")).containsExactly(null, "OUTSIDE_WINDOW");
    }

    @Test
    void records_a_scan_of_a_phone_whose_clock_was_set_meanwhile() {
        Door door = Door.of(aConference());
        List<String> tickets = door.tickets(2);
        List<Object> scans = List.of(
                Map.of("scanId", Door.id(), "ticket", tickets.get(0), "scannedAt", "0001-01-01T00:00:00Z"),
                Map.of("scanId", Door.id(), "ticket", tickets.get(1), "scannedAt", "9999-12-30T00:00:00Z"));

        Response late = success(
                door.desk.post(door.path("/scans"), Map.of("sentAt", "9999-12-31T00:00:00Z", "scans", scans)), 200);
        Response known = door.enter(tickets.get(1));

        assertThat(late.<List<String>>path("items.result")).containsExactly("ADMITTED", "ADMITTED");
        assertThat(Duration.between(Instant.parse(known.path("firstEntry.at")), Instant.now()))
                .isBetween(Duration.ofHours(23), Duration.ofHours(25));
    }

    /**
     * Scans that need no other of their batch are judged together, but where the list is a room of an area: there each is
     * judged for itself. Both say the same, and leave the same people inside.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void judges_a_batch_as_its_scans_one_by_one(long seed) {
        Random random = new Random(seed);
        Map<String, Object> rules = Map.of(
                "capacity",
                5 + random.nextInt(8),
                "softCapacity",
                random.nextBoolean(),
                "allowsReentry",
                random.nextBoolean(),
                "categories",
                List.of("MEMBER"),
                "closesAt",
                Instant.now().minusSeconds(430),
                "graceMinutes",
                4);
        Door together = Door.of(aConference(), rules);
        Map<String, Object> area = new HashMap<>(rules);
        area.put("area", "mot-phong");
        Door apart = together.another(area);
        List<String> tickets = new ArrayList<>(together.tickets(9));
        tickets.add(
                together.conference.ticketOf(together.conference.pendingDelegate(together.organisation, "Lê Thị Na")));
        tickets.add("nobody's");

        for (int batch = 0; batch < 4; batch++) {
            Instant sentAt = Instant.now();
            List<Map<String, Object>> scans = new ArrayList<>();
            for (int number = 0; number < 4 + random.nextInt(9); number++) {
                Map<String, Object> scan = new HashMap<>(offline(
                        Door.id(),
                        tickets.get(random.nextInt(tickets.size())),
                        random.nextInt(3) == 0 ? "EXIT" : "ENTRY",
                        0));
                scan.put("scannedAt", sentAt.minusSeconds(60 * random.nextInt(15)));
                if (random.nextInt(6) == 0) {
                    scan.put("refusedFor", "NOT_APPROVED");
                }
                scans.add(scan);
            }

            String said = said(together, sentAt, scans);

            assertThat(said).isEqualTo(said(apart, sentAt, withOtherIdentifiers(scans)));
            assertThat(attendees(together)).isEqualTo(attendees(apart));
            assertThat(entries(together))
                    .usingElementComparator((one, other) ->
                            Duration.between(one, other).abs().toSeconds() < 20 ? 0 : one.compareTo(other))
                    .isEqualTo(entries(apart));
        }
    }

    private static String said(Door door, Instant sentAt, List<?> scans) {
        Response answer = success(door.desk.post(door.path("/scans"), Map.of("sentAt", sentAt, "scans", scans)), 200);
        return Stream.of("status", "result", "reason", "classification", "conflict", "warnings")
                .map(field -> field + answer.path("items." + field))
                .collect(joining("\n"));
    }

    private static List<Map<String, Object>> withOtherIdentifiers(List<Map<String, Object>> scans) {
        return scans.stream()
                .map(scan -> {
                    Map<String, Object> other = new HashMap<>(scan);
                    other.put("scanId", Door.id());
                    return other;
                })
                .toList();
    }

    private static List<String> attendees(Door door) {
        Response answer = success(door.desk.get(door.path("/attendees")), 200);
        return answer.<List<Map<String, Object>>>path("items").stream()
                .map(attendee -> attendee.get("delegate") + " " + attendee.get("isInside")
                        + (attendee.get("lastExitAt") == null ? "" : " left"))
                .sorted()
                .toList();
    }

    private static List<Instant> entries(Door door) {
        return success(door.desk.get(door.path("/attendees")), 200).<List<Map<String, String>>>path("items").stream()
                .sorted(comparing(attendee -> attendee.get("delegate")))
                .map(attendee -> Instant.parse(attendee.get("firstEntryAt")))
                .toList();
    }

    @Test
    void takes_500_scans_at_once_and_not_one_more() {
        Door door = Door.of(aConference());
        String ticket = door.ticket();
        List<Object> scans = new ArrayList<>();
        for (int at = 0; at < 500; at++) {
            scans.add(offline(Door.id(), ticket, at % 2 == 0 ? "ENTRY" : "EXIT", 1000 - at));
        }

        Response answer = door.handIn(scans);
        scans.add(offline(Door.id(), ticket, "ENTRY", 1));

        assertThat(answer.<List<String>>path("items.result")).hasSize(500).containsOnly("ADMITTED");
        assertThat(answer.<List<Boolean>>path("items.conflict")).containsOnlyNulls();
        problem(
                door.desk.post(door.path("/scans"), Map.of("sentAt", Instant.now(), "scans", scans)),
                "invalid-request",
                422);
    }
}
