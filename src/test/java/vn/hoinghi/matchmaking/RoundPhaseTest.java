package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoinghi.calendar.Calendar;
import vn.hoinghi.conference.ConferenceCodes;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;

/** What the phase and the settings of a round allow. */
@QuarkusTest
class RoundPhaseTest extends ApiTest {

    @Inject
    Calendar calendar;

    @Inject
    ConferenceCodes codes;

    @Test
    void keeps_a_closed_round_as_it_is_but_for_what_took_place() {
        TestRound round = TestRound.in(aConference());
        String slot = round.slot();
        Response meeting = success(round.book(round.party(), round.party(), slot), 201);
        success(change(round, 0, Map.of("name", text("Vòng"), "phase", "CLOSED")), 200);

        problem(round.move(meeting, round.slot()), "phase-not-open", 409);
        for (String action : List.of("acceptance", "decline", "cancellation")) {
            problem(round.act(round.organiser(), meeting, action, Map.of()), "phase-not-open", 409);
        }
        success(attend(round, meeting, 0), 200);
        success(change(round, 1, Map.of("name", text("Vòng"), "phase", "PROVISIONAL")), 200);
        problem(attend(round, meeting, 1), "phase-not-open", 409);
    }

    @Test
    void lets_no_booking_in_after_the_answer_that_the_round_is_closed() {
        for (int turn = 0; turn < 5; turn++) {
            TestRound round = TestRound.in(aConference());
            String mission = round.party();
            List<String> slots = Stream.generate(round::slot).limit(24).toList();
            List<String> provinces =
                    Stream.generate(() -> round.party()).limit(24).toList();
            AtomicReference<List<String>> atClosing = new AtomicReference<>(List.of());

            List<Response> answers = Race.of(25, runner -> {
                if (runner < 24) {
                    return round.book(provinces.get(runner), mission, slots.get(runner));
                }
                Response closed = change(round, 0, Map.of("name", text("Vòng"), "phase", "CLOSED"));
                atClosing.set(round.meetings("?limit=100"));
                return closed;
            });

            List<Response> refused = new ArrayList<>(answers);
            refused.removeIf(answer -> answer.statusCode() < 400);
            refused.forEach(answer -> problem(answer, "phase-not-open", 409));
            assertThat(round.meetings("?limit=100")).isEqualTo(atClosing.get()).hasSize(24 - refused.size());
        }
    }

    @Test
    void confirms_at_once_where_no_answer_is_needed_and_stays_so_when_moved() {
        TestRound round = TestRound.in(aConference());
        settings(round, Map.of("needsAnswer", false));

        Response meeting = success(round.book(round.party(), round.party(), round.slot()), 201);
        Response moved = success(round.move(meeting, round.slot()), 200);

        assertThat(meeting.<String>path("status")).isEqualTo("CONFIRMED");
        assertThat(meeting.<String>path("answers.otherParty")).isEqualTo("ACCEPTED");
        assertThat(moved.<String>path("status")).isEqualTo("CONFIRMED");
    }

    @Test
    void lets_only_the_organiser_book_where_the_round_says_so() {
        TestRound round = TestRound.in(aConference());
        String organisation = round.conference.organisation("PROVINCE");
        String own = round.partyOf(organisation);
        Api focal = round.conference.focalPoint(organisation);
        String slot = round.slot();
        settings(round, Map.of("bookedBy", "ORGANISER"));

        Response byParty = round.book(focal, own, round.party(), slot);
        Response byOrganiser = success(round.book(own, round.party(), slot), 201);

        problem(byParty, "not-allowed", 409);
        success(round.act(focal, byOrganiser, "cancellation", Map.of()), 200);
    }

    @Test
    void refuses_parties_after_the_deadline_and_not_the_organiser() {
        TestRound round = TestRound.in(aConference());
        String organisation = round.conference.organisation("PROVINCE");
        String own = round.partyOf(organisation);
        String mission = round.party();
        Api focal = round.conference.focalPoint(organisation);
        String slot = round.slot();
        settings(round, Map.of("wishesUntil", "2020-01-01T00:00:00Z", "bookingUntil", "2020-01-01T00:00:00Z"));
        Map<String, Object> wish = Map.of("party", own, "otherParty", mission, "strength", "WANT");

        problem(round.book(focal, own, mission, slot), "deadline-passed", 409);
        problem(focal.post(round.path("/wishes"), wish), "deadline-passed", 409);
        success(round.organiser().post(round.path("/wishes"), wish), 201);
        success(round.book(own, mission, slot), 201);
    }

    @Test
    void keeps_people_from_meetings_shortly_before_and_after_a_session() {
        TestRound round = TestRound.in(aConference());
        String ambassador = round.person("Trần Quốc Bảo");
        String mission = round.party(ambassador);
        List<String> slots = Stream.generate(round::slot).limit(5).toList();
        new Elsewhere(calendar, codes).bind(round, ambassador, 1);
        settings(round, Map.of("bufferMinutes", 15));

        Response before = round.book(round.party(), mission, slots.get(0));
        Response after = round.book(round.party(), mission, slots.get(2));
        success(round.book(round.party(), mission, slots.get(3)), 201);
        success(round.book(round.party(), mission, slots.get(4)), 201);

        problem(before, "person-busy", 409);
        assertThat(before.<List<String>>path("freeSlots.slot")).containsExactly(slots.get(3), slots.get(4));
        problem(after, "person-busy", 409);
    }

    @Test
    void shows_its_settings_and_keeps_them_where_nothing_is_said() {
        TestRound round = TestRound.in(aConference());

        Response opened = success(round.organiser().get(round.path("")), 200);
        settings(round, Map.of("bookedBy", "PARTIES", "bufferMinutes", 10));
        Response later = success(change(round, 1, Map.of("name", text("Vòng 2"))), 200);

        assertThat(opened.<Map<String, Object>>path("settings"))
                .containsEntry("needsAnswer", true)
                .containsEntry("bookedBy", "BOTH")
                .containsEntry("bufferMinutes", 0);
        assertThat(later.<String>path("settings.bookedBy")).isEqualTo("PARTIES");
        assertThat(later.<Integer>path("settings.bufferMinutes")).isEqualTo(10);
    }

    private static Response attend(TestRound round, Response meeting, int version) {
        return round.organiser()
                .put(round.path("/meetings/" + meeting.path("id") + "/attendance"), version, Map.of("held", true));
    }

    private static void settings(TestRound round, Map<String, Object> settings) {
        success(change(round, 0, Map.of("name", text("Vòng"), "settings", settings)), 200);
    }

    private static Response change(TestRound round, int version, Map<String, Object> body) {
        return round.organiser().put(round.path(""), version, body);
    }
}
