package vn.hoinghi.checkin;

import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.TestConference;

/** A check-in list of a conference, somebody who scans there, and an organisation that sends people. */
final class Door {

    final TestConference conference;
    final String list;
    final Api desk;
    final String organisation;

    private Door(TestConference conference, String list, Api desk, String organisation) {
        this.conference = conference;
        this.list = list;
        this.desk = desk;
        this.organisation = organisation;
    }

    static Door of(TestConference conference) {
        return of(conference, Map.of());
    }

    /** With more said of the list than its name. */
    static Door of(TestConference conference, Map<String, Object> said) {
        return new Door(conference, list(conference, said), conference.desk(), conference.organisation("PROVINCE"));
    }

    /** Another list of the same conference, where the same person scans. */
    Door another() {
        return another(Map.of());
    }

    /** Another, with more said of it than its name. */
    Door another(Map<String, Object> said) {
        return new Door(conference, list(conference, said), desk, organisation);
    }

    /** The same door, where whoever bears that key or token scans. */
    Door by(Api api) {
        return new Door(conference, list, api, organisation);
    }

    /** The same door, with a fresh device of that profile. */
    Door withDevice(String profile) {
        return by(TestDevice.of(conference, Map.of("profile", profile)).api);
    }

    private static String list(TestConference conference, Map<String, Object> said) {
        return success(conference.organiser.post(conference.path("/check-in-lists"), body(said)), 201)
                .path("id");
    }

    static Map<String, Object> body(Map<String, Object> said) {
        Map<String, Object> body = new HashMap<>(Map.of("name", text("Cửa chính")));
        body.putAll(said);
        return body;
    }

    String path(String after) {
        return conference.path("/check-in-lists/" + list + after);
    }

    /** The ticket of somebody who is approved. */
    String ticket() {
        return conference.ticketOf(conference.delegate(organisation, "Nguyễn Văn An"));
    }

    List<String> tickets(int number) {
        List<String> tickets = new ArrayList<>();
        for (int at = 0; at < number; at++) {
            tickets.add(ticket());
        }
        return tickets;
    }

    static String id() {
        return UUID.randomUUID().toString();
    }

    Response enter(String ticket) {
        return scan(id(), ticket, "ENTRY");
    }

    Response leave(String ticket) {
        return scan(id(), ticket, "EXIT");
    }

    Response scan(String id, String ticket, String type) {
        return success(put(id, Map.of("ticket", ticket, "type", type, "scannedAt", Instant.now())), 200);
    }

    Response lookUp(String ticket, String type) {
        return success(
                desk.post(path("/look-ups"), Map.of("ticket", ticket, "type", type, "scannedAt", Instant.now())), 200);
    }

    Response put(String id, Object body) {
        return desk.put(path("/scans/" + id), body);
    }

    /** A scan for a batch, made as many seconds ago as that. */
    static Map<String, Object> offline(String id, String ticket, String type, long secondsAgo) {
        return Map.of(
                "scanId",
                id,
                "ticket",
                ticket,
                "type",
                type,
                "scannedAt",
                Instant.now().minusSeconds(secondsAgo));
    }

    Response handIn(List<?> scans) {
        return success(desk.post(path("/scans"), Map.of("sentAt", Instant.now(), "scans", scans)), 200);
    }

    Response status() {
        return success(desk.get(path("/status")), 200);
    }
}
