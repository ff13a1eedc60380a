package vn.hoinghi.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.delegateBody;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class ScanResourceTest extends ApiTest {

    @Inject
    DataSource database;

    @Test
    void admits_somebody_and_shows_who_it_is_without_phone_or_e_mail() {
        Door door = Door.of(aConference());
        Map<String, Object> body = delegateBody(door.organisation, "H'Nhung Niê Kđăm");
        body.put("phone", "0912 345 678");
        body.put("email", "hnhung@example.vn");
        body.put("position", Map.of("vi", "Phó Giám đốc Sở", "en", "Deputy Director"));
        String delegate = success(door.conference.organiser.post(door.conference.path("/delegates"), body), 201)
                .path("id");
        success(
                door.conference.organiser.put(
                        door.conference.path("/delegates/" + delegate + "/approval"), 0, Map.of()),
                200);
        String id = Door.id();

        Response answer = door.scan(id, door.conference.ticketOf(delegate), "ENTRY");

        assertThat(answer.<String>path("scanId")).isEqualTo(id);
        assertThat(answer.<String>path("result")).isEqualTo("ADMITTED");
        assertThat(answer.<String>path("reason")).isNull();
        assertThat(answer.<String>path("delegate.id")).isEqualTo(delegate);
        assertThat(answer.<String>path("delegate.fullName")).isEqualTo("H'Nhung Niê Kđăm");
        assertThat(answer.<Map<String, String>>path("delegate.position"))
                .isEqualTo(Map.of("vi", "Phó Giám đốc Sở", "en", "Deputy Director"));
        assertThat(answer.<String>path("delegate.category")).isEqualTo("MEMBER");
        assertThat(answer.<String>path("delegate.organisation.id")).isEqualTo(door.organisation);
        assertThat(answer.<String>path("delegate.organisation.kind")).isEqualTo("PROVINCE");
        assertThat(answer.<Map<String, Object>>path("delegate"))
                .containsOnlyKeys("id", "fullName", "position", "category", "organisation");
        assertThat(Instant.parse(answer.path("receivedAt")))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(answer.asString()).doesNotContain("912345678", "example.vn", "null");
    }

    @Test
    void takes_a_scan_of_no_said_type_for_an_entry() {
        Door door = Door.of(aConference());
        String ticket = door.ticket();

        Response answer = door.put(Door.id(), Map.of("ticket", ticket, "scannedAt", Instant.now()));

        assertThat(success(answer, 200).<String>path("result")).isEqualTo("ADMITTED");
        refused(door.enter(ticket), "ALREADY_IN");
    }

    @Test
    void says_when_where_and_by_whom_somebody_came_in_first() {
        Door door = Door.of(aConference());
        String ticket = door.ticket();
        String firstId = Door.id();
        Response first = door.scan(firstId, ticket, "ENTRY");

        Response second = success(
                door.conference.organiser.put(
                        door.path("/scans/" + Door.id()), Map.of("ticket", ticket, "scannedAt", Instant.now())),
                200);

        refused(second, "ALREADY_IN");
        assertThat(second.<String>path("firstEntry.scanId")).isEqualTo(firstId);
        assertThat(second.<String>path("firstEntry.at")).isEqualTo(first.path("receivedAt"));
        assertThat(second.<String>path("firstEntry.by")).startsWith("desk-");
        assertThat(second.<String>path("firstEntry.list")).isEqualTo(door.list);
    }

    @Test
    void lets_somebody_who_left_come_in_again() {
        Door door = Door.of(aConference());
        String ticket = door.ticket();

        admitted(door.enter(ticket));
        admitted(door.leave(ticket));
        refused(door.leave(ticket), "NOT_INSIDE");
        admitted(door.enter(ticket));
        refused(door.enter(ticket), "ALREADY_IN");

        assertThat(door.status().<Integer>path("entered")).isEqualTo(1);
        assertThat(door.status().<Integer>path("inside")).isEqualTo(1);
    }

    @Test
    void lets_nobody_leave_who_has_not_come_in() {
        Door door = Door.of(aConference());

        refused(door.leave(door.ticket()), "NOT_INSIDE");
    }

    @Test
    void knows_no_ticket_of_another_conference_and_keeps_none_it_does_not_know() throws Exception {
        Door door = Door.of(aConference());
        String strange = Door.of(aConference()).ticket();
        String id = Door.id();

        Response answer = door.scan(id, strange, "ENTRY");

        refused(answer, "UNKNOWN_TICKET");
        assertThat(answer.<Object>path("delegate")).isNull();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select cast(s as text), encode(ticket_hash, 'hex') ="
                        + " encode(sha256(convert_to(?, 'UTF8')), 'hex') from scans s where id = cast(? as uuid)")) {
            statement.setString(1, strange);
            statement.setString(2, id);
            var row = statement.executeQuery();
            row.next();
            assertThat(row.getString(1)).doesNotContain(strange);
            assertThat(row.getBoolean(2)).isTrue();
        }
    }

    @Test
    void refuses_whoever_is_not_approved_or_has_withdrawn_and_lets_them_out_all_the_same() {
        Door door = Door.of(aConference());
        String pending = door.conference.pendingDelegate(door.organisation, "Trần Thị Én");
        String leaver = door.conference.delegate(door.organisation, "Lê Văn Tám");
        String ticket = door.conference.ticketOf(leaver);
        admitted(door.enter(ticket));
        success(
                door.conference.organiser.put(
                        door.conference.path("/delegates/" + leaver + "/withdrawal"), 1, Map.of("reason", "Bận")),
                200);

        refused(door.enter(door.conference.ticketOf(pending)), "NOT_APPROVED");
        refused(door.another().enter(ticket), "WITHDRAWN");
        admitted(door.leave(ticket));
    }

    @Test
    void refuses_a_category_or_a_kind_that_the_list_does_not_admit() {
        TestConference conference = aConference();
        Door heads = Door.of(conference, Map.of("categories", List.of("HEAD", "DEPUTY")));
        Door missions = Door.of(conference, Map.of("organisationKinds", List.of("MISSION_ABROAD")));
        Door provinces =
                Door.of(conference, Map.of("organisationKinds", List.of("PROVINCE"), "categories", List.of("MEMBER")));
        String ticket = heads.ticket();

        refused(heads.enter(ticket), "WRONG_LIST");
        refused(missions.enter(ticket), "WRONG_LIST");
        admitted(provinces.enter(ticket));
    }

    @Test
    void refuses_whoever_comes_before_opening_or_from_closing_on() {
        TestConference conference = aConference();
        Instant now = Instant.now();
        Door early = Door.of(conference, Map.of("opensAt", now.plusSeconds(600)));
        Door late = Door.of(conference, Map.of("closesAt", now));
        Door open = Door.of(conference, Map.of("opensAt", now.minusSeconds(600), "closesAt", now.plusSeconds(600)));
        String ticket = early.ticket();

        refused(early.enter(ticket), "OUTSIDE_WINDOW");
        refused(late.enter(ticket), "OUTSIDE_WINDOW");
        admitted(open.enter(ticket));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "2099-12-31T23:59:59Z",
                "0001-01-01T00:00:00Z",
                "2023-12-18T08:00:00+07:00"
            })
    void judges_by_its_own_clock_whatever_the_phone_says(String phoneTime) {
        Instant now = Instant.now();
        Door door = Door.of(aConference(), Map.of("opensAt", now.minusSeconds(600), "closesAt", now.plusSeconds(600)));

        Response answer =
                door.put(Door.id(), Map.of("ticket", door.ticket(), "scannedAt", phoneTime, "sentAt", phoneTime));

        admitted(success(answer, 200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000-01-01T00:00:00Z", "yesterday", "-0001-01-01T00:00:00Z"})
    void refuses_a_time_that_nobody_can_write(String phoneTime) {
        Door door = Door.of(aConference());

        Response answer = door.put(Door.id(), Map.of("ticket", "X", "scannedAt", phoneTime));

        problem(answer, "invalid-request", 422);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/scannedAt");
    }

    @Test
    void lets_in_as_many_as_the_list_holds_and_one_more_for_each_who_leaves() {
        Door door = Door.of(aConference(), Map.of("capacity", 2));
        List<String> tickets = door.tickets(3);

        admitted(door.enter(tickets.get(0)));
        admitted(door.enter(tickets.get(1)));
        refused(door.enter(tickets.get(2)), "LIST_FULL");
        admitted(door.leave(tickets.get(0)));
        admitted(door.enter(tickets.get(2)));
        refused(door.enter(tickets.get(0)), "LIST_FULL");
    }

    @Test
    void counts_those_who_are_inside_when_a_list_is_given_a_capacity_later() {
        Door door = Door.of(aConference());
        List<String> tickets = door.tickets(2);
        admitted(door.enter(tickets.get(0)));

        success(door.conference.organiser.put(door.path(""), 0, Door.body(Map.of("capacity", 1))), 200);

        refused(door.enter(tickets.get(1)), "LIST_FULL");
    }

    @Test
    void gives_the_same_scan_the_same_answer_whatever_has_changed_since() {
        Door door = Door.of(aConference());
        String delegate = door.conference.delegate(door.organisation, "Nguyễn Văn An");
        String ticket = door.conference.ticketOf(delegate);
        String in = Door.id();
        String twice = Door.id();
        String admitted = door.scan(in, ticket, "ENTRY").asString();
        String refused = door.scan(twice, ticket, "ENTRY").asString();
        admitted(door.leave(ticket));
        success(
                door.conference.organiser.put(
                        door.conference.path("/delegates/" + delegate),
                        1,
                        delegateBody(door.organisation, "Nguyễn Văn Ân")),
                200);
        success(
                door.conference.organiser.put(
                        door.path(""), 0, Door.body(Map.of("categories", List.of("PRESS"), "name", text("Báo chí")))),
                200);

        String admittedAgain = door.scan(in, ticket, "ENTRY").asString();
        String refusedAgain = door.scan(twice, ticket, "ENTRY").asString();

        assertThat(admittedAgain).isEqualTo(admitted);
        assertThat(refusedAgain).isEqualTo(refused);
        assertThat(door.status().<Integer>path("inside")).isZero();
    }

    @Test
    void refuses_the_identifier_of_a_scan_for_another_ticket_list_or_way() {
        Door door = Door.of(aConference());
        String ticket = door.ticket();
        String id = Door.id();
        admitted(door.scan(id, ticket, "ENTRY"));

        problem(door.put(id, body(door.ticket(), "ENTRY")), "scan-id-reused", 409);
        problem(door.put(id, body("nobody's", "ENTRY")), "scan-id-reused", 409);
        problem(door.put(id, body(ticket, "EXIT")), "scan-id-reused", 409);
        problem(door.another().put(id, body(ticket, "ENTRY")), "scan-id-reused", 409);
        assertThat(door.status().<Integer>path("entered")).isEqualTo(1);
    }

    @Test
    void refuses_what_is_no_scan() {
        Door door = Door.of(aConference());

        problem(door.put("not-a-uuid", body("X", "ENTRY")), "not-found", 404);
        problem(door.put(Door.id(), Map.of("scannedAt", Instant.now())), "invalid-request", 422);
        problem(door.put(Door.id(), body(" ", "ENTRY")), "invalid-request", 422);
        problem(door.put(Door.id(), body("X".repeat(513), "ENTRY")), "invalid-request", 422);
        problem(door.put(Door.id(), body("X\u0000", "ENTRY")), "invalid-request", 422);
        problem(door.put(Door.id(), body("X", "SIDEWAYS")), "invalid-request", 422);
        refused(success(door.put(Door.id(), body("' or 1=1 -- 😀 %", "ENTRY")), 200), "UNKNOWN_TICKET");
    }

    @Test
    void never_changes_what_was_logged() throws Exception {
        Door door = Door.of(aConference());
        String id = Door.id();
        door.scan(id, door.ticket(), "ENTRY");

        assertThat(refusal("update scans set result = 'REFUSED', reason = 'LIST_FULL' where id = '" + id + "'"))
                .contains("never changed");
        assertThat(refusal("delete from scans where id = '" + id + "'")).contains("never changed");
    }

    private String refusal(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return "";
        } catch (java.sql.SQLException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    @Test
    void keeps_what_the_phone_said_and_when_it_came_in() throws Exception {
        Door door = Door.of(aConference());
        String id = Door.id();
        Instant phoneTime = Instant.parse("2001-02-03T04:05:06Z");

        door.put(id, Map.of("ticket", door.ticket(), "scannedAt", phoneTime, "sentAt", phoneTime.plusSeconds(1)));

        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select scanned_at, sent_at, received_at, happened_at from scans where id = '" + id + "'")) {
            row.next();
            assertThat(row.getTimestamp(1).toInstant()).isEqualTo(phoneTime);
            assertThat(row.getTimestamp(2).toInstant()).isEqualTo(phoneTime.plusSeconds(1));
            assertThat(Duration.between(row.getTimestamp(3).toInstant(), Instant.now()))
                    .isLessThan(Duration.ofMinutes(1));
            assertThat(row.getTimestamp(4)).isEqualTo(row.getTimestamp(3));
        }
    }

    private static Map<String, Object> body(String ticket, String type) {
        return Map.of("ticket", ticket, "type", type, "scannedAt", Instant.now());
    }

    private static void admitted(Response answer) {
        assertThat(answer.<String>path("result")).as(answer.asString()).isEqualTo("ADMITTED");
    }

    private static void refused(Response answer, String reason) {
        assertThat(answer.<String>path("result")).as(answer.asString()).isEqualTo("REFUSED");
        assertThat(answer.<String>path("reason")).isEqualTo(reason);
    }
}
