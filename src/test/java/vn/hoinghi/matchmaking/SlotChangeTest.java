package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;

/** A slot that is deleted or gets another time loses no meeting in silence. */
@QuarkusTest
class SlotChangeTest extends ApiTest {

    @Test
    void shows_whom_it_hits_and_wants_a_decision_for_each() {
        TestRound round = TestRound.in(aConference());
        String slot = round.slot();
        Response first = success(round.book(round.party(), round.party(), slot), 201);
        Response second = success(round.book(round.party(), round.party(), slot), 201);

        Response preview = success(round.organiser().post(path(round, slot, "/changes/preview"), Map.of()), 200);
        Response undecided = change(round, slot, 0, decisions(cancel(first)));

        assertThat(preview.<List<String>>path("meetings.id"))
                .containsExactly(first.<String>path("id"), second.<String>path("id"));
        problem(undecided, "slot-has-meetings", 409);
        assertThat(undecided.<List<String>>path("errors.code")).containsExactly("undecided");
        assertThat(undecided.<String>path("errors[0].detail")).contains(second.<String>path("id"));
        assertThat(round.show(first.path("id")).<String>path("status")).isEqualTo("TENTATIVE");
    }

    @Test
    void deletes_a_slot_moves_and_cancels_as_decided_and_tells_both_sides() {
        TestRound round = TestRound.in(aConference());
        String slot = round.slot();
        String other = round.slot();
        Response moved = success(round.book(round.party(), round.party(), slot), 201);
        Response cancelled = success(round.book(round.party(), round.party(), slot), 201);

        success(change(round, slot, 0, decisions(move(moved, other), cancel(cancelled))), 200);

        assertThat(round.show(moved.path("id")).<String>path("slot")).isEqualTo(other);
        Response gone = round.show(cancelled.path("id"));
        assertThat(gone.<String>path("status")).isEqualTo("CANCELLED");
        assertThat(gone.<String>path("reason")).isEqualTo("Hội trường bận");
        assertThat(success(round.organiser().get(round.path("/slots")), 200).<List<String>>path("items.id"))
                .containsExactly(other);
        problem(round.organiser().get(path(round, slot, "")), "not-found", 404);
        problem(round.book(round.party(), round.party(), slot), "reference-not-found", 422);
        assertThat(notices(round, "MEETING_MOVED")).hasSize(2);
        assertThat(notices(round, "MEETING_CANCELLED")).hasSize(2);
    }

    @Test
    void shortens_a_slot_and_keeps_its_meetings_in_it() {
        TestRound round = TestRound.in(aConference());
        String slot = round.slot();
        String mission = round.party(round.person("Trần Quốc Bảo"));
        Response meeting = success(round.book(round.party(), mission, slot), 201);
        Map<String, Object> body = decisions(Map.of("meeting", meeting.path("id"), "decision", "KEEP"));
        body.put("endsAt", "2023-12-18T07:20:00Z");

        Response shortened = success(change(round, slot, 0, body), 200);

        assertThat(shortened.<String>path("endsAt")).isEqualTo("2023-12-18T07:20:00Z");
        assertThat(round.show(meeting.path("id")).<String>path("endsAt")).isEqualTo("2023-12-18T07:20:00Z");
        assertThat(round.show(meeting.path("id")).<List<Object>>path("members")).hasSize(1);
        assertThat(notices(round, "MEETING_MOVED")).hasSize(2);
        problem(change(round, slot, 0, body), "stale-version", 412);
        problem(
                change(round, slot, 1, decisions(Map.of("meeting", meeting.path("id"), "decision", "KEEP"))),
                "slot-has-meetings",
                409);
    }

    @Test
    void leaves_all_as_it_was_where_a_decision_cannot_be_carried_out() {
        TestRound round = TestRound.in(aConference());
        String slot = round.slot();
        String other = round.slot();
        String province = round.party();
        Response meeting = success(round.book(province, round.party(), slot), 201);
        success(round.book(province, round.party(), other), 201);

        Response refused = change(round, slot, 0, decisions(move(meeting, other)));

        problem(refused, "party-busy", 409);
        assertThat(round.show(meeting.path("id")).asString()).isEqualTo(meeting.asString());
        success(round.organiser().get(path(round, slot, "")), 200);
    }

    @Test
    void leaves_no_meeting_in_a_slot_that_is_deleted_while_others_book_it() {
        TestRound round = TestRound.in(aConference());
        for (int turn = 0; turn < 4; turn++) {
            String slot = round.slot();
            List<String> parties =
                    Stream.generate(() -> round.party()).limit(16).toList();

            List<Response> answers = Race.of(
                    9,
                    runner -> runner == 8
                            ? change(round, slot, 0, decisions())
                            : round.book(parties.get(runner), parties.get(8 + runner), slot));

            boolean isDeleted = answers.get(8).statusCode() == 200;
            if (!isDeleted) {
                problem(answers.get(8), "slot-has-meetings", 409);
            }
            int booked = round.meetings("?slot=" + slot).size();
            assertThat(isDeleted ? booked == 0 : booked > 0).isTrue();
        }
    }

    private static Response change(TestRound round, String slot, int version, Map<String, Object> body) {
        return round.organiser()
                .request()
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body(body)
                .post(path(round, slot, "/changes"));
    }

    private static String path(TestRound round, String slot, String after) {
        return round.path("/slots/" + slot + after);
    }

    @SafeVarargs
    private static Map<String, Object> decisions(Map<String, Object>... decisions) {
        return new HashMap<>(Map.of("decisions", new ArrayList<>(List.of(decisions))));
    }

    private static Map<String, Object> move(Response meeting, String slot) {
        return Map.of("meeting", meeting.path("id"), "decision", "MOVE", "slot", slot);
    }

    private static Map<String, Object> cancel(Response meeting) {
        return Map.of("meeting", meeting.path("id"), "decision", "CANCEL", "reason", "Hội trường bận");
    }

    private static List<String> notices(TestRound round, String kind) {
        return success(round.organiser().get(round.conference.path("/notices?kind=" + kind)), 200)
                .path("items.id");
    }
}
