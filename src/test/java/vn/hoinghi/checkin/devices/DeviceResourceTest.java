package vn.hoinghi.checkin.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hoinghi.checkin.TestDevice;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Meanwhile;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class DeviceResourceTest extends ApiTest {

    @Inject
    DataSource database;

    @Inject
    EntityManager entities;

    @Inject
    InitialiseDevice initialise;

    @Test
    void shows_the_code_of_a_device_once_and_never_its_key() {
        TestConference conference = aConference();

        Response made = success(
                conference.organiser.post(
                        conference.path("/devices"), TestDevice.body(Map.of("name", "Cửa A", "gate", "A"))),
                201);
        Response shown = success(conference.organiser.get(conference.path("/devices/" + made.path("id"))), 200);

        assertThat(made.<Integer>path("provisioning.handshakeVersion")).isEqualTo(1);
        assertThat(made.<String>path("provisioning.url")).startsWith("http");
        assertThat(made.<String>path("provisioning.token")).hasSize(43);
        assertThat(made.<String>path("provisioning.qrCode")).startsWith("<svg");
        assertThat(made.<String>path("state")).isEqualTo("NEW");
        assertThat(shown.asString()).doesNotContain("provisioning", made.path("provisioning.token"));
    }

    @Test
    void gives_a_key_for_the_token_once() {
        TestConference conference = aConference();
        String token = token(conference, Map.of("gate", "A"));

        Response first = success(TestDevice.initialise(token), 200);
        Response second = TestDevice.initialise(token);

        assertThat(first.<String>path("key")).startsWith("hgd_");
        assertThat(first.<String>path("conference")).isEqualTo(conference.code);
        assertThat(first.<String>path("gate")).isEqualTo("A");
        assertThat(first.<List<String>>path("rights"))
                .contains("SCAN", "OFFLINE")
                .doesNotContain("WALK_IN");
        assertThat(first.header("Cache-Control")).isEqualTo("no-store");
        problem(second, "device-token-not-valid", 401);
        problem(TestDevice.initialise("never-made"), "device-token-not-valid", 401);
    }

    @Test
    void gives_one_of_many_who_use_the_token_at_once_the_key() {
        String token = token(aConference(), Map.of());

        List<Response> answers = Race.of(32, runner -> TestDevice.initialise(token));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 401).hasSize(31);
    }

    @Test
    void gives_no_second_key_for_a_token_that_is_just_being_used() {
        String token = token(aConference(), Map.of());

        Response second = Meanwhile.of(
                entities,
                () -> initialise.initialise(new InitialisationRequest(token, "Pixel 8", "Android 16", "1.4")),
                () -> TestDevice.initialise(token));

        problem(second, "device-token-not-valid", 401);
    }

    @Test
    void judges_nothing_that_a_device_sends_after_it_was_revoked() {
        TestConference conference = aConference();
        String path = conference.path("/check-in-lists/" + list(conference) + "/scans/");
        TestDevice device = TestDevice.of(conference, Map.of());
        AtomicBoolean isRevoked = new AtomicBoolean();
        Queue<Integer> before = new ConcurrentLinkedQueue<>();
        Queue<Integer> after = new ConcurrentLinkedQueue<>();
        CompletableFuture<Integer> isScanning = new CompletableFuture<>();

        Race.of(8, runner -> {
            for (int scan = 0; runner > 0 && scan < 40; scan++) {
                boolean isLate = isRevoked.get();
                int status = device.api.put(path + UUID.randomUUID(), body()).statusCode();
                (isLate ? after : before).add(status);
                isScanning.complete(status);
            }
            if (runner == 0) {
                isScanning.orTimeout(10, TimeUnit.SECONDS).join();
                success(
                        conference.organiser.post(conference.path("/devices/" + device.id + "/revocation"), Map.of()),
                        200);
                isRevoked.set(true);
            }
            return runner;
        });

        assertThat(before).isSubsetOf(200, 401).contains(200);
        assertThat(after).isNotEmpty().containsOnly(401);
    }

    @Test
    void keeps_neither_token_nor_key() throws Exception {
        TestConference conference = aConference();
        String token = token(conference, Map.of());
        Response own = success(TestDevice.initialise(token), 200);

        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select cast(d as text) from devices d where id = '" + own.path("id") + "'")) {
            row.next();
            assertThat(row.getString(1)).doesNotContain(token, own.<String>path("key"));
        }
    }

    @Test
    void refuses_a_revoked_device_with_its_next_call_wherever_it_comes() {
        TestConference conference = aConference();
        String list = list(conference);
        TestDevice device = TestDevice.of(conference, Map.of());
        String scan = conference.path("/check-in-lists/" + list + "/scans/" + UUID.randomUUID());
        success(device.api.put(scan, body()), 200);

        Response revoked = success(
                conference.organiser.post(conference.path("/devices/" + device.id + "/revocation"), Map.of()), 200);

        assertThat(revoked.<String>path("state")).isEqualTo("REVOKED");
        problem(device.api.put(scan, body()), "device-revoked", 401);
        problem(device.api.get("/api/v1/devices/me"), "device-revoked", 401);
        String path = conference.path("/check-in-lists/" + list);
        problem(device.api.get(path + "/people?q=an"), "device-revoked", 401);
        problem(device.api.get(path + "/status"), "device-revoked", 401);
        problem(device.api.post(path + "/look-ups", body()), "device-revoked", 401);
        problem(
                device.api.post(path + "/scans", Map.of("sentAt", Instant.now(), "scans", List.of())),
                "device-revoked",
                401);
        problem(
                device.api.put(path + "/scans/" + UUID.randomUUID() + "/reversal", Map.of("reason", "Nhầm")),
                "device-revoked",
                401);
        problem(
                conference.organiser.post(conference.path("/devices/" + device.id + "/provisioning"), Map.of()),
                "already-revoked",
                409);
    }

    @Test
    void takes_the_new_key_alone_after_a_rotation_or_another_initialisation() {
        TestConference conference = aConference();
        TestDevice device = TestDevice.of(conference, Map.of());

        String second = success(device.api.post("/api/v1/devices/me/key", Map.of()), 200)
                .path("key");
        problem(device.api.get("/api/v1/devices/me"), "unauthenticated", 401);
        problem(device.api.post("/api/v1/devices/me/key", Map.of()), "unauthenticated", 401);
        success(Api.bearing(second).get("/api/v1/devices/me"), 200);
        String token = success(
                        conference.organiser.post(conference.path("/devices/" + device.id + "/provisioning"), Map.of()),
                        200)
                .path("provisioning.token");
        success(Api.bearing(second).get("/api/v1/devices/me"), 200);
        String third = success(TestDevice.initialise(token), 200).path("key");

        problem(Api.bearing(second).get("/api/v1/devices/me"), "unauthenticated", 401);
        success(Api.bearing(third).get("/api/v1/devices/me"), 200);
        problem(Api.bearing("hgd_nobody").get("/api/v1/devices/me"), "unauthenticated", 401);
    }

    @Test
    void allows_a_profile_what_it_is_for_and_nothing_else() {
        TestConference conference = aConference();
        String path = conference.path("/check-in-lists/" + list(conference));
        Api kiosk = TestDevice.of(conference, Map.of("profile", "KIOSK")).api;
        Api stats = TestDevice.of(conference, Map.of("profile", "STATS")).api;
        Api door = TestDevice.of(conference, Map.of("profile", "DOOR")).api;

        success(kiosk.put(path + "/scans/" + UUID.randomUUID(), body()), 200);
        problem(kiosk.get(path + "/people?q=an"), "forbidden", 403);
        problem(kiosk.get(path + "/status"), "forbidden", 403);
        problem(stats.put(path + "/scans/" + UUID.randomUUID(), body()), "forbidden", 403);
        success(stats.get(path + "/status"), 200);
        success(door.get(path + "/people?q=an"), 200);
        problem(door.get(conference.path("/delegates")), "forbidden", 403);
        problem(door.get(conference.path("/devices")), "forbidden", 403);
        problem(door.get(path + "/people/" + UUID.randomUUID() + "/badge"), "forbidden", 403);
        problem(door.post(path + "/walk-ins", walkIn()), "forbidden", 403);
    }

    @Test
    void lets_a_device_scan_for_its_lists_alone_and_keeps_what_it_scanned_for_others() {
        TestConference conference = aConference();
        String own = list(conference);
        String other = list(conference);
        Api door = TestDevice.of(conference, Map.of("lists", List.of(own))).api;
        String ticket = conference.ticketOf(conference.delegate(conference.organisation("PROVINCE"), "Lê Thị Na"));

        Response refused = success(
                door.put(
                        conference.path("/check-in-lists/" + other + "/scans/" + UUID.randomUUID()),
                        Map.of("ticket", ticket, "scannedAt", Instant.now())),
                200);

        assertThat(refused.<String>path("reason")).isEqualTo("DEVICE_NOT_ALLOWED");
        problem(door.get(conference.path("/check-in-lists/" + other + "/status")), "forbidden", 403);
        problem(
                door.put(
                        aConference().path("/check-in-lists/" + other + "/scans/" + UUID.randomUUID()),
                        Map.of("ticket", ticket, "scannedAt", Instant.now())),
                "not-found",
                404);
    }

    @Test
    void tells_old_apps_to_update_and_begins_with_none() {
        TestConference conference = aConference();
        TestDevice device = TestDevice.of(conference, Map.of());
        success(
                conference.organiser.put(conference.path("/device-settings"), 0, Map.of("lowestAppVersion", "1.10")),
                200);
        String token = token(conference, Map.of());

        problem(TestDevice.initialise(token), "app-too-old", 409);
        Response told = success(device.api.get("/api/v1/devices/me"), 200);
        Response updated = success(device.api.put("/api/v1/devices/me", Map.of("appVersion", "1.10.1")), 200);

        assertThat(told.<Boolean>path("mustUpdate")).isTrue();
        assertThat(told.<String>path("lowestAppVersion")).isEqualTo("1.10");
        assertThat(updated.<Boolean>path("mustUpdate")).isFalse();
        problem(
                conference.organiser.put(conference.path("/device-settings"), 1, Map.of("lowestAppVersion", "new")),
                "invalid-request",
                422);
    }

    @Test
    void refuses_what_no_device_is() {
        TestConference conference = aConference();
        TestDevice.of(conference, Map.of("name", "Cửa A"));
        String path = conference.path("/devices");

        problem(conference.organiser.post(path, TestDevice.body(Map.of("name", "Cửa A"))), "already-exists", 409);
        problem(conference.organiser.post(path, TestDevice.body(Map.of("profile", "KING"))), "invalid-request", 422);
        problem(
                conference.organiser.post(path, TestDevice.body(Map.of("approvesWalkIns", true))),
                "walk-ins-at-desks-only",
                422);
        Response strange =
                conference.organiser.post(path, TestDevice.body(Map.of("lists", List.of(list(aConference())))));
        problem(strange, "reference-not-found", 422);
        assertThat(strange.<String>path("errors[0].pointer")).isEqualTo("/lists");
        problem(conference.desk().post(path, TestDevice.body(Map.of())), "forbidden", 403);
        problem(
                conference.organiser.post(
                        conference.path("/accounts"),
                        Map.of("username", "may-quet", "password", "a password to test with", "role", "DEVICE")),
                "role-scope-mismatch",
                422);
    }

    @Test
    void says_what_a_device_runs_on_and_when_it_was_last_seen() {
        TestConference conference = aConference();
        TestDevice device = TestDevice.of(conference, Map.of());

        Response shown = success(conference.organiser.get(conference.path("/devices")), 200);

        assertThat(shown.<List<String>>path("items.id")).containsExactly(device.id);
        assertThat(shown.<String>path("items[0].hardware")).isEqualTo("Pixel 8");
        assertThat(shown.<String>path("items[0].appVersion")).isEqualTo("1.4");
        assertThat(Instant.parse(shown.path("items[0].lastSeenAt")))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    private static String token(TestConference conference, Map<String, Object> said) {
        return success(conference.organiser.post(conference.path("/devices"), TestDevice.body(said)), 201)
                .path("provisioning.token");
    }

    private static String list(TestConference conference) {
        return success(
                        conference.organiser.post(
                                conference.path("/check-in-lists"), Map.of("name", text("Cửa chính"))),
                        201)
                .path("id");
    }

    private static Map<String, Object> body() {
        return Map.of("ticket", "nobody's", "scannedAt", Instant.now());
    }

    private static Map<String, Object> walkIn() {
        return Map.of(
                "scanId",
                UUID.randomUUID(),
                "scannedAt",
                Instant.now(),
                "delegate",
                TestConference.delegateBody(UUID.randomUUID().toString(), "Lê Thị Na"));
    }
}
