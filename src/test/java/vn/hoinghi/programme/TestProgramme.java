package vn.hoinghi.programme;

import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hoinghi.kernel.testing.TestConference;

/** A draft to play with; times are of 18 December 2023 in Hà Nội. */
public final class TestProgramme {

    public final TestConference conference;
    private final String organisation;

    public TestProgramme(TestConference conference) {
        this.conference = conference;
        this.organisation = conference.organisation("CENTRAL_AGENCY");
    }

    public static String at(String time) {
        return "2023-12-18T" + time + ":00+07:00";
    }

    public String speaker(String fullName) {
        return conference.delegate(organisation, fullName);
    }

    public static Map<String, Object> role(String delegate, String role) {
        return Map.of("delegate", delegate, "role", role);
    }

    public static Map<String, Object> sessionBody(String title, String start, String end) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "PLENARY");
        body.put("title", text(title));
        body.put("startsAt", at(start));
        body.put("endsAt", at(end));
        return body;
    }

    public String session(String title, String start, String end) {
        return session(sessionBody(title, start, end));
    }

    public String sessionIn(String room, String title, String start, String end) {
        Map<String, Object> body = sessionBody(title, start, end);
        body.put("room", room);
        return session(body);
    }

    public String sessionChairedBy(String delegate, String title, String start, String end) {
        Map<String, Object> body = sessionBody(title, start, end);
        body.put("roles", List.of(role(delegate, "CHAIR")));
        return session(body);
    }

    public String session(Map<String, Object> body) {
        return success(conference.organiser.post(conference.path("/sessions"), body), 201)
                .path("id");
    }

    public static Map<String, Object> talkBody(int position, String title, String start, String end) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "REPORT");
        body.put("position", position);
        body.put("title", text(title));
        body.put("startsAt", at(start));
        body.put("endsAt", at(end));
        return body;
    }

    public String talk(String session, Map<String, Object> body, String... speakers) {
        body.put("speakers", List.of(speakers));
        return success(conference.organiser.post(talks(session), body), 201).path("id");
    }

    public String talks(String session) {
        return conference.path("/sessions/" + session + "/talks");
    }

    public Response publish(String name) {
        return conference.organiser.post(conference.path("/programme/versions"), Map.of("name", text(name)));
    }

    /** What an answer to whoever wrote a session says of it, without what else was at odds then. */
    public static Map<String, Object> withoutConflicts(Response written) {
        Map<String, Object> session = new HashMap<>(written.<Map<String, Object>>path("$"));
        session.remove("conflicts");
        return session;
    }
}
