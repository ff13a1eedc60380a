package vn.hoinghi.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;

/** What phones take with them. */
@QuarkusTest
class SnapshotTest extends ApiTest {

    @Inject
    DataSource database;

    @Test
    void reveals_nobody_whose_ticket_the_phone_has_not_seen() {
        Door door = Door.of(aConference()).withDevice("DOOR");
        String delegate = door.conference.delegate(door.organisation, "Nguyễn Thị Lan");
        String ticket = door.conference.ticketOf(delegate);

        Response snapshot = success(door.desk.get(door.path("/snapshot")), 200);
        Phone phone = new Phone(door.conference.code).take(door.desk, door.list, 1000);

        assertThat(snapshot.asString())
                .doesNotContain("Nguyễn", "Lan", ticket, delegate, door.organisation, "PROVINCE", "APPROVED");
        assertThat(phone.entry(ticket).at("/delegate/fullName").asText()).isEqualTo("Nguyễn Thị Lan");
        assertThat(phone.entry(ticket).path("status").asText()).isEqualTo("APPROVED");
        assertThat(phone.entry("0000000000000000000000000A").isMissingNode()).isTrue();
    }

    @Test
    void comes_compressed() {
        Door door = Door.of(aConference()).withDevice("DOOR");
        door.tickets(3);

        Response snapshot =
                door.desk.request().header("Accept-Encoding", "gzip").get(door.path("/snapshot"));

        assertThat(success(snapshot, 200).header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void is_taken_in_pages_and_knows_every_code_of_a_person() {
        Door door = Door.of(aConference()).withDevice("KIOSK");
        List<String> tickets = door.tickets(5);
        String merged = door.conference.delegate(door.organisation, "Tran Thi En");
        String kept = door.conference.delegate(door.organisation, "Trần Thị Én");
        String mergedTicket = door.conference.ticketOf(merged);
        success(
                door.conference.organiser.put(
                        door.conference.path("/delegates/" + kept + "/merge"),
                        1,
                        Map.of("duplicate", merged, "duplicateVersion", 1)),
                200);

        Phone phone = new Phone(door.conference.code).take(door.desk, door.list, 2);

        assertThat(phone.size()).isEqualTo(7);
        assertThat(tickets)
                .allSatisfy(ticket ->
                        assertThat(phone.entry(ticket).isMissingNode()).isFalse());
        assertThat(phone.entry(mergedTicket).at("/delegate/id").asText()).isEqualTo(kept);
    }

    @Test
    void tells_what_changed_since_and_nothing_else() {
        Door door = Door.of(aConference());
        Door by = door.withDevice("DOOR");
        String delegate = door.conference.delegate(door.organisation, "Nguyễn Thị Lan");
        String lost = door.conference.ticketOf(delegate);
        List<String> others = door.tickets(3);
        Phone phone = new Phone(door.conference.code).take(by.desk, door.list, 1000);
        String cursor = success(by.desk.get(door.path("/snapshot")), 200).path("updatedCursor");

        door.enter(others.get(0));
        String fresh = success(
                        door.desk.post(
                                door.conference.path("/delegates/" + delegate + "/ticket"), Map.of("reason", "Mất")),
                        201)
                .path("code");
        Response delta = success(by.desk.get(door.path("/snapshot?updatedSince={cursor}"), cursor), 200);
        phone.take(by.desk, door.list, 1000);

        assertThat(delta.<List<Object>>path("entries")).hasSize(3);
        assertThat(phone.entry(others.get(0)).path("isInside").asBoolean()).isTrue();
        assertThat(phone.entry(lost).has("revokedAt")).isTrue();
        assertThat(phone.judge(lost, "ENTRY", Instant.now()).reason()).isEqualTo("REVOKED_TICKET");
        assertThat(phone.judge(fresh, "ENTRY", Instant.now()).result()).isEqualTo("ADMITTED");
    }

    @Test
    void tells_what_a_door_note_an_undone_scan_and_a_removed_person_changed() {
        Door door = Door.of(aConference());
        String delegate = door.conference.delegate(door.organisation, "Nguyễn Thị Lan");
        String ticket = door.conference.ticketOf(delegate);
        String scan = Door.id();
        door.scan(scan, ticket, "ENTRY");
        Phone phone = new Phone(door.conference.code).take(door.desk, door.list, 1000);
        assertThat(phone.entry(ticket).path("isInside").asBoolean()).isTrue();

        success(door.desk.put(door.path("/scans/" + scan + "/reversal"), Map.of("reason", "Nhầm")), 204);
        success(
                door.conference.organiser.put(
                        door.conference.path("/delegates/" + delegate + "/door-note"), Map.of("note", "Đón")),
                204);
        phone.take(door.desk, door.list, 1000);
        assertThat(phone.entry(ticket).path("isInside").asBoolean()).isFalse();
        assertThat(phone.entry(ticket).at("/delegate/note").asText()).isEqualTo("Đón");
        success(
                door.conference
                        .organiser
                        .request()
                        .delete(door.conference.path("/delegates/" + delegate + "/door-note")),
                204);
        phone.take(door.desk, door.list, 1000);

        assertThat(phone.entry(ticket).at("/delegate").has("note")).isFalse();
    }

    @Test
    void forgets_the_ticket_of_whoever_is_there_no_more() throws Exception {
        Door door = Door.of(aConference());
        String delegate = door.conference.pendingDelegate(door.organisation, "Nguyễn Thị Lan");
        String ticket = door.conference.ticketOf(delegate);
        Phone phone = new Phone(door.conference.code).take(door.desk, door.list, 1000);
        assertThat(phone.size()).isEqualTo(1);

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            // As the reversal of an import does.
            statement.execute("delete from delegates where id = '" + delegate + "'");
        }
        phone.take(door.desk, door.list, 1000);

        assertThat(phone.entry(ticket).isMissingNode()).isTrue();
        assertThat(phone.size()).isZero();
    }

    /** A change that began before the snapshot was taken and commits after it is in the delta all the same. */
    @Test
    void misses_nothing_that_commits_late() throws Exception {
        Door door = Door.of(aConference());
        List<String> tickets = door.tickets(2);
        Phone phone = new Phone(door.conference.code);

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select judge_scan(l.conference_id, l.id, gen_random_uuid(), '" + tickets.get(0)
                    + "', 'ENTRY', now(), null, now(), 'desk') from check_in_lists l where l.id = '" + door.list
                    + "'");
            door.enter(tickets.get(1));
            CompletableFuture.runAsync(() -> phone.take(door.desk, door.list, 1000))
                    .join();
            assertThat(phone.entry(tickets.get(0)).path("isInside").asBoolean()).isFalse();
            connection.commit();
        }
        phone.take(door.desk, door.list, 1000);

        assertThat(phone.entry(tickets.get(0)).path("isInside").asBoolean()).isTrue();
    }

    @Test
    void is_for_the_lists_of_a_device_and_for_nobody_else() {
        TestConference conference = aConference();
        Door door = Door.of(conference);
        Door other = door.another();
        Api device = TestDevice.of(conference, Map.of("lists", List.of(other.list))).api;

        problem(device.get(door.path("/snapshot")), "forbidden", 403);
        success(device.get(other.path("/snapshot")), 200);
        problem(conference.focalPoint(door.organisation).get(door.path("/snapshot")), "forbidden", 403);
        problem(door.withDevice("STATS").desk.get(door.path("/snapshot")), "forbidden", 403);
        problem(door.desk.get(door.path("/snapshot?updatedSince=nonsense")), "invalid-cursor", 400);
        problem(door.desk.get(aConference().path("/check-in-lists/" + door.list + "/snapshot")), "not-found", 404);
    }

    /** The same rules, written twice: in SQL for the server and from the document for phones. */
    @Test
    void lets_a_phone_judge_as_the_server_does() {
        TestConference conference = aConference();
        Instant now = Instant.now();
        String province = conference.organisation("PROVINCE");
        String mission = conference.organisation("MISSION_ABROAD");
        String named = conference.delegate(province, "Lê Thị Na");
        Map<String, String> tickets = new HashMap<>();
        tickets.put("named", conference.ticketOf(named));
        tickets.put("of the province", conference.ticketOf(conference.delegate(province, "Hồ Văn Chín")));
        tickets.put("of the mission", conference.ticketOf(conference.delegate(mission, "Phạm Thị Đào")));
        tickets.put("pending", conference.ticketOf(conference.pendingDelegate(province, "Trần Thị Én")));
        tickets.put("nobody", "0000000000000000000000000A");
        String inside = conference.ticketOf(conference.delegate(province, "Đỗ Văn Ở"));
        String outside = conference.ticketOf(conference.delegate(province, "Bùi Thị Ra"));
        tickets.put("inside", inside);
        tickets.put("outside again", outside);
        Door first = Door.of(conference);
        List<String> verdicts = new ArrayList<>();

        for (Map<String, Object> said : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("categories", List.of("HEAD")),
                Map.of("categories", List.of("MEMBER"), "organisationKinds", List.of("PROVINCE")),
                Map.of("organisations", List.of(mission)),
                Map.of("organisations", List.of(mission), "delegates", List.of(named)),
                Map.of("delegates", List.of(named)),
                Map.of("opensAt", now.plusSeconds(600)),
                Map.of("opensAt", now.plusSeconds(600), "graceMinutes", 30),
                Map.of("closesAt", now.minusSeconds(1200), "graceMinutes", 30),
                Map.of("closesAt", now.minusSeconds(600), "graceMinutes", 5),
                Map.of("allowsReentry", false),
                Map.of("countsExits", false),
                Map.of("capacity", 1, "softCapacity", true))) {
            Door door = first.another(said);
            door.handIn(List.of(
                    Door.offline(Door.id(), inside, "ENTRY", 300),
                    Door.offline(Door.id(), outside, "ENTRY", 300),
                    Door.offline(Door.id(), outside, "EXIT", 200)));
            Phone phone = new Phone(conference.code).take(door.desk, door.list, 1000);
            phone.inside(1);
            tickets.forEach((who, ticket) -> List.of("ENTRY", "EXIT").forEach(type -> {
                Response server = door.lookUp(ticket, type);
                Phone.Verdict verdict = phone.judge(ticket, type, Instant.now());
                verdicts.add(said + " " + who + " " + type + ": " + verdict);
                assertThat(verdict)
                        .as(said + " " + who + " " + type)
                        .isEqualTo(new Phone.Verdict(
                                server.path("result"),
                                server.path("reason"),
                                server.<List<String>>path("warnings") == null ? List.of() : server.path("warnings")));
            }));
        }

        assertThat(verdicts).hasSize(13 * 7 * 2);
        assertThat(String.join("\n", verdicts))
                .contains(
                        "UNKNOWN_TICKET",
                        "NOT_APPROVED",
                        "WRONG_LIST",
                        "OUTSIDE_WINDOW",
                        "ALREADY_IN",
                        "REENTRY_NOT_ALLOWED",
                        "EXIT_NOT_COUNTED",
                        "NOT_INSIDE",
                        "IN_GRACE",
                        "OVER_CAPACITY");
    }
}
