package vn.hoinghi.matchmaking;

import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.TestConference;

/** A live round to play in, made over the API; slots are half an hour each, one after the other. */
final class TestRound {

    static final Instant FIRST_SLOT = Instant.parse("2023-12-18T07:00:00Z");

    final TestConference conference;
    final String id;
    private int slots;

    private TestRound(TestConference conference, String id) {
        this.conference = conference;
        this.id = id;
    }

    static TestRound in(TestConference conference) {
        return in(conference, "LIVE");
    }

    static TestRound in(TestConference conference, String phase) {
        String id = success(
                        conference.organiser.post(
                                conference.path("/rounds"),
                                Map.of("name", text("Đại sứ gặp địa phương"), "phase", phase)),
                        201)
                .path("id");
        return new TestRound(conference, id);
    }

    Api organiser() {
        return conference.organiser;
    }

    String path(String after) {
        return conference.path("/rounds/" + id + after);
    }

    static Instant startOf(int slot) {
        return FIRST_SLOT.plus(30L * slot, ChronoUnit.MINUTES);
    }

    String slot() {
        Instant startsAt = startOf(slots++);
        Map<String, Object> body = Map.of(
                "startsAt",
                startsAt.toString(),
                "endsAt",
                startsAt.plusSeconds(1800).toString());
        return success(organiser().post(path("/slots"), body), 201).path("id");
    }

    String table(String name) {
        return success(organiser().post(path("/tables"), Map.of("name", name)), 201)
                .path("id");
    }

    String table(String name, Map<String, Object> details) {
        Map<String, Object> body = new HashMap<>(details);
        body.put("name", name);
        return success(organiser().post(path("/tables"), body), 201).path("id");
    }

    /** A party of a fresh organisation, of one team, for which these delegates sit. */
    String party(String... delegates) {
        return partyOf(conference.organisation("PROVINCE"), delegates);
    }

    String partyOf(String organisation, String... delegates) {
        return success(organiser().post(path("/parties"), partyBody(organisation, 1, delegates)), 201)
                .path("id");
    }

    static Map<String, Object> partyBody(String organisation, int teams, String... delegates) {
        List<Map<String, Object>> members = Stream.of(delegates)
                .map(delegate -> Map.<String, Object>of("delegate", delegate, "team", 1))
                .toList();
        return Map.of("organisation", organisation, "teams", teams, "members", members);
    }

    /** A delegate of a fresh organisation. */
    String person(String fullName) {
        return conference.delegate(conference.organisation("MISSION_ABROAD"), fullName);
    }

    Response book(String party, String otherParty, String slot) {
        return book(organiser(), party, otherParty, slot);
    }

    Response book(Api client, String party, String otherParty, String slot) {
        return client.post(path("/meetings"), Map.of("party", party, "otherParty", otherParty, "slot", slot));
    }

    Response book(String party, String otherParty, String slot, String table) {
        return organiser()
                .post(
                        path("/meetings"),
                        Map.of("party", party, "otherParty", otherParty, "slot", slot, "table", table));
    }

    Response show(String meeting) {
        return success(organiser().get(path("/meetings/" + meeting)), 200);
    }

    Response move(Response meeting, String slot) {
        return move(meeting, Map.of("slot", slot));
    }

    Response move(Response meeting, Map<String, Object> body) {
        return organiser()
                .put(
                        path("/meetings/" + meeting.path("id") + "/slot"),
                        meeting.<Integer>path("version"),
                        new HashMap<>(body));
    }

    Response act(Api client, Response meeting, String action, Map<String, Object> body) {
        return client.post(path("/meetings/" + meeting.path("id") + "/" + action), body);
    }

    List<String> meetings(String filter) {
        return success(organiser().get(path("/meetings" + filter)), 200).path("items.id");
    }

    Response availability(String party) {
        return success(organiser().get(path("/parties/" + party + "/availability")), 200);
    }
}
