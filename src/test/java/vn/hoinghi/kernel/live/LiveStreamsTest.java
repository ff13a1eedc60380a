package vn.hoinghi.kernel.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.EventStream;

@QuarkusTest
class LiveStreamsTest extends ApiTest {

    private static final int STREAMS = 20;

    @Inject
    AgroalDataSource database;

    private final String board = "board-" + UUID.randomUUID();

    /** The server misses those who went at the next heartbeat only. */
    @BeforeEach
    void awaitTheEndOfTheStreamsBefore() throws InterruptedException {
        List<EventStream> open = new ArrayList<>();
        assertThat(opensWithin(Duration.ofSeconds(10), open)).isTrue();
        open.get(0).close();
    }

    /** As another node would: by a connection of its own. */
    private void elsewhere(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private void add(String key) {
        elsewhere("insert into idempotency_keys (principal, route, key, digest, status) values ('" + board + "', 'r', '"
                + key + "', 'd', 200)");
    }

    @Test
    void tells_the_state_and_within_a_second_or_so_what_another_node_made_of_it() {
        try (EventStream stream = EventStream.open("/test/live/" + board)) {
            EventStream.Event first = stream.next();
            add("one");
            EventStream.Event second = stream.poll(Duration.ofSeconds(3));

            assertThat(first.data()).isEqualTo("{\"keys\":[]}");
            assertThat(second).isNotNull();
            assertThat(second.data()).isEqualTo("{\"keys\":[\"one\"]}");
            assertThat(second.id()).isNotEqualTo(first.id());
        }
    }

    @Test
    void tells_whoever_comes_back_what_they_missed_and_nothing_they_know() {
        String known;
        try (EventStream stream = EventStream.open("/test/live/" + board)) {
            known = stream.next().id();
        }

        try (EventStream same = EventStream.open("/test/live/" + board, "Last-Event-ID", known)) {
            assertThat(same.poll(Duration.ofSeconds(2))).isNull();
            add("late");
            assertThat(same.next().data()).contains("late");
        }
        try (EventStream back = EventStream.open("/test/live/" + board, "Last-Event-ID", known)) {
            assertThat(back.next().data()).contains("late");
        }
    }

    @Test
    void sends_heartbeats_while_nothing_happens() throws Exception {
        try (EventStream stream = EventStream.open("/test/live/" + board)) {
            assertThat(stream.heartbeats.poll(5, TimeUnit.SECONDS)).startsWith(":");
            assertThat(stream.heartbeats.poll(5, TimeUnit.SECONDS)).startsWith(":");
        }
    }

    @Test
    void goes_on_when_the_database_was_away() {
        try (EventStream stream = EventStream.open("/test/live/" + board)) {
            stream.next();
            elsewhere("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = current_user and pid <> pg_backend_pid()");
            add("after");

            assertThat(stream.next().data()).contains("after");
        }
    }

    @Test
    void ends_the_streams_of_what_is_gone() {
        try (EventStream stream = EventStream.open("/test/live/" + board)) {
            stream.next();
            add("gone");

            assertThat(stream.ends()).isTrue();
        }
        assertThat(EventStream.answer("/test/live/" + board).statusCode()).isEqualTo(404);
    }

    @Test
    void keeps_so_many_streams_and_gives_the_place_of_one_that_went_to_the_next() throws Exception {
        List<EventStream> open = new ArrayList<>();
        try {
            for (int number = 0; number < STREAMS; number++) {
                assertThat(opensWithin(Duration.ofSeconds(10), open)).isTrue();
            }
            HttpResponse<InputStream> refused = EventStream.answer("/test/live/" + board);

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(new String(refused.body().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("\"code\":\"unavailable\"");

            open.remove(0).close();
            assertThat(opensWithin(Duration.ofSeconds(10), open)).isTrue();
        } finally {
            open.forEach(EventStream::close);
        }
    }

    private boolean opensWithin(Duration patience, List<EventStream> open) throws InterruptedException {
        for (long waited = 0; waited < patience.toMillis(); waited += 100) {
            HttpResponse<InputStream> answer = EventStream.answer("/test/live/" + board);
            if (answer.statusCode() == 200) {
                open.add(EventStream.of(answer));
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }
}
