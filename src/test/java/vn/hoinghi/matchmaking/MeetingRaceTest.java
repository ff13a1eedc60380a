package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;

@QuarkusTest
class MeetingRaceTest extends ApiTest {

    @Inject
    EntityManager entities;

    @Test
    void lets_one_of_many_who_want_an_ambassador_at_the_same_time_through() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party(round.person("Trần Quốc Bảo"));
        String slot = round.slot();
        round.table("Bàn 1");
        List<String> provinces = parties(round, 32);

        List<Response> answers = Race.of(32, runner -> round.book(provinces.get(runner), mission, slot));

        expectOneWinner(answers, "slot-taken");
        assertThat(round.meetings("?slot=" + slot)).hasSize(1);
    }

    @Test
    void fills_each_of_twelve_slots_once_however_many_ask() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party(round.person("Trần Quốc Bảo"));
        List<String> slots = Stream.generate(round::slot).limit(12).toList();
        List<String> provinces = parties(round, 64);

        List<List<Response>> answers = Race.of(
                64,
                runner -> IntStream.range(0, 3)
                        .mapToObj(turn -> round.book(provinces.get(runner), mission, slots.get((runner + turn) % 12)))
                        .toList());

        List<Response> all = answers.stream().flatMap(List::stream).toList();
        assertThat(all).filteredOn(answer -> answer.statusCode() == 201).hasSize(12);
        all.stream().filter(answer -> answer.statusCode() != 201).forEach(answer -> problem(answer, "slot-taken", 409));
        assertThat(success(round.organiser().get(round.path("/meetings?party=" + mission)), 200)
                        .<List<String>>path("items.slot"))
                .containsExactlyElementsOf(slots);
    }

    @Test
    void binds_a_person_who_sits_for_several_parties_once() {
        TestRound round = TestRound.in(aConference());
        String adviser = round.person("Hồ Ngọc Lan");
        String slot = round.slot();
        List<String> withAdviser =
                Stream.generate(() -> round.party(adviser)).limit(8).toList();
        List<String> others = parties(round, 8);

        List<Response> answers = Race.of(8, runner -> round.book(withAdviser.get(runner), others.get(runner), slot));

        expectOneWinner(answers, "person-busy");
    }

    @Test
    void gives_a_table_to_one_of_many() {
        TestRound round = TestRound.in(aConference());
        String slot = round.slot();
        String table = round.table("Bàn 1");
        List<String> parties = parties(round, 16);

        List<Response> answers =
                Race.of(8, runner -> round.book(parties.get(runner), parties.get(8 + runner), slot, table));

        expectOneWinner(answers, "table-taken");
    }

    @Test
    void gives_everybody_a_table_while_there_are_enough() {
        TestRound round = TestRound.in(aConference());
        String slot = round.slot();
        IntStream.rangeClosed(1, 8).forEach(number -> round.table("Bàn " + number));
        List<String> parties = parties(round, 16);

        List<Response> answers = Race.of(8, runner -> round.book(parties.get(runner), parties.get(8 + runner), slot));

        assertThat(answers).allSatisfy(answer -> success(answer, 201));
        assertThat(answers.stream().map(answer -> answer.<String>path("table")).distinct())
                .hasSize(8);
    }

    @Test
    void lets_one_of_many_meetings_move_into_a_slot() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party(round.person("Trần Quốc Bảo"));
        List<Response> meetings = parties(round, 8).stream()
                .map(province -> success(round.book(province, mission, round.slot()), 201))
                .toList();
        String free = round.slot();

        List<Response> answers = Race.of(8, runner -> round.move(meetings.get(runner), free));

        expectWinners(answers, 200, "slot-taken");
        assertThat(round.meetings("?slot=" + free)).hasSize(1);
    }

    @Test
    void refuses_two_meetings_that_would_change_places() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party(round.person("Trần Quốc Bảo"));
        List<Response> meetings = Stream.of(round.slot(), round.slot())
                .map(slot -> success(round.book(round.party(), mission, slot), 201))
                .toList();

        List<Response> answers = Race.of(
                2,
                runner -> round.move(
                        meetings.get(runner), meetings.get(1 - runner).<String>path("slot")));

        answers.forEach(answer -> problem(answer, "slot-taken", 409));
        meetings.forEach(
                meeting -> assertThat(round.show(meeting.path("id")).asString()).isEqualTo(meeting.asString()));
    }

    @Test
    void confirms_a_meeting_that_both_sides_accept_at_the_same_moment() {
        TestRound round = TestRound.in(aConference());
        List<String> organisations =
                List.of(round.conference.organisation("PROVINCE"), round.conference.organisation("EMBASSY"));
        List<String> parties = organisations.stream().map(round::partyOf).toList();
        List<Api> focals =
                organisations.stream().map(round.conference::focalPoint).toList();
        Response booked = success(round.book(parties.get(0), parties.get(1), round.slot()), 201);
        Response moved = success(round.move(booked, round.slot()), 200);

        List<Response> answers = Race.of(2, runner -> round.act(focals.get(runner), moved, "acceptance", Map.of()));

        assertThat(answers).allSatisfy(answer -> success(answer, 200));
        assertThat(round.show(moved.path("id")).<String>path("status")).isEqualTo("CONFIRMED");
    }

    /** The canary: the races above prove something only if they are lost without the constraint. */
    @Test
    void oversells_an_ambassador_without_the_exclusion_constraint() {
        TestRound round = TestRound.in(aConference());
        String mission = round.party();
        String slot = round.slot();
        List<String> provinces = parties(round, 32);
        run("alter table meeting_seats drop constraint ex_meeting_seats_team");
        try {

            List<Response> answers = Race.of(32, runner -> round.book(provinces.get(runner), mission, slot));

            assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSizeGreaterThan(1);
        } finally {
            run("delete from meeting_seats where party_id = '" + UUID.fromString(mission) + "'");
            run("alter table meeting_seats add constraint ex_meeting_seats_team"
                    + " exclude using gist (party_id with =, team with =, during with &&)");
        }
    }

    private void run(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    private static List<String> parties(TestRound round, int number) {
        return Stream.generate(() -> round.party()).limit(number).toList();
    }

    private static void expectOneWinner(List<Response> answers, String losers) {
        expectWinners(answers, 201, losers);
    }

    private static void expectWinners(List<Response> answers, int status, String losers) {
        assertThat(answers).filteredOn(answer -> answer.statusCode() == status).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != status)
                .forEach(answer -> problem(answer, losers, 409));
    }
}
