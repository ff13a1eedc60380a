package vn.hoinghi.access;

import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hoinghi.checkin.TestDevice;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.TestConference;

/** A conference with somebody of every role, and with objects of two organisations: their own, and a stranger's. */
final class AccessFixture {

    /** Of every delegate. */
    static final String PHONE = "+84911000111";

    final TestConference conference;
    final Map<Role, Api> callers = new EnumMap<>(Role.class);

    /** What stands in paths, by the segment before it. */
    final Map<String, String> own = new HashMap<>();

    final Map<String, String> strangers = new HashMap<>();

    AccessFixture(TestConference conference) {
        this.conference = conference;
        String round = made("/rounds", Map.of("name", text("Gặp gỡ")));
        shared("rounds", round);
        shared("rooms", conference.room("A"));
        shared("sessions", made("/sessions", session()));
        own.put("check-in-lists", list());
        strangers.put("check-in-lists", list());
        side(own, round);
        side(strangers, round);
        TestDevice device = TestDevice.of(conference, Map.of("lists", List.of(own.get("check-in-lists"))));
        shared("devices", device.id);
        callers.put(Role.ORGANISER, conference.boundOrganiser());
        callers.put(Role.DESK, conference.desk());
        callers.put(Role.FOCAL_POINT, conference.focalPoint(own.get("organisations")));
        callers.put(Role.DELEGATE, conference.delegateAccount(own.get("delegates")));
        callers.put(Role.DEVICE, device.api);
    }

    private void side(Map<String, String> objects, String round) {
        String organisation = conference.organisation("PROVINCE");
        Map<String, Object> person = TestConference.delegateBody(organisation, "Nguyễn Văn An");
        person.put("phone", PHONE);
        String delegate = made("/delegates", person);
        success(conference.organiser.put(conference.path("/delegates/" + delegate + "/approval"), 0, Map.of()), 200);
        objects.put("organisations", organisation);
        objects.put("delegates", delegate);
        objects.put("people", delegate);
        made("/speakers", Map.of("delegate", delegate));
        objects.put("speakers", delegate);
        objects.put("delegations", made("/delegations", Map.of("organisation", organisation)));
        objects.put(
                "parties",
                made(
                        "/rounds/" + round + "/parties",
                        Map.of("organisation", organisation, "teams", 1, "members", List.of())));
    }

    private static Map<String, Object> session() {
        return Map.of(
                "kind", "PLENARY",
                "title", text("Phiên toàn thể"),
                "startsAt", "2023-12-18T01:00:00Z",
                "endsAt", "2023-12-18T02:00:00Z");
    }

    private String list() {
        return made("/check-in-lists", Map.of("name", text("Cửa " + UUID.randomUUID())));
    }

    private void shared(String segment, String id) {
        own.put(segment, id);
        strangers.put(segment, id);
    }

    private String made(String path, Object body) {
        return success(conference.organiser.post(conference.path(path), body), 201)
                .path("id");
    }
}
