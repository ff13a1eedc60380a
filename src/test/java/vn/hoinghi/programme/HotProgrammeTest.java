package vn.hoinghi.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import vn.hoinghi.conference.ConferenceCodes;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class HotProgrammeTest extends ApiTest {

    private static final Duration PROMISED = Duration.ofSeconds(2);

    @Inject
    EntityManager entities;

    @Inject
    ConferenceCodes codes;

    private TestConference published() {
        TestConference conference = aConference();
        TestProgramme draft = new TestProgramme(conference);
        draft.session("Toàn thể", "08:00", "09:30");
        success(draft.publish("Bản một"), 201);
        return conference;
    }

    @Test
    void is_right_within_two_seconds_of_a_release_by_another_node() throws Exception {
        TestConference conference = published();
        success(Api.anonymous().get(conference.path("/programme")), 200);

        publishElsewhere(codes.idOf(conference.code).orElseThrow());
        long start = System.nanoTime();
        Response answer = Api.anonymous().get(conference.path("/programme"));
        while (answer.<Integer>path("version") == 1 && System.nanoTime() - start < PROMISED.toNanos()) {
            Thread.sleep(50);
            answer = Api.anonymous().get(conference.path("/programme"));
        }

        assertThat(answer.<Integer>path("version")).isEqualTo(2);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
    }

    /** As another node does: by what stands in the database alone. */
    private void publishElsewhere(UUID conference) {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("update programmes set latest_version = 2 where conference_id = :conference")
                    .setParameter("conference", conference)
                    .executeUpdate();
            entities.createNativeQuery("insert into programme_versions (id, conference_id, number, name_vi, snapshot,"
                            + " published_at) select gen_random_uuid(), conference_id, 2, name_vi,"
                            + " jsonb_set(snapshot, '{version}', '2'), now() from programme_versions"
                            + " where conference_id = :conference")
                    .setParameter("conference", conference)
                    .executeUpdate();
        });
    }

    @Test
    void asks_the_database_nothing_for_what_is_known_nor_for_a_304() throws Exception {
        TestConference conference = published();
        success(Api.anonymous().get(conference.path("/programme")), 200);
        long seen = settledScansOfVersions();

        for (int round = 0; round < 20; round++) {
            success(Api.anonymous().get(conference.path("/programme")), 200);
            Response known =
                    Api.anonymous().request().header("If-None-Match", "W/\"1\"").get(conference.path("/programme"));
            assertThat(known.statusCode()).isEqualTo(304);
            assertThat(known.asString()).isEmpty();
        }

        // Of forty answers none asked; what others did before may be counted late.
        assertThat(settledScansOfVersions()).isLessThan(seen + 20);
    }

    /** PostgreSQL counts what a connection did when it is used again, or is idle for some time. */
    private long settledScansOfVersions() throws InterruptedException {
        long before;
        long now = scansOfVersions();
        do {
            before = now;
            Thread.sleep(1_500);
            now = scansOfVersions();
        } while (now != before);
        return now;
    }

    /** Scans of the table of versions so far; other tests do not run at the same time. */
    private long scansOfVersions() {
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("select cast(pg_stat_clear_snapshot() as text)")
                    .getSingleResult();
            return ((Number) entities.createNativeQuery("select coalesce(seq_scan, 0) + coalesce(idx_scan, 0)"
                                    + " from pg_stat_user_tables where relname = 'programme_versions'")
                            .getSingleResult())
                    .longValue();
        });
    }

    @Test
    void is_compressed_for_those_who_take_it() throws IOException {
        TestConference conference = published();
        byte[] whole = accepting("identity", conference).asByteArray();

        for (String taken : List.of("gzip", "deflate, GZIP;q=0.5", "br;q=1.0,gzip;q=1.0")) {
            Response answer = accepting(taken, conference);
            assertThat(answer.header("Content-Encoding")).as(taken).isEqualTo("gzip");
            assertThat(new GZIPInputStream(answer.asInputStream()).readAllBytes())
                    .isEqualTo(whole);
        }
        for (String refused : List.of("identity", "gzip;q=0")) {
            assertThat(accepting(refused, conference).asByteArray()).as(refused).isEqualTo(whole);
        }
    }

    /** As it was sent: the client of the tests would ask for more, and unpack it. */
    private static Response accepting(String encoding, TestConference conference) {
        RestAssuredConfig plain =
                RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
        return success(
                Api.anonymous()
                        .request()
                        .config(plain)
                        .header("Accept-Encoding", encoding)
                        .get(conference.path("/programme")),
                200);
    }

    @Test
    void does_not_show_what_was_rolled_back() {
        TestConference conference = published();
        TestProgramme draft = new TestProgramme(conference);
        draft.talk(draft.session("Lệch", "10:00", "11:00"), TestProgramme.talkBody(1, "Ngoài phiên", "12:00", "12:30"));

        assertThat(draft.publish("Bản hai").statusCode()).isEqualTo(422);

        assertThat(Api.anonymous().get(conference.path("/programme")).<Integer>path("version"))
                .isEqualTo(1);
    }
}
