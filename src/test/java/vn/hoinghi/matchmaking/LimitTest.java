package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;

/** A party meets at most as many as it said, however many ask at once. */
@QuarkusTest
class LimitTest extends ApiTest {

    @Test
    void refuses_a_meeting_above_the_limit_of_either_side_and_takes_one_when_another_is_cancelled() {
        TestRound round = TestRound.in(aConference());
        String mission = limited(round, 1);
        Response first = success(round.book(round.party(), mission, round.slot()), 201);
        String slot = round.slot();

        Response asked = round.book(round.party(), mission, slot);
        Response asking = round.book(mission, round.party(), slot);
        Response moved = success(round.move(first, slot), 200);
        success(round.act(round.organiser(), moved, "cancellation", Map.of()), 200);
        Response later = round.book(round.party(), mission, slot);

        problem(asked, "limit-reached", 409);
        assertThat(asked.<List<Object>>path("freeSlots")).isNull();
        problem(asking, "limit-reached", 409);
        success(later, 201);
    }

    @Test
    void refuses_a_limit_below_the_meetings_there_are() {
        TestRound round = TestRound.in(aConference());
        String organisation = round.conference.organisation("MISSION_ABROAD");
        String mission = round.partyOf(organisation);
        success(round.book(round.party(), mission, round.slot()), 201);
        success(round.book(round.party(), mission, round.slot()), 201);

        Response lower = round.organiser().put(round.path("/parties/" + mission), 0, body(organisation, 1));
        Response equal = round.organiser().put(round.path("/parties/" + mission), 0, body(organisation, 2));

        problem(lower, "limit-reached", 409);
        assertThat(success(equal, 200).<Integer>path("mostMeetings")).isEqualTo(2);
    }

    @Test
    void keeps_the_limit_when_many_ask_for_different_slots_at_the_same_moment() {
        TestRound round = TestRound.in(aConference());
        String mission = limited(round, 3);
        List<String> slots = Stream.generate(round::slot).limit(16).toList();
        List<String> provinces = Stream.generate(() -> round.party()).limit(16).toList();

        List<Response> answers = Race.of(16, runner -> round.book(provinces.get(runner), mission, slots.get(runner)));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(3);
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> problem(answer, "limit-reached", 409));
        assertThat(round.meetings("?party=" + mission)).hasSize(3);
    }

    @Test
    void keeps_the_limits_of_both_sides_without_deadlock() {
        TestRound round = TestRound.in(aConference());
        List<String> parties = Stream.generate(() -> limited(round, 2)).limit(6).toList();
        List<String> slots = Stream.generate(round::slot).limit(12).toList();

        List<Response> answers = Race.of(
                30,
                runner -> round.book(
                        parties.get(runner % 6), parties.get((runner + 1 + runner / 6) % 6), slots.get(runner % 12)));

        assertThat(answers)
                .extracting(Response::statusCode)
                .allMatch(status -> Set.of(201, 409).contains(status));
        parties.forEach(party -> assertThat(round.meetings("?party=" + party)).hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void fills_twelve_slots_of_an_ambassador_whom_64_want_and_tells_the_others_why() {
        TestRound round = TestRound.in(aConference());
        IntStream.rangeClosed(1, 40).forEach(number -> round.table("Bàn " + number));
        String mission = limited(round, 12, round.person("Trần Quốc Bảo"));
        List<String> slots = Stream.generate(round::slot).limit(12).toList();
        List<String> provinces = Stream.generate(() -> round.party()).limit(64).toList();
        round.book(provinces.get(0), provinces.get(1), round.slot());

        List<List<Response>> answers = Race.of(
                64,
                runner -> IntStream.range(0, 12)
                        .mapToObj(turn -> round.book(provinces.get(runner), mission, slots.get((runner + turn) % 12)))
                        .toList());

        List<Response> all = answers.stream().flatMap(List::stream).toList();
        assertThat(all).filteredOn(answer -> answer.statusCode() == 201).hasSize(12);
        Set<String> causes = Set.of("slot-taken", "party-busy", "limit-reached");
        assertThat(all).filteredOn(answer -> answer.statusCode() != 201).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
            assertThat(causes).contains(answer.<String>path("code"));
        });
        assertThat(success(round.organiser().get(round.path("/meetings?party=" + mission)), 200)
                        .<List<String>>path("items.slot"))
                .containsExactlyElementsOf(slots);
    }

    private static String limited(TestRound round, int most, String... delegates) {
        Map<String, Object> body = new HashMap<>(body(round.conference.organisation("MISSION_ABROAD"), most));
        body.put(
                "members",
                Stream.of(delegates).map(id -> Map.of("delegate", id)).toList());
        return success(round.organiser().post(round.path("/parties"), body), 201)
                .path("id");
    }

    private static Map<String, Object> body(String organisation, int most) {
        return Map.of("organisation", organisation, "mostMeetings", most);
    }
}
