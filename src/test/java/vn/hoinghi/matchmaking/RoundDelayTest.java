package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoinghi.calendar.Calendar;
import vn.hoinghi.conference.ConferenceCodes;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;

/** A round that runs late takes its meetings, their places and the calendars of people along. */
@QuarkusTest
class RoundDelayTest extends ApiTest {

    @Inject
    Calendar calendar;

    @Inject
    ConferenceCodes codes;

    @Test
    void moves_what_is_still_to_come_and_leaves_the_rest() {
        TestRound round = TestRound.in(aConference());
        String ambassador = round.person("Trần Quốc Bảo");
        String mission = round.party(ambassador);
        round.table("Bàn 1");
        List<String> slots = List.of(round.slot(), round.slot(), round.slot());
        Response first = success(round.book(round.party(), mission, slots.get(0)), 201);
        Response second = success(round.book(round.party(), mission, slots.get(1)), 201);
        Response third = success(round.book(round.party(), mission, slots.get(2)), 201);

        Response preview = success(round.organiser().post(round.path("/delays/preview"), delay(10, 1)), 200);
        Response before = round.show(second.path("id"));
        Response delayed = success(round.organiser().post(round.path("/delays"), delay(10, 1)), 201);

        assertThat(preview.<List<String>>path("meetings.meeting"))
                .containsExactly(second.<String>path("id"), third.<String>path("id"));
        assertThat(before.<String>path("startsAt")).isEqualTo("2023-12-18T07:30:00Z");
        assertThat(delayed.<List<String>>path("slots.startsAt"))
                .containsExactly("2023-12-18T07:40:00Z", "2023-12-18T08:10:00Z");
        assertThat(delayed.<List<Integer>>path("slots.version")).containsExactly(1, 1);
        assertThat(round.show(first.path("id")).<String>path("startsAt")).isEqualTo("2023-12-18T07:00:00Z");
        Response after = round.show(second.path("id"));
        assertThat(after.<String>path("startsAt")).isEqualTo("2023-12-18T07:40:00Z");
        assertThat(after.<String>path("table")).isEqualTo(before.<String>path("table"));
        assertThat(after.<List<String>>path("members.delegate")).containsExactly(ambassador);
        assertThat(agendaOf(round, ambassador))
                .containsExactly("2023-12-18T07:00:00Z", "2023-12-18T07:40:00Z", "2023-12-18T08:10:00Z");
        assertThat(boundAt(round, ambassador))
                .containsExactly("2023-12-18T07:00:00Z", "2023-12-18T07:40:00Z", "2023-12-18T08:10:00Z");
        assertThat(success(round.organiser().get(round.path("/delays")), 200).<List<Integer>>path("items.minutes"))
                .containsExactly(10);
    }

    @Test
    void tells_both_sides_when_they_meet_now() {
        TestRound round = TestRound.in(aConference());
        success(round.book(round.party(), round.party(), round.slot()), 201);
        Map<String, Object> body = delay(15, 0);
        body.put("reason", "Phiên trước kéo dài");

        success(round.organiser().post(round.path("/delays"), body), 201);

        Response notices = success(round.organiser().get(round.conference.path("/notices?kind=MEETING_DELAYED")), 200);
        assertThat(notices.<List<String>>path("items.text.vi"))
                .hasSize(2)
                .allMatch(text -> text.equals("Cuộc gặp nay từ 14:15 đến 14:45: Phiên trước kéo dài"));
    }

    @Test
    void names_both_sides_where_somebody_is_bound_elsewhere_and_moves_nothing() {
        TestRound round = TestRound.in(aConference());
        String ambassador = round.person("Trần Quốc Bảo");
        String mission = round.party(ambassador);
        Response meeting = success(round.book(round.party(), mission, round.slot()), 201);
        new Elsewhere(calendar, codes).bind(round, ambassador, 1);

        Response preview = success(round.organiser().post(round.path("/delays/preview"), delay(10, 0)), 200);
        Response refused = round.organiser().post(round.path("/delays"), delay(10, 0));

        assertThat(preview.<List<String>>path("clashes.over")).containsExactly("PERSON");
        assertThat(preview.<String>path("clashes[0].person")).isEqualTo(ambassador);
        assertThat(preview.<String>path("clashes[0].meeting")).isEqualTo(meeting.<String>path("id"));
        problem(refused, "delay-clashes", 409);
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("person-busy");
        assertThat(refused.<String>path("errors[0].detail")).contains("Trần Quốc Bảo", "a session of the programme");
        assertThat(round.show(meeting.path("id")).<String>path("startsAt")).isEqualTo("2023-12-18T07:00:00Z");
    }

    @Test
    void makes_one_table_late_and_nobody_elses_meetings() {
        TestRound round = TestRound.in(aConference());
        String slot = round.slot();
        round.slot();
        String late = round.table("Bàn 1");
        String other = round.table("Bàn 2");
        String mission = round.party(round.person("Trần Quốc Bảo"));
        Response hit = success(round.book(round.party(), mission, slot, late), 201);
        Response spared = success(round.book(round.party(), round.party(), slot, other), 201);
        Map<String, Object> body = delay(10, 0);
        body.put("table", late);

        Response delayed = success(round.organiser().post(round.path("/delays"), body), 201);

        assertThat(delayed.<List<String>>path("slots")).isEmpty();
        assertThat(round.show(hit.path("id")).<String>path("startsAt")).isEqualTo("2023-12-18T07:10:00Z");
        assertThat(round.show(hit.path("id")).<String>path("endsAt")).isEqualTo("2023-12-18T07:40:00Z");
        assertThat(round.show(spared.path("id")).<String>path("startsAt")).isEqualTo("2023-12-18T07:00:00Z");
        assertThat(round.availability(mission)
                        .<List<List<String>>>path("slots.reasons")
                        .get(1))
                .contains("PARTY_BUSY");
    }

    @Test
    void says_with_whom_a_late_table_clashes() {
        TestRound round = TestRound.in(aConference());
        List<String> slots = List.of(round.slot(), round.slot());
        String late = round.table("Bàn 1");
        String other = round.table("Bàn 2");
        String mission = round.party(round.person("Trần Quốc Bảo"));
        success(round.book(round.party(), mission, slots.get(0), late), 201);
        Response next = success(round.book(round.party(), mission, slots.get(1), other), 201);
        Map<String, Object> body = delay(10, 0);
        body.put("table", late);

        Response refused = round.organiser().post(round.path("/delays"), body);
        Response preview = success(round.organiser().post(round.path("/delays/preview"), body), 200);

        problem(refused, "delay-clashes", 409);
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("party-busy");
        assertThat(preview.<List<String>>path("clashes.other")).containsExactly(next.<String>path("id"));
    }

    @Test
    void makes_up_for_lost_time_but_never_into_a_slot_that_stays() {
        TestRound round = TestRound.in(aConference());
        round.slot();
        String slot = round.slot();
        success(round.book(round.party(), round.party(), slot), 201);
        success(round.organiser().post(round.path("/delays"), delay(20, 1)), 201);

        success(round.organiser().post(round.path("/delays"), delay(-15, 1)), 201);

        assertThat(success(round.organiser().get(round.path("/slots")), 200).<List<String>>path("items.startsAt"))
                .containsExactly("2023-12-18T07:00:00Z", "2023-12-18T07:35:00Z");
        problem(round.organiser().post(round.path("/delays"), delay(-15, 1)), "slots-overlap", 409);
    }

    @Test
    void is_the_organisers_and_of_a_round_that_goes_on() {
        TestRound round = TestRound.in(aConference());
        TestRound draft = TestRound.in(aConference(), "DRAFT");
        Map<String, Object> nowhere = delay(5, 0);
        nowhere.put("table", draft.table("Bàn 1"));

        problem(round.conference.desk().post(round.path("/delays"), delay(5, 0)), "forbidden", 403);
        problem(draft.organiser().post(draft.path("/delays"), delay(5, 0)), "phase-not-open", 409);
        problem(round.organiser().post(round.path("/delays"), nowhere), "reference-not-found", 422);
        problem(round.organiser().post(round.path("/delays"), Map.of("minutes", 500)), "invalid-request", 422);
    }

    @Test
    void adds_delays_of_the_same_moment_up_while_others_book() {
        TestRound round = TestRound.in(aConference());
        String ambassador = round.person("Trần Quốc Bảo");
        String mission = round.party(ambassador);
        round.slot();
        String slot = round.slot();
        Response meeting = success(round.book(round.party(), mission, slot), 201);
        List<String> provinces = List.of(round.party(), round.party());

        List<Response> answers = Race.of(
                6,
                runner -> runner < 4
                        ? round.organiser().post(round.path("/delays"), delay(5, 1))
                        : round.book(provinces.get(runner - 4), mission, slot));

        answers.subList(0, 4).forEach(answer -> success(answer, 201));
        answers.subList(4, 6).forEach(answer -> problem(answer, "slot-taken", 409));
        assertThat(round.show(meeting.path("id")).<String>path("startsAt")).isEqualTo("2023-12-18T07:50:00Z");
        assertThat(agendaOf(round, ambassador)).containsExactly("2023-12-18T07:50:00Z");
        assertThat(boundAt(round, ambassador)).containsExactly("2023-12-18T07:50:00Z");
    }

    private static Map<String, Object> delay(int minutes, int fromSlot) {
        Instant from = TestRound.startOf(fromSlot);
        return new HashMap<>(Map.of(
                "minutes", minutes, "from", from.truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    /** By the calendar of all features. */
    private List<String> boundAt(TestRound round, String delegate) {
        TimeSlot day = new TimeSlot(TestRound.FIRST_SLOT, TestRound.FIRST_SLOT.plus(1, ChronoUnit.DAYS));
        return QuarkusTransaction.requiringNew()
                .call(() -> calendar
                        .engagements(
                                codes.idOf(round.conference.code).orElseThrow(), Set.of(UUID.fromString(delegate)), day)
                        .stream()
                        .map(engagement -> engagement.during().startsAt().toString())
                        .toList());
    }

    private List<String> agendaOf(TestRound round, String delegate) {
        return success(round.organiser().get(round.conference.path("/delegates/" + delegate + "/agenda")), 200)
                .path("items.startsAt");
    }
}
