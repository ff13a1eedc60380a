package vn.hoinghi.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.restassured.response.Response;
import java.net.SocketException;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.testing.TestConference;

/**
 * Eight phones at the same door scan the same people in random order: with and without network, with answers that are
 * lost, batches that are shuffled and sent again, clocks that are wrong by up to a day, tickets replaced and a phone revoked
 * in the middle.
 */
final class Storm {

    static final int PHONES = 8;
    private static final int PEOPLE = 450;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Identifiers of scans, as answers told of them. */
    final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    private final Set<String> conflicts = ConcurrentHashMap.newKeySet();
    private final TestDevice[] phones = new TestDevice[PHONES];
    private final Callable<Connection> database;
    private final Door door;
    private final List<String> tickets;
    private final List<String> losers;

    Storm(TestConference conference, Callable<Connection> database) throws Exception {
        this.database = database;
        door = Door.of(conference);
        tickets = people();
        losers = texts(
                "select id from delegates where organisation_id = '" + door.organisation + "' order by id limit 10");
        for (int phone = 0; phone < PHONES; phone++) {
            phones[phone] = TestDevice.of(conference, Map.of("gate", "Cổng " + phone % 2));
        }
    }

    /** By one statement, since the registration is no part of the storm. */
    private List<String> people() throws Exception {
        try (var connection = database.call();
                var statement = connection.createStatement()) {
            statement.execute("insert into delegates (id, conference_id, organisation_id, full_name, category, status,"
                    + " ticket_code) select gen_random_uuid(), o.conference_id, o.id, 'Đại biểu ' || n, 'MEMBER',"
                    + " 'APPROVED', upper(translate(substr(md5(o.id::text || n), 1, 26), 'u', 'v'))"
                    + " from organisations o, generate_series(1, " + PEOPLE + ") n where o.id = '" + door.organisation
                    + "'");
        }
        return texts("select ticket_code from delegates where organisation_id = '" + door.organisation + "'");
    }

    /** Replaces tickets, and revokes the first phone. */
    void interfere() {
        replaceTickets();
        success(
                patiently(() -> door.conference.organiser.post(
                        door.conference.path("/devices/" + phones[0].id + "/revocation"), Map.of())),
                200);
    }

    private void replaceTickets() {
        for (String delegate : losers) {
            success(
                    patiently(() -> door.desk.post(
                            door.conference.path("/delegates/" + delegate + "/ticket"), Map.of("reason", "Mất"))),
                    201);
        }
    }

    /** Everything that one phone does. */
    void scanAll(int phone) {
        Door by = door.by(phones[phone].api);
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
                    handIn(by, batch, skew, chance);
                    batch.clear();
                }
            } else if (!online(by, ticket, phoneTime, chance)) {
                return;
            }
            if (chance.nextInt(60) == 0) {
                // The first is revoked online; the second has network never, and sees everybody.
                isOffline = phone > 1 ? !isOffline : isOffline;
            }
        }
        handIn(by, batch, skew, chance);
    }

    /** Some answers do not arrive, and the same scan is sent again. Says whether the phone may go on. */
    private boolean online(Door by, String ticket, Instant phoneTime, Random chance) {
        String id = Door.id();
        Map<String, Object> body =
                Map.of("ticket", ticket, "type", chance.nextInt(6) == 0 ? "EXIT" : "ENTRY", "scannedAt", phoneTime);
        Response answer = patiently(() -> by.put(id, body));
        if (answer.statusCode() == 401) {
            return false;
        }
        String first = success(answer, 200).asString();
        acknowledged.add(id);
        if (chance.nextInt(5) == 0) {
            Response again = patiently(() -> by.put(id, body));
            assertThat(again.statusCode() == 401 || again.asString().equals(first))
                    .isTrue();
        }
        return true;
    }

    /** Shuffled, sometimes in two halves that overlap, and sometimes again. */
    private void handIn(Door by, List<Map<String, Object>> batch, long skew, Random chance) {
        List<Map<String, Object>> shuffled = new ArrayList<>(batch);
        Collections.shuffle(shuffled, chance);
        List<List<Map<String, Object>>> parts = chance.nextBoolean()
                ? List.of(shuffled, shuffled)
                : List.of(
                        shuffled.subList(0, shuffled.size() * 2 / 3),
                        shuffled.subList(shuffled.size() / 3, shuffled.size()));
        for (List<Map<String, Object>> part : parts) {
            Response answer = patiently(() -> by.desk.post(
                    by.path("/scans"), Map.of("sentAt", Instant.now().plusSeconds(skew), "scans", part)));
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

    /** The answer, however often it must be asked for: a phone knows nothing of why there is none. */
    private static Response patiently(Callable<Response> request) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                Response answer = request.call();
                if (answer.statusCode() != 503) {
                    return answer;
                }
                assertThat(answer.header("Retry-After")).isNotNull();
            } catch (SocketException | NoHttpResponseException away) {
                // Nobody is there, or died before it answered.
            } catch (Exception broken) {
                throw new AssertionError(broken);
            }
            pause();
            assertThat(Instant.now()).as("somebody answers").isBefore(end);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    /** What must be true when it is over. */
    void assertNothingIsLost() throws Exception {
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
        assertThat(reported()).containsAll(conflicts);
        assertThat(conflicts).isNotEmpty();
    }

    private Set<String> reported() {
        Set<String> found = ConcurrentHashMap.newKeySet();
        @Nullable String cursor = "";
        while (cursor != null) {
            Response page = success(
                    door.conference.organiser.get(door.conference.path("/check-in-conflicts?limit=200" + cursor)), 200);
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

    private List<String> texts(String sql) throws Exception {
        try (var connection = database.call();
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
