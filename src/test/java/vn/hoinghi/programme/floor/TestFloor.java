package vn.hoinghi.programme.floor;

import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.programme.TestProgramme.role;
import static vn.hoinghi.programme.TestProgramme.sessionBody;
import static vn.hoinghi.programme.TestProgramme.talkBody;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.TestConference;
import vn.hoinghi.programme.TestProgramme;

/** A published discussion with a chair and one planned talk, and people of a province who may want the floor. */
final class TestFloor {

    final TestConference conference;
    final TestProgramme draft;
    final String chairman;
    final Api chair;
    final String planned;
    final String province;
    final String session;
    final String talk;

    TestFloor(TestConference conference) {
        this.conference = conference;
        draft = new TestProgramme(conference);
        chairman = draft.speaker("Đỗ Chủ Tọa");
        chair = conference.delegateAccount(chairman);
        planned = draft.speaker("Lý Tham Luận");
        province = conference.organisation("PROVINCE");
        Map<String, Object> body = sessionBody("Thảo luận", "14:00", "15:30");
        body.put("kind", "DISCUSSION");
        body.put("roles", List.of(role(chairman, "CHAIR")));
        session = draft.session(body);
        talk = draft.talk(session, talkBody(1, "Tham luận một", "14:00", "14:08"), planned);
        success(draft.publish("Bản một"), 201);
    }

    String person(String fullName) {
        return conference.delegate(province, fullName);
    }

    String path(String after) {
        return conference.path("/sessions/" + session + after);
    }

    Response ask(Api as, @Nullable String delegate) {
        return as.post(path("/floor/requests"), delegate == null ? Map.of() : Map.of("delegate", delegate));
    }

    /** A request of somebody new. */
    String asks(String fullName) {
        return success(ask(conference.organiser, person(fullName)), 201).path("id");
    }

    Response give(Api as, @Nullable String request) {
        return as.post(path("/interventions"), request == null ? Map.of() : Map.of("request", request));
    }

    Response step(Api as, String intervention, String step) {
        return as.post(path("/interventions/" + intervention + "/" + step), Map.of());
    }

    Response list(Api as) {
        return success(as.get(path("/floor/requests")), 200);
    }

    List<String> names() {
        return list(conference.organiser).path("items.fullName");
    }

    Response rules(Api as, int version, String rule, boolean takesRequests) {
        return as.put(
                path("/floor/rules"),
                version,
                Map.of("rule", rule, "secondsAllowed", 180, "takesRequests", takesRequests));
    }

    static Map<String, Object> correction(String delegate, String from, String to) {
        return new HashMap<>(Map.of(
                "delegate",
                delegate,
                "beganAt",
                TestProgramme.at(from),
                "endedAt",
                TestProgramme.at(to),
                "secondsAllowed",
                300));
    }
}
