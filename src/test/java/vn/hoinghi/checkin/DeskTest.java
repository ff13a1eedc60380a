package vn.hoinghi.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Meanwhile;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

/** What doors and desks do beside plain scans. */
@QuarkusTest
class DeskTest extends ApiTest {

    @Inject
    DataSource database;

    @Inject
    EntityManager entities;

    @Test
    void tells_the_door_of_notes_and_of_precedence() {
        Door door = Door.of(aConference());
        String delegate = door.conference.delegate(door.organisation, "Nguyễn Văn An");
        String path = door.conference.path("/delegates/" + delegate + "/door-note");
        success(door.conference.organiser.put(path, Map.of("note", "Báo lễ tân đón")), 204);
        success(
                door.conference.organiser.put(
                        door.conference.path("/precedence"), 0, Map.of("delegates", List.of(delegate))),
                200);

        Response answer = door.enter(door.conference.ticketOf(delegate));
        success(door.conference.organiser.request().delete(path), 204);
        Response later = door.leave(door.conference.ticketOf(delegate));

        assertThat(answer.<String>path("delegate.note")).isEqualTo("Báo lễ tân đón");
        assertThat(answer.<Integer>path("delegate.precedence")).isEqualTo(1);
        assertThat(later.<String>path("delegate.note")).isNull();
        problem(
                door.conference.organiser.put(
                        door.conference.path("/delegates/" + UUID.randomUUID() + "/door-note"), Map.of("note", "x")),
                "not-found",
                404);
    }

    @Test
    void looks_a_ticket_up_and_lets_nobody_in_by_it() throws Exception {
        Door door = Door.of(aConference()).withDevice("KIOSK");
        String ticket = door.ticket();

        Response before = door.lookUp(ticket, "ENTRY");
        Response exit = door.lookUp(ticket, "EXIT");
        door.enter(ticket);
        Response after = door.lookUp(ticket, "ENTRY");

        assertThat(before.<String>path("result")).isEqualTo("ADMITTED");
        assertThat(before.<String>path("delegate.fullName")).isEqualTo("Nguyễn Văn An");
        assertThat(exit.<String>path("reason")).isEqualTo("NOT_INSIDE");
        assertThat(after.<String>path("reason")).isEqualTo("ALREADY_IN");
        assertThat(after.<String>path("firstEntry.by")).startsWith("device Máy");
        assertThat(scans(door)).isEqualTo(1);
        problem(door.desk.post(door.path("/look-ups"), Map.of("scannedAt", Instant.now())), "invalid-request", 422);
    }

    @Test
    void says_by_which_gate_somebody_came_in() {
        TestConference conference = aConference();
        Door door = Door.of(conference);
        Door gate = door.by(TestDevice.of(conference, Map.of("gate", "Cổng A", "name", "Máy 1")).api);
        String ticket = door.ticket();
        gate.enter(ticket);

        Response again = door.enter(ticket);
        Response left = door.leave(ticket);

        assertThat(again.<String>path("firstEntry.gate")).isEqualTo("Cổng A");
        assertThat(again.<String>path("firstEntry.by")).isEqualTo("device Máy 1");
        assertThat(left.<String>path("firstEntry.gate")).isEqualTo("Cổng A");
    }

    @Test
    void takes_a_scan_back_within_its_time_and_keeps_it_in_the_log() throws Exception {
        Door door = Door.of(aConference());
        String ticket = door.ticket();
        String id = Door.id();
        door.scan(id, ticket, "ENTRY");

        undone(door, id, 204);
        undone(door, id, 204);

        assertThat(door.status().<Integer>path("entered")).isZero();
        assertThat(door.enter(ticket).<String>path("result")).isEqualTo("ADMITTED");
        assertThat(scans(door)).isEqualTo(2);
        assertThat(door.scan(id, ticket, "ENTRY").<String>path("result")).isEqualTo("ADMITTED");
        assertThat(door.status().<Integer>path("entered")).isEqualTo(1);
    }

    @Test
    void takes_no_scan_back_that_was_refused_is_old_or_is_another_devices() throws Exception {
        Door door = Door.of(aConference());
        Door first = door.withDevice("DOOR");
        Door second = door.withDevice("DOOR");
        String ticket = door.ticket();
        String id = Door.id();
        first.scan(id, ticket, "ENTRY");
        String refused = Door.id();
        second.scan(refused, ticket, "ENTRY");
        String old = Door.id();
        door.scan(old, door.ticket(), "ENTRY");
        makeOld(old);

        problem(reversal(second, id), "undo-too-late", 409);
        problem(reversal(second, refused), "nothing-to-undo", 409);
        problem(reversal(door, old), "undo-too-late", 409);
        problem(reversal(door, Door.id()), "not-found", 404);
        problem(reversal(door.withDevice("KIOSK"), id), "forbidden", 403);
        undone(first, id, 204);
    }

    @Test
    void takes_back_what_an_entry_made_happen_in_the_room_beside() {
        Door hall = Door.of(aConference(), Map.of("area", "trung-tam"));
        Door panel = hall.another(Map.of("area", "trung-tam"));
        String ticket = hall.ticket();
        hall.enter(ticket);
        String id = Door.id();
        panel.scan(id, ticket, "ENTRY");

        undone(panel, id, 204);

        assertThat(hall.status().<Integer>path("inside")).isEqualTo(1);
        assertThat(panel.status().<Integer>path("inside")).isZero();
    }

    @Test
    void undoes_once_whoever_does_it_at_once_with_other_scans() {
        Door door = Door.of(aConference());
        String ticket = door.ticket();
        String id = Door.id();
        door.scan(id, ticket, "ENTRY");

        Race.of(16, runner -> runner % 2 == 0 ? reversal(door, id) : door.enter(ticket));

        Response status = door.status();
        boolean isIn = door.lookUp(ticket, "ENTRY").<String>path("result").equals("REFUSED");
        assertThat(status.<Integer>path("entered")).isEqualTo(isIn ? 1 : 0);
    }

    @Test
    void keeps_the_first_of_two_who_take_a_scan_back_at_once() {
        Door door = Door.of(aConference());
        String ticket = door.ticket();
        String id = Door.id();
        door.scan(id, ticket, "ENTRY");

        Response second = Meanwhile.of(
                entities,
                () -> entities.createNativeQuery("select undo_scan(s.conference_id, s.list_id, s.id, 'Trước',"
                                + " now() - interval '1 hour', now(), 'first') from scans s where s.id = :id")
                        .setParameter("id", UUID.fromString(id))
                        .getResultList(),
                () -> reversal(door, id));

        success(second, 204);
        assertThat(entities.createNativeQuery("select undone_by || ' ' || undo_reason from scans where id = :id")
                        .setParameter("id", UUID.fromString(id))
                        .getSingleResult())
                .isEqualTo("first Trước");
        assertThat(door.status().<Integer>path("entered")).isZero();
    }

    @Test
    void lets_a_whole_delegation_in_once() throws Exception {
        Door door = Door.of(aConference()).withDevice("DOOR");
        door.tickets(3);
        door.conference.pendingDelegate(door.organisation, "Trần Thị Én");
        door.conference.delegate(door.conference.organisation("NGO"), "Lê Văn Tám");
        String group = Door.id();
        Map<String, Object> body = Map.of("organisation", door.organisation, "scannedAt", Instant.now());

        Response first = success(door.desk.put(door.path("/groups/" + group), body), 200);
        Response again = success(door.desk.put(door.path("/groups/" + group), body), 200);
        Response other = success(door.desk.put(door.path("/groups/" + Door.id()), body), 200);

        assertThat(first.<List<String>>path("items.result")).containsExactly("ADMITTED", "ADMITTED", "ADMITTED");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(other.<List<String>>path("items.reason")).containsOnly("ALREADY_IN");
        assertThat(scans(door)).isEqualTo(6);
        assertThat(door.status().<Integer>path("inside")).isEqualTo(3);
    }

    @Test
    void lets_those_alone_in_again_who_were_meant_when_a_group_came() {
        Door door = Door.of(aConference());
        door.tickets(2);
        String group = Door.id();
        Map<String, Object> body = Map.of("organisation", door.organisation, "scannedAt", Instant.now());
        Response first = success(door.desk.put(door.path("/groups/" + group), body), 200);
        door.ticket();

        assertThat(success(door.desk.put(door.path("/groups/" + group), body), 200)
                        .asString())
                .isEqualTo(first.asString());
        String another = door.conference.organisation("PROVINCE");
        problem(
                door.desk.put(
                        door.path("/groups/" + group), Map.of("organisation", another, "scannedAt", Instant.now())),
                "scan-id-reused",
                409);
        problem(
                door.desk.put(
                        door.path("/groups/" + Door.id()),
                        Map.of("organisation", aConference().organisation("PROVINCE"), "scannedAt", Instant.now())),
                "not-found",
                404);
        assertThat(door.status().<Integer>path("inside")).isEqualTo(2);
    }

    @Test
    void registers_whoever_came_unregistered_once_however_often_it_is_asked() {
        Door door = Door.of(aConference());
        Map<String, Object> body = walkIn(door);

        List<Response> answers = Race.of(8, runner -> door.desk.post(door.path("/walk-ins"), body));
        Map<String, Object> another = new HashMap<>(body);
        another.put("delegate", TestConference.delegateBody(door.organisation, "Hồ Văn Mười"));

        assertThat(answers).allSatisfy(answer -> success(answer, 201));
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        problem(door.desk.post(door.path("/walk-ins"), another), "scan-id-reused", 409);
    }

    @Test
    void finds_people_by_name_and_scans_them_without_their_ticket() {
        Door door = Door.of(aConference());
        Door desk = door.withDevice("DESK");
        String delegate = door.conference.delegate(door.organisation, "Đặng Thị Ngọc");
        String ticket = door.conference.ticketOf(delegate);

        Response found = success(desk.desk.get(desk.path("/people?q={words}"), "dang ngoc"), 200);
        String id = Door.id();
        Map<String, Object> body = Map.of("delegate", delegate, "scannedAt", Instant.now());
        Response scanned = success(desk.put(id, body), 200);
        Response again = success(desk.put(id, body), 200);

        assertThat(found.<List<String>>path("items.delegate.id")).containsExactly(delegate);
        assertThat(found.<Boolean>path("items[0].isExpected")).isTrue();
        assertThat(found.<Boolean>path("items[0].isInside")).isFalse();
        assertThat(found.asString()).doesNotContain(ticket);
        assertThat(scanned.<String>path("result")).isEqualTo("ADMITTED");
        assertThat(again.asString()).isEqualTo(scanned.asString());
        assertThat(desk.enter(ticket).<String>path("reason")).isEqualTo("ALREADY_IN");
        problem(door.withDevice("KIOSK").put(Door.id(), body), "forbidden", 403);
        problem(
                desk.put(Door.id(), Map.of("delegate", UUID.randomUUID(), "scannedAt", Instant.now())),
                "not-found",
                404);
        Map<String, Object> both = new HashMap<>(body);
        both.put("ticket", ticket);
        problem(desk.put(Door.id(), both), "invalid-request", 422);
    }

    @Test
    void registers_whoever_came_unregistered_and_prints_their_badge() {
        TestConference conference = aConference();
        Door door = Door.of(conference);
        Api approving = TestDevice.of(conference, Map.of("profile", "DESK", "approvesWalkIns", true)).api;
        Api asking = TestDevice.of(conference, Map.of("profile", "DESK")).api;

        Response in = success(approving.post(door.path("/walk-ins"), walkIn(door)), 201);
        Response waiting = success(asking.post(door.path("/walk-ins"), walkIn(door)), 201);
        Response badge = success(approving.get(in.path("badge")), 200);

        assertThat(in.<String>path("status")).isEqualTo("APPROVED");
        assertThat(in.<String>path("scan.result")).isEqualTo("ADMITTED");
        assertThat(in.<String>path("ticket.signed")).startsWith(in.path("ticket.code"));
        assertThat(badge.contentType()).startsWith("application/pdf");
        assertThat(waiting.<String>path("status")).isEqualTo("PENDING");
        assertThat(waiting.<String>path("scan.reason")).isEqualTo("NOT_APPROVED");
        problem(asking.get(waiting.path("badge")), "not-approved", 409);
        assertThat(door.enter(in.path("ticket.code")).<String>path("reason")).isEqualTo("ALREADY_IN");
    }

    @Test
    void registers_nobody_beyond_the_places_of_their_organisation() {
        TestConference conference = aConference();
        Door door = Door.of(conference);
        success(
                conference.organiser.post(
                        conference.path("/delegations"),
                        Map.of(
                                "organisation",
                                door.organisation,
                                "quotas",
                                List.of(Map.of("category", "MEMBER", "quota", 1)))),
                201);
        Api desk = TestDevice.of(conference, Map.of("profile", "DESK", "approvesWalkIns", true)).api;

        List<Response> answers = Race.of(16, runner -> desk.post(door.path("/walk-ins"), walkIn(door)));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> problem(answer, "quota-exceeded", 409));
        assertThat(door.status().<Integer>path("entered")).isEqualTo(1);
    }

    private static Map<String, Object> walkIn(Door door) {
        return Map.of(
                "scanId",
                Door.id(),
                "scannedAt",
                Instant.now(),
                "delegate",
                TestConference.delegateBody(door.organisation, "Hồ Văn Chín"));
    }

    private static void undone(Door door, String scan, int status) {
        success(reversal(door, scan), status);
    }

    private static Response reversal(Door door, String scan) {
        return door.desk.put(door.path("/scans/" + scan + "/reversal"), Map.of("reason", "Quét nhầm"));
    }

    /** As only a superuser can, and nobody by the API. */
    private void makeOld(String scan) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table scans disable trigger refuse_change_of_scans;"
                    + " update scans set received_at = received_at - interval '16 minutes' where id = '" + scan + "';"
                    + " alter table scans enable trigger refuse_change_of_scans");
        }
    }

    private int scans(Door door) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from scans where list_id = '" + door.list + "'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
