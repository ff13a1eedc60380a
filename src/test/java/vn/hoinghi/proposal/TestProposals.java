package vn.hoinghi.proposal;

import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.TestConference;

/** A conference with two provinces, two missions and a field, and what each of them does with proposals. */
final class TestProposals {

    final TestConference conference;
    final Api organiser;
    final String province;
    final String otherProvince;
    final String mission;
    final String otherMission;

    private TestProposals(TestConference conference) {
        this.conference = conference;
        this.organiser = conference.organiser;
        this.province = conference.organisation("PROVINCE");
        this.otherProvince = conference.organisation("PROVINCE");
        this.mission = conference.organisation("MISSION_ABROAD");
        this.otherMission = conference.organisation("MISSION_ABROAD");
        field("training", "Đào tạo");
    }

    static TestProposals in(TestConference conference) {
        return new TestProposals(conference);
    }

    Response field(String code, String title) {
        return success(organiser.post(path("/proposal-fields"), Map.of("code", code, "title", text(title))), 201);
    }

    String path(String after) {
        return conference.path(after);
    }

    String step(String proposal, String step) {
        return path("/proposals/" + proposal + "/" + step);
    }

    static Map<String, Object> body(String title) {
        Map<String, Object> body = new HashMap<>();
        body.put("field", "training");
        body.put("title", text(title));
        body.put("body", text("Đề nghị Bộ hỗ trợ."));
        return body;
    }

    static Map<String, Object> body(String organisation, String title) {
        Map<String, Object> body = body(title);
        body.put("organisation", organisation);
        return body;
    }

    /** A proposal of the first province that the office filed for it. */
    String filed() {
        return filed("Mở lớp tiếng Anh");
    }

    String filed(String title) {
        return success(organiser.post(path("/proposals"), body(province, title)), 201)
                .path("id");
    }

    /** A proposal of the first province that the first mission is to answer. */
    String assigned() {
        String proposal = filed();
        success(assign(proposal, mission), 201);
        return proposal;
    }

    Response assign(String proposal, String lead) {
        return organiser.post(step(proposal, "assignments"), Map.of("organisation", lead));
    }

    static Map<String, Object> answer(String words) {
        return Map.of("decision", "ACCEPTED", "text", text(words));
    }
}
