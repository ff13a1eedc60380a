package vn.hoinghi.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.checkin.Door.offline;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;

@QuarkusTest
class ScanRaceTest extends ApiTest {

    private static final int RUNNERS = 32;

    @Inject
    DataSource database;

    @Test
    void admits_one_of_many_scans_of_a_ticket_and_tells_the_others_of_it() throws SQLException {
        Door door = Door.of(aConference());
        String ticket = door.ticket();

        List<Response> answers = race(door, runner -> door.enter(ticket));

        List<Response> admitted =
                answers.stream().filter(ScanRaceTest::isAdmitted).toList();
        assertThat(admitted).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !isAdmitted(answer))
                .hasSize(RUNNERS - 1)
                .allSatisfy(answer -> {
                    assertThat(answer.<String>path("reason")).isEqualTo("ALREADY_IN");
                    assertThat(answer.<String>path("firstEntry.scanId"))
                            .isEqualTo(admitted.get(0).path("scanId"));
                });
        assertThat(scansOf(door)).isEqualTo(RUNNERS);
    }

    @Test
    void gives_the_same_scan_sent_many_times_one_answer_and_one_row() throws SQLException {
        Door door = Door.of(aConference());
        String ticket = door.ticket();
        String id = Door.id();

        List<Response> answers = race(door, runner -> door.scan(id, ticket, "ENTRY"));

        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.get(0).asString());
        assertThat(isAdmitted(answers.get(0))).isTrue();
        assertThat(scansOf(door)).isEqualTo(1);
    }

    @Test
    void keeps_one_of_many_scans_that_claim_one_identifier() throws SQLException {
        Door door = Door.of(aConference());
        List<String> tickets = door.tickets(RUNNERS);
        String id = Door.id();

        List<Response> answers =
                race(door, runner -> door.put(id, Map.of("ticket", tickets.get(runner), "scannedAt", Instant.now())));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .extracting(answer -> answer.<String>path("code"))
                .containsOnly("scan-id-reused");
        assertThat(door.status().<Integer>path("entered")).isEqualTo(1);
    }

    @Test
    void never_lets_in_more_than_the_list_holds() throws SQLException {
        Door door = Door.of(aConference(), Map.of("capacity", 10));
        List<String> tickets = door.tickets(RUNNERS);

        List<Response> answers = race(door, runner -> door.enter(tickets.get(runner)));

        assertThat(answers).filteredOn(ScanRaceTest::isAdmitted).hasSize(10);
        assertThat(answers)
                .filteredOn(answer -> !isAdmitted(answer))
                .extracting(answer -> answer.<String>path("reason"))
                .containsOnly("LIST_FULL");
        assertThat(door.status().<Integer>path("inside")).isEqualTo(10);
    }

    /**
     * The first scan says that the list is far from full; as many as that leaves room for come in without waiting for each
     * other, and the rest are counted.
     */
    @Test
    void never_lets_in_more_than_a_large_list_holds() throws SQLException {
        int room = mostAtOnce() + 60;
        Door door = Door.of(aConference(), Map.of("capacity", room));
        people(door, room + 40);
        List<String> tickets =
                texts("select ticket_code from delegates where organisation_id = '" + door.organisation + "'");
        door.enter(tickets.get(0));
        assertThat(texts("select is_nearly_full(l) from check_in_lists l where id = '" + door.list + "'"))
                .containsExactly("f");

        List<Response> answers = Race.of(
                        RUNNERS,
                        runner -> IntStream.range(0, tickets.size())
                                .filter(at -> at > 0 && at % RUNNERS == runner)
                                .mapToObj(at -> door.enter(tickets.get(at)))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(answers).filteredOn(ScanRaceTest::isAdmitted).hasSize(room - 1);
        assertThat(answers)
                .filteredOn(answer -> !isAdmitted(answer))
                .hasSize(40)
                .extracting(answer -> answer.<String>path("reason"))
                .containsOnly("LIST_FULL");
        assertThat(door.status().<Integer>path("inside")).isEqualTo(room);
    }

    /** Above what it leaves free, a list is watched only. */
    private int mostAtOnce() throws SQLException {
        return Integer.parseInt(texts("select most_at_once()").get(0));
    }

    /** They were told that the list is far from full, and a batch fills it while they wait. */
    @Test
    void lets_one_in_where_one_place_is_left_when_their_turn_comes() throws SQLException {
        Door door = Door.of(aConference(), Map.of("capacity", 140));
        people(door, 139 + RUNNERS);
        List<String> tickets = texts(
                "select ticket_code from delegates where organisation_id = '" + door.organisation + "' order by id");
        door.enter(tickets.get(0));
        String batch = "select count(*) from (select jsonb_agg(jsonb_build_object('index', 0, 'id', gen_random_uuid(),"
                + " 'ticket', p.ticket_code, 'type', 'ENTRY', 'scannedAt', now())) as scans"
                + " from (select * from delegates where organisation_id = '" + door.organisation
                + "' order by id limit 138 offset 1) p) b, check_in_lists l,"
                + " judge_offline_scans(l.conference_id, l.id, b.scans, now(), now(), 'desk') where l.id = '"
                + door.list
                + "'";

        List<Response> answers = race(door, runner -> door.enter(tickets.get(139 + runner)), batch);

        assertThat(answers).filteredOn(ScanRaceTest::isAdmitted).hasSize(1);
        assertThat(door.status().<Integer>path("inside")).isEqualTo(140);
    }

    @Test
    void counts_whom_an_undone_exit_brings_back() throws SQLException {
        Door door = Door.of(aConference(), Map.of("capacity", 102));
        people(door, 103);
        List<String> tickets =
                texts("select ticket_code from delegates where organisation_id = '" + door.organisation + "'");
        door.enter(tickets.get(0));
        String exit = Door.id();
        door.scan(exit, tickets.get(0), "EXIT");
        door.enter(tickets.get(1));

        success(door.desk.put(door.path("/scans/" + exit + "/reversal"), Map.of("reason", "Nhầm")), 204);

        assertThat(texts("select coalesce(cast(counted_seq as text), '') from check_in_lists where id = '" + door.list
                        + "'"))
                .containsExactly("");
        assertThat(door.status().<Integer>path("inside")).isEqualTo(2);
    }

    private void people(Door door, int number) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into delegates (id, conference_id, organisation_id, full_name, category, status,"
                    + " ticket_code) select gen_random_uuid(), o.conference_id, o.id, 'Đại biểu ' || n, 'MEMBER',"
                    + " 'APPROVED', upper(translate(substr(md5(o.id::text || n), 1, 26), 'u', 'v'))"
                    + " from organisations o, generate_series(1, " + number + ") n where o.id = '" + door.organisation
                    + "'");
        }
    }

    @Test
    void changes_no_list_while_a_scan_is_judged_by_it() throws SQLException {
        Door door = Door.of(aConference());
        List<String> tickets = door.tickets(2);

        CompletableFuture<Response> change;
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select judge_scan(l.conference_id, l.id, gen_random_uuid(), '" + tickets.get(0)
                    + "', 'ENTRY', now(), null, now(), 'desk') from check_in_lists l where l.id = '" + door.list
                    + "'");
            change = CompletableFuture.supplyAsync(
                    () -> door.conference.organiser.put(door.path(""), 0, Door.body(Map.of("capacity", 1))));
            awaitWaiting(statement, 1);
            assertThat(change).isNotDone();
            connection.commit();
        }
        success(change.join(), 200);

        assertThat(door.enter(tickets.get(1)).<String>path("reason")).isEqualTo("LIST_FULL");
    }

    /**
     * Doors with network and phones handing in what they scanned without, all at the same few tickets: every scan is in
     * the log, each ticket has one attendance, and the counts are what the log adds up to.
     */
    @Test
    void adds_up_after_a_storm_of_scans_and_batches() throws SQLException {
        Door door = Door.of(aConference(), Map.of("capacity", 6));
        List<String> tickets = door.tickets(8);
        Set<String> acknowledged = new ConcurrentSkipListSet<>();

        Race.of(RUNNERS, runner -> {
            Random chance = new Random(runner);
            for (int round = 0; round < 10; round++) {
                if (runner % 4 == 0) {
                    acknowledged.addAll(handInTwice(door, tickets, chance));
                } else {
                    String type = chance.nextInt(3) == 0 ? "EXIT" : "ENTRY";
                    Response answer = door.scan(Door.id(), tickets.get(chance.nextInt(tickets.size())), type);
                    acknowledged.add(answer.path("scanId"));
                }
            }
            return runner;
        });

        assertThat(acknowledged).hasSize(24 * 10 + 8 * 10 * 12);
        assertThat(texts("select id from scans where list_id = '" + door.list + "'"))
                .containsExactlyInAnyOrderElementsOf(acknowledged);
        String moves =
                " from scans where list_id = '" + door.list + "' and (result = 'ADMITTED' or reason = 'NOT_INSIDE')";
        assertThat(texts("select delegate_id || ' ' || inside from attendances where list_id = '" + door.list + "'"))
                .containsExactlyInAnyOrderElementsOf(
                        texts("select distinct on (delegate_id) delegate_id || ' ' || (type = 'ENTRY')" + moves
                                + " and delegate_id in (select delegate_id " + moves + " and type = 'ENTRY')"
                                + " order by delegate_id, happened_at desc, seq desc"));
        assertThat(texts("select delegate_id || ' ' || first_entry_at from attendances where list_id = '" + door.list
                        + "'"))
                .containsExactlyInAnyOrderElementsOf(texts("select delegate_id || ' ' || min(happened_at)" + moves
                        + " and type = 'ENTRY' group by delegate_id"));
        List<String> inside =
                texts("select delegate_id from attendances where inside and list_id = '" + door.list + "'");
        assertThat(door.status().<Integer>path("entered")).isEqualTo(8);
        assertThat(door.status().<Integer>path("inside")).isEqualTo(inside.size());
    }

    /**
     * As {@link Race#of}, with the scans held back at the list's lock until so many wait there that they reach the rules
     * at the same moment; clients alone come in one by one.
     */
    private <T> List<T> race(Door door, IntFunction<T> attempt) throws SQLException {
        return race(door, attempt, "select 1");
    }

    private <T> List<T> race(Door door, IntFunction<T> attempt, String meanwhile) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(lock_of_list('" + door.list + "'))");
            var runners = CompletableFuture.supplyAsync(() -> Race.of(RUNNERS, attempt));
            awaitWaiting(statement, 20);
            statement.execute(meanwhile);
            connection.commit();
            return runners.join();
        }
    }

    private static void awaitWaiting(Statement statement, int enough) throws SQLException {
        for (int attempt = 0; attempt < 1000; attempt++) {
            var row = statement.executeQuery(
                    "select count(*), pg_sleep(0.01) from pg_locks where locktype = 'advisory' and not granted");
            row.next();
            if (row.getInt(1) >= enough) {
                return;
            }
        }
        throw new AssertionError("nobody waits for a lock");
    }

    /** A phone that did not hear the first answer. */
    private static List<String> handInTwice(Door door, List<String> tickets, Random chance) {
        List<Object> scans = new ArrayList<>();
        for (int at = 0; at < 12; at++) {
            String ticket = tickets.get(chance.nextInt(tickets.size()));
            scans.add(offline(Door.id(), ticket, chance.nextInt(3) == 0 ? "EXIT" : "ENTRY", chance.nextInt(5)));
        }
        Response first = door.handIn(scans);
        Response second = door.handIn(scans);
        assertThat(second.asString()).isEqualTo(first.asString());
        return first.path("items.id");
    }

    private List<String> texts(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private int scansOf(Door door) {
        try {
            return texts("select id from scans where list_id = '" + door.list + "'")
                    .size();
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private static boolean isAdmitted(Response answer) {
        return "ADMITTED".equals(answer.<String>path("result"));
    }
}
