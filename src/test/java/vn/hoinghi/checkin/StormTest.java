package vn.hoinghi.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

/**
 * Eight phones at the same door scan the same people in random order: with and without network, with answers that are
 * lost, batches that are shuffled and sent again, clocks that are wrong by up to a day, tickets replaced and a phone revoked
 * in the middle.
 */
@QuarkusTest
class StormTest extends ApiTest {

    private static final int PHONES = 8;
    private static final int PEOPLE = 450;

    @Inject
    DataSource database;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> conflicts = ConcurrentHashMap.newKeySet();

    @Test
    void has_one_first_entry_for_each_and_every_scan_that_was_acknowledged() throws Exception {
        TestConference conference = aConference();
        Door door = Door.of(conference);
        List<String> tickets = people(door);
        TestDevice[] phones = new TestDevice[PHONES];
        for (int phone = 0; phone < PHONES; phone++) {
            phones[phone] = TestDevice.of(conference, Map.of("gate", "Cổng " + phone % 2));
        }

        Race.of(PHONES + 1, runner -> {
            if (runner == PHONES) {
                replaceTickets(door);
                success(
                        conference.organiser.post(
                                conference.path("/devices/" + phones[0].id + "/revocation"), Map.of()),
                        200);
            } else {
                scanAll(door.by(phones[runner].api), tickets, runner);
            }
            return runner;
        });

        assertThat(texts("select id from scans where list_id = '" + door.list + "'"))
                .containsAll(acknowledged);
        assertThat(texts("select count(*) from attendances where list_id = '" + door.list + "'"))
                .containsExactly(String.valueOf(PEOPLE));
        assertThat(texts(recounted(door.list)))
                .containsExactlyElementsOf(texts("select delegate_id || ' ' || first_entry_at || ' ' || inside"
                        + " from attendances where list_id = '" + door.list + "' order by delegate_id"));
        assertThat(door.status().<Integer>path("entered")).isEqualTo(PEOPLE);
        assertThat(String.valueOf(door.status().<Integer>path("inside")))
                .isEqualTo(texts("select count(*) from attendances where inside and list_id = '" + door.list + "'")
                        .get(0));
        assertThat(reported(conference)).containsAll(conflicts);
        assertThat(conflicts).isNotEmpty();
    }

    /** By one statement, since the registration is no part of the storm. */
    private List<String> people(Door door) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into delegates (id, conference_id, organisation_id, full_name, category, status,"
                    + " ticket_code) select gen_random_uuid(), o.conference_id, o.id, 'Đại biểu ' || n, 'MEMBER',"
                    + " 'APPROVED', upper(translate(substr(md5(o.id::text || n), 1, 26), 'u', 'v'))"
                    + " from organisations o, generate_series(1, " + PEOPLE + ") n where o.id = '" + door.organisation
                    + "'");
        }
        return texts("select ticket_code from delegates where organisation_id = '" + door.organisation + "'");
    }

    private void scanAll(Door door, List<String> tickets, int phone) {
        Random chance = new Random(phone);
        List<String> shuffled = new ArrayList<>(tickets);
        Collections.shuffle(shuffled, chance);
        List<Map<String, Object>> batch = new ArrayList<>();
        long skew = chance.nextInt(86_400) - 43_200L;
        boolean isOffline = phone % 2 == 1;
        int sequence = 0;
        for (String ticket : shuffled.subList(0, phone < 2 ? PEOPLE : PEOPLE / 3)) {
            Instant phoneTime = Instant.now().plusSeconds(skew);
            if (isOffline) {
                Map<String, Object> scan = new HashMap<>(
                        Map.of("scanId", Door.id(), "ticket", ticket, "scannedAt", phoneTime, "sequence", sequence++));
                batch.add(scan);
                if (batch.size() == 50) {
                    handIn(door, batch, skew, chance);
                    batch.clear();
                }
            } else if (!online(door, ticket, phoneTime, chance)) {
                return;
            }
            if (chance.nextInt(60) == 0) {
                // The first is revoked online; the second has network never, and sees everybody.
                isOffline = phone > 1 ? !isOffline : isOffline;
            }
        }
        handIn(door, batch, skew, chance);
    }

    /** Some answers do not arrive, and the same scan is sent again. Says whether the phone may go on. */
    private boolean online(Door door, String ticket, Instant phoneTime, Random chance) {
        String id = Door.id();
        Map<String, Object> body =
                Map.of("ticket", ticket, "type", chance.nextInt(6) == 0 ? "EXIT" : "ENTRY", "scannedAt", phoneTime);
        Response answer = door.put(id, body);
        if (answer.statusCode() == 401) {
            return false;
        }
        String first = success(answer, 200).asString();
        acknowledged.add(id);
        if (chance.nextInt(5) == 0) {
            Response again = door.put(id, body);
            assertThat(again.statusCode() == 401 || again.asString().equals(first))
                    .isTrue();
        }
        return true;
    }

    /** Shuffled, sometimes in two halves that overlap, and sometimes again. */
    private void handIn(Door door, List<Map<String, Object>> batch, long skew, Random chance) {
        List<Map<String, Object>> shuffled = new ArrayList<>(batch);
        Collections.shuffle(shuffled, chance);
        List<List<Map<String, Object>>> parts = chance.nextBoolean()
                ? List.of(shuffled, shuffled)
                : List.of(
                        shuffled.subList(0, shuffled.size() * 2 / 3),
                        shuffled.subList(shuffled.size() / 3, shuffled.size()));
        for (List<Map<String, Object>> part : parts) {
            Response answer = door.desk.post(
                    door.path("/scans"), Map.of("sentAt", Instant.now().plusSeconds(skew), "scans", part));
            success(answer, 200);
            answer.<List<Map<String, Object>>>path("items").forEach(item -> {
                assertThat(item.get("status")).isEqualTo(200);
                String id = String.valueOf(item.get("id"));
                acknowledged.add(id);
                if (item.get("conflict") != null) {
                    conflicts.add(id);
                }
            });
        }
    }

    private void replaceTickets(Door door) {
        try {
            for (String delegate : texts("select id from delegates where organisation_id = '" + door.organisation
                    + "' order by id limit 10")) {
                success(
                        door.desk.post(
                                door.conference.path("/delegates/" + delegate + "/ticket"), Map.of("reason", "Mất")),
                        201);
            }
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private Set<String> reported(TestConference conference) {
        Set<String> found = ConcurrentHashMap.newKeySet();
        @Nullable String cursor = "";
        while (cursor != null) {
            Response page =
                    success(conference.organiser.get(conference.path("/check-in-conflicts?limit=200" + cursor)), 200);
            found.addAll(page.<List<String>>path("items.scan.scanId"));
            cursor = page.path("nextCursor") == null ? null : "&cursor=" + page.path("nextCursor");
        }
        return found;
    }

    /** What the log alone says. */
    private static String recounted(String list) {
        return "select s.delegate_id || ' ' || min(s.happened_at) filter (where s.type = 'ENTRY') || ' ' ||"
                + " ((array_agg(s.type order by s.happened_at desc, s.seq desc))[1] = 'ENTRY') from scans s"
                + " where s.list_id = '" + list + "' and (s.result = 'ADMITTED' or s.reason = 'NOT_INSIDE')"
                + " group by s.delegate_id having bool_or(s.type = 'ENTRY' and s.result = 'ADMITTED')"
                + " order by s.delegate_id";
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
}
