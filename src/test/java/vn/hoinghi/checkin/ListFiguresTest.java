package vn.hoinghi.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.checkin.Door.offline;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.EventStream;
import vn.hoinghi.kernel.testing.TestConference;

/** The truth afterwards, list by list, and as it happens. */
@QuarkusTest
class ListFiguresTest extends ApiTest {

    @Test
    void adds_up_how_long_somebody_was_inside() {
        Door door = Door.of(aConference());
        List<String> tickets = door.tickets(3);
        door.handIn(List.of(
                offline(Door.id(), tickets.get(0), "ENTRY", 3600),
                // Scanned twice, and inside all the while.
                offline(Door.id(), tickets.get(0), "ENTRY", 3300),
                offline(Door.id(), tickets.get(0), "EXIT", 3000),
                offline(Door.id(), tickets.get(0), "ENTRY", 1800),
                offline(Door.id(), tickets.get(0), "EXIT", 1500),
                offline(Door.id(), tickets.get(1), "ENTRY", 620)));

        Response all = figures(door, "/attendees");
        Response inside = figures(door, "/attendees?inside=true");
        Response first = figures(door, "/attendees?limit=1");
        Response second = figures(door, "/attendees?limit=1&cursor=" + first.path("nextCursor"));

        assertThat(all.<List<Integer>>path("items.minutesInside")).containsExactly(15, 10);
        assertThat(all.<List<Boolean>>path("items.isInside")).containsExactly(false, true);
        assertThat(all.<String>path("items[0].lastExitAt")).isNotNull();
        assertThat(all.<String>path("items[1].lastExitAt")).isNull();
        assertThat(inside.<List<Integer>>path("items.minutesInside")).containsExactly(10);
        assertThat(second.<List<String>>path("items.delegate")).containsExactly(all.<String>path("items[1].delegate"));
    }

    @Test
    void says_which_delegations_are_missing_now_and_whether_there_is_a_quorum() {
        TestConference conference = aConference();
        Door door = Door.of(conference, Map.of("quorumPercent", 50));
        String there = door.ticket();
        String left = conference.organisation("NGO");
        String leaver = conference.ticketOf(conference.delegate(left, "Lê Văn Tám"));
        String never = conference.organisation("EMBASSY");
        conference.delegate(never, "Phạm Thị Đào");
        conference.pendingDelegate(conference.organisation("PRESS"), "Trần Thị Én");
        door.enter(there);
        door.enter(leaver);
        Response before = figures(door, "/quorum");
        door.leave(leaver);

        Response missing = figures(door, "/missing-delegations");
        Response after = figures(door, "/quorum");

        assertThat(missing.<List<String>>path("items.organisation")).containsExactlyInAnyOrder(left, never);
        assertThat(missing.<List<Integer>>path("items.entered")).containsExactlyInAnyOrder(1, 0);
        assertThat(before.<Integer>path("needed")).isEqualTo(2);
        assertThat(before.<Boolean>path("isReached")).isTrue();
        assertThat(after.<Integer>path("inside")).isEqualTo(1);
        assertThat(after.<Boolean>path("isReached")).isFalse();
    }

    @Test
    void counts_arrivals_by_minute_gate_and_device() {
        TestConference conference = aConference();
        Door door = Door.of(conference);
        TestDevice device = TestDevice.of(conference, Map.of("gate", "Cổng A"));
        List<String> tickets = door.tickets(3);
        door.by(device.api)
                .handIn(List.of(
                        offline(Door.id(), tickets.get(0), "ENTRY", 600),
                        offline(Door.id(), tickets.get(0), "EXIT", 300),
                        offline(Door.id(), tickets.get(0), "ENTRY", 0),
                        offline(Door.id(), "nobody's", "ENTRY", 0)));
        String undone = Door.id();
        door.scan(undone, tickets.get(1), "ENTRY");
        success(door.desk.put(door.path("/scans/" + undone + "/reversal"), Map.of("reason", "Nhầm")), 204);
        door.enter(tickets.get(2));

        Response all = figures(door, "/arrivals");
        Response late = figures(
                door, "/arrivals?from=" + Instant.now().minusSeconds(120).truncatedTo(ChronoUnit.SECONDS));

        assertThat(all.<List<Integer>>path("items.firstEntries").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(2);
        assertThat(all.<List<Integer>>path("items.entries").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(3);
        assertThat(all.<List<Integer>>path("items.exits").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(1);
        assertThat(all.<String>path("items[0].gate")).isEqualTo("Cổng A");
        assertThat(all.<String>path("items[0].device")).isEqualTo(device.id);
        assertThat(late.<List<Integer>>path("items.entries").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void streams_the_figures_as_they_change_and_tells_nobody_what_they_know() {
        Door door = Door.of(aConference());
        TestDevice screen = TestDevice.of(door.conference, Map.of("profile", "STATS"));
        String path = door.conference.path("/attendance/stream");
        String ticket = door.ticket();
        EventStream.Event last;

        try (EventStream stream = EventStream.open(path, "Authorization", "Bearer " + screen.key)) {
            assertThat(stream.next().data()).contains("\"entered\":0");
            door.enter(ticket);
            last = stream.next();
        }
        try (EventStream again =
                EventStream.open(path, "Authorization", "Bearer " + screen.key, "Last-Event-ID", last.id())) {
            door.leave(ticket);

            assertThat(last.data()).contains("\"entered\":1", "\"inside\":1");
            assertThat(again.next().data()).contains("\"entered\":1", "\"inside\":0");
        }
    }

    @Test
    void streams_nothing_more_to_a_device_soon_after_it_is_revoked() {
        Door door = Door.of(aConference());
        TestDevice stolen = TestDevice.of(door.conference, Map.of("profile", "STATS"));
        TestDevice screen = TestDevice.of(door.conference, Map.of("profile", "STATS"));
        String path = door.conference.path("/attendance/stream");

        try (EventStream ended = EventStream.open(path, "Authorization", "Bearer " + stolen.key);
                EventStream other = EventStream.open(path, "Authorization", "Bearer " + screen.key)) {
            ended.next();
            other.next();
            success(
                    door.conference.organiser.post(
                            door.conference.path("/devices/" + stolen.id + "/revocation"), Map.of()),
                    200);
            assertThat(ended.ends()).isTrue();
            door.enter(door.ticket());

            assertThat(ended.poll(Duration.ZERO)).isNull();
            assertThat(other.next().data()).contains("\"expected\":1");
        }
    }

    @Test
    void shows_figures_to_devices_that_may_count_alone() {
        Door door = Door.of(aConference());

        success(door.withDevice("STATS").desk.get(door.path("/attendees")), 200);
        problem(door.withDevice("KIOSK").desk.get(door.path("/attendees")), "forbidden", 403);
        problem(door.withDevice("KIOSK").desk.get(door.conference.path("/attendance")), "forbidden", 403);
        problem(door.conference.focalPoint(door.organisation).get(door.path("/quorum")), "forbidden", 403);
        problem(door.desk.get(door.path("/attendees?cursor=x")), "invalid-cursor", 400);
    }

    private static Response figures(Door door, String path) {
        return success(door.desk.get(door.path(path)), 200);
    }
}
