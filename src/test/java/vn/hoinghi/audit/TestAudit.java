package vn.hoinghi.audit;

import static vn.hoinghi.kernel.testing.Expect.success;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import vn.hoinghi.kernel.testing.TestConference;

/** The audit trail of a conference, as its organiser searches it. */
final class TestAudit {

    private final TestConference conference;

    TestAudit(TestConference conference) {
        this.conference = conference;
    }

    Response page(String query) {
        return success(conference.organiser.get(conference.path("/audit?" + query)), 200);
    }

    /** The entries that answer the query, newest first. */
    List<Map<String, Object>> entries(String query) {
        return page("limit=200&" + query).path("items");
    }

    /** The newest of them. */
    Map<String, Object> newest(String query) {
        return entries(query).get(0);
    }
}
