package vn.hoinghi.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A receiver that fails as receivers do, and what becomes of deliveries then. */
@QuarkusTest
class WebhookFaultTest extends WebhookCase {

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 429, 500, 503})
    void tries_again_what_failed_under_the_same_identifier(int status) throws Exception {
        String webhook = registered();
        receiver.answer(status, "đang bảo trì");
        happens();

        work();
        work();

        assertThat(receiver.received()).hasSize(1);
        Response failed = log(webhook);
        assertThat(failed.<String>path("delivery.state")).isEqualTo("WAITING");
        assertThat(failed.<String>path("delivery.failure")).isEqualTo("HTTP " + status);
        assertThat(failed.<String>path("delivery.nextAttemptAt")).isNotNull();
        assertThat(failed.<Integer>path("log[0].status")).isEqualTo(status);
        assertThat(failed.<String>path("log[0].response")).isEqualTo("đang bảo trì");
        receiver.answer(200);
        passTime();
        work();
        assertThat(receiver.received()).hasSize(2);
        assertThat(receiver.received().get(0).id())
                .isEqualTo(receiver.received().get(1).id());
        assertThat(receiver.received().get(0).body())
                .isEqualTo(receiver.received().get(1).body());
        assertThat(log(webhook).<List<Integer>>path("log.status")).containsExactly(200, status);
        assertThat(states(webhook)).containsExactly("SENT");
        assertThat(show(webhook).<String>path("failingSince")).isNull();
    }

    @Test
    void follows_no_redirect() throws Exception {
        String webhook = registered();
        receiver.behave(request -> {
            request.getResponseHeaders().add("Location", receiver.url("/elsewhere"));
            Receiver.status(request, 307);
        });
        happens();

        work();

        assertThat(receiver.received()).extracting(Receiver.Received::path).containsExactly("/hook");
        assertThat(deliveries(webhook).<String>path("items[0].failure")).isEqualTo("HTTP 307");
        assertThat(states(webhook)).containsExactly("WAITING");
    }

    @Test
    void keeps_what_a_receiver_hung_up_on() throws Exception {
        String webhook = registered();
        receiver.behave(request -> request.close());
        happens();

        work();

        Response log = log(webhook);
        assertThat(log.<String>path("delivery.state")).isEqualTo("WAITING");
        assertThat(log.<String>path("log[0].failure")).isEqualTo("connection-closed");
        assertThat(log.<Integer>path("log[0].status")).isNull();
    }

    @Test
    void keeps_what_nobody_took() throws Exception {
        String webhook = registered();
        receiver.close();
        happens();

        work();

        assertThat(deliveries(webhook).<String>path("items[0].failure")).isEqualTo("no-connection");
        assertThat(states(webhook)).containsExactly("WAITING");
        assertThat(show(webhook).<String>path("failingSince")).isNotNull();
    }

    @Test
    void asks_one_that_fails_once_and_lets_the_rest_wait() throws Exception {
        String webhook = registered();
        receiver.answer(500);
        happens();
        happens();
        happens();

        work();

        assertThat(receiver.received()).hasSize(1);
        assertThat(deliveries(webhook).<List<Integer>>path("items.attempts")).containsExactlyInAnyOrder(1, 0, 0);
        receiver.answer(200);
        passTime();
        work();
        assertThat(states(webhook)).hasSize(3).containsOnly("SENT");
    }

    @Test
    void asks_at_once_where_somebody_tries_it_out() throws Exception {
        String webhook = registered();
        receiver.answer(500);
        happens();
        work();
        receiver.answer(200);

        success(organiser.post(webhooks("/" + webhook + "/tests"), Map.of()), 201);
        work();

        assertThat(states(webhook)).containsExactly("WAITING", "SENT");
    }

    @Test
    void waits_longer_after_each_failure_and_never_twice_the_same() throws Exception {
        registered();
        receiver.answer(500);
        happens();
        double[] pauses = new double[7];

        for (int attempt = 0; attempt < pauses.length; attempt++) {
            passTime();
            work();
            pauses[attempt] = seconds("next_attempt_at - now()");
        }

        for (int attempt = 0; attempt < pauses.length; attempt++) {
            double even = settings.firstRetry().toSeconds() * Math.pow(2, attempt);
            assertThat(pauses[attempt]).isBetween(even * 0.8 - 5, even * 1.2);
        }
        assertThat(receiver.received()).hasSize(pauses.length);
    }

    @Test
    void tries_for_days_and_gives_up_then() throws Exception {
        String webhook = registered();
        receiver.answer(500);
        happens();
        double days = 0;

        for (int attempt = 0; attempt < settings.attempts(); attempt++) {
            passTime();
            work();
            days += attempt + 1 < settings.attempts() ? seconds("next_attempt_at - now()") / 86400 : 0;
        }

        assertThat(states(webhook)).containsExactly("FAILED");
        assertThat(days).isBetween(2.5, 5.0);
        assertThat(receiver.received()).hasSize(settings.attempts());
        assertThat(show(webhook).<Boolean>path("isEnabled")).isTrue();
    }

    @Test
    void disables_one_that_is_gone() throws Exception {
        String webhook = registered();
        receiver.answer(410);
        happens();
        happens();

        work();
        passTime();
        work();
        happens();

        Response shown = show(webhook);
        assertThat(receiver.received()).hasSize(1);
        assertThat(shown.<Boolean>path("isEnabled")).isFalse();
        assertThat(shown.<String>path("disabledReason")).isEqualTo("GONE");
        assertThat(states(webhook)).containsExactlyInAnyOrder("BOUNCED", "FAILED");
        assertThat(deliveries(webhook).<List<String>>path("items.failure"))
                .containsExactlyInAnyOrder("HTTP 410", "webhook-disabled");
    }

    @Test
    void disables_one_that_fails_for_too_long_and_begins_anew_when_enabled() throws Exception {
        String webhook = registered();
        receiver.answer(500);
        happens();
        work();
        sql("update webhooks set failing_since = now() - interval '6 days'");
        passTime();

        work();

        Response shown = show(webhook);
        assertThat(shown.<String>path("disabledReason")).isEqualTo("FAILING");
        success(organiser.put(webhooks("/" + webhook), 1, body(receiver.url("/hook"), "delegate.registered")), 200);
        happens();
        work();
        assertThat(show(webhook).<Boolean>path("isEnabled")).isTrue();
        assertThat(states(webhook)).contains("WAITING");
    }

    @Test
    void forgives_failures_once_something_came_through() throws Exception {
        String webhook = registered();
        receiver.answer(500);
        happens();
        work();
        sql("update webhooks set failing_since = now() - interval '6 days'");
        receiver.answer(200);
        passTime();
        work();
        receiver.answer(500);
        happens();

        work();

        assertThat(show(webhook).<Boolean>path("isEnabled")).isTrue();
    }

    @Test
    void replays_one_and_all_that_failed_since() throws Exception {
        String webhook = registered();
        receiver.answer(500);
        happens();
        happens();
        sql("update webhook_deliveries set state = 'FAILED'");
        sql("update webhook_deliveries set created_at = now() - interval '3 days' where id ="
                + " (select id from webhook_deliveries order by created_at limit 1)");
        receiver.answer(200);
        List<String> ids = deliveries(webhook).path("items.id");

        Response since = success(
                organiser.post(
                        webhooks("/" + webhook + "/replays"),
                        Map.of("since", Instant.now().minusSeconds(86400).toString())),
                200);
        problem(replay(webhook, ids.get(1)), "delivery-under-way", 409);
        work();
        success(replay(webhook, ids.get(1)), 200);
        success(replay(webhook, ids.get(0)), 200);
        work();

        assertThat(since.<Integer>path("replayed")).isEqualTo(1);
        assertThat(receiver.received()).hasSize(3);
        assertThat(receiver.received().stream().map(Receiver.Received::id).distinct())
                .hasSize(2);
        assertThat(states(webhook)).containsExactly("SENT", "SENT");
    }

    @Test
    void replays_nothing_to_one_that_is_disabled() throws Exception {
        String webhook = registered();
        receiver.answer(410);
        happens();
        work();
        String delivery = deliveries(webhook).path("items[0].id");

        problem(replay(webhook, delivery), "webhook-disabled", 409);
        problem(
                organiser.post(webhooks("/" + webhook + "/replays"), Map.of("since", "2023-01-01T00:00:00Z")),
                "webhook-disabled",
                409);
    }

    @Test
    void forgets_what_ended_long_ago() throws Exception {
        String webhook = registered();
        happens();
        work();
        happens();
        sql("update webhook_deliveries set created_at = now() - interval '31 days'");
        receiver.answer(500);

        worker.workOnce();

        assertThat(states(webhook)).containsExactly("WAITING");
    }

    private Response show(String webhook) {
        return success(organiser.get(webhooks("/" + webhook)), 200);
    }

    private Response replay(String webhook, String delivery) {
        return organiser.post(webhooks("/" + webhook + "/deliveries/" + delivery + "/replay"), Map.of());
    }

    /** Of the only delivery. */
    private double seconds(String interval) {
        return ((Number) entities.createNativeQuery(
                                "select extract(epoch from " + interval + ") from webhook_deliveries")
                        .getSingleResult())
                .doubleValue();
    }
}
