package vn.hoinghi.proposal;

import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.TestConference;

/** A conference with two provinces, two missions and a field, and what each of them does with proposals. */
public final class TestProposals {

    public final TestConference conference;
    public final Api organiser;
    public final String province;
    public final String otherProvince;
    public final String mission;
    public final String otherMission;

    private TestProposals(TestConference conference) {
        this.conference = conference;
        this.organiser = conference.organiser;
        this.province = conference.organisation("PROVINCE");
        this.otherProvince = conference.organisation("PROVINCE");
        this.mission = conference.organisation("MISSION_ABROAD");
        this.otherMission = conference.organisation("MISSION_ABROAD");
        field("training", "Đào tạo");
    }

    public static TestProposals in(TestConference conference) {
        return new TestProposals(conference);
    }

    public Response field(String code, String title) {
        return success(organiser.post(path("/proposal-fields"), Map.of("code", code, "title", text(title))), 201);
    }

    public String path(String after) {
        return conference.path(after);
    }

    public String step(String proposal, String step) {
        return path("/proposals/" + proposal + "/" + step);
    }

    public static Map<String, Object> body(String title) {
        Map<String, Object> body = new HashMap<>();
        body.put("field", "training");
        body.put("title", text(title));
        body.put("body", text("Đề nghị Bộ hỗ trợ."));
        return body;
    }

    public static Map<String, Object> body(String organisation, String title) {
        Map<String, Object> body = body(title);
        body.put("organisation", organisation);
        return body;
    }

    /** A proposal of the first province that the office filed for it. */
    public String filed() {
        return filed("Mở lớp tiếng Anh");
    }

    public String filed(String title) {
        return success(organiser.post(path("/proposals"), body(province, title)), 201)
                .path("id");
    }

    /** A proposal of the first province that the first mission is to answer. */
    public String assigned() {
        String proposal = filed();
        success(assign(proposal, mission), 201);
        return proposal;
    }

    public Response assign(String proposal, String lead) {
        return organiser.post(step(proposal, "assignments"), Map.of("organisation", lead));
    }

    public static Map<String, Object> answer(String words) {
        return Map.of("decision", "ACCEPTED", "text", text(words));
    }
}
