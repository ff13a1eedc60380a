package vn.hoinghi.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoinghi.delivery.Outbox;
import vn.hoinghi.delivery.Outcome;
import vn.hoinghi.kernel.testing.Race;

/** Several workers on one outbox, as on several nodes, and workers that die. */
@QuarkusTest
class WebhookWorkersTest extends WebhookCase {

    @Inject
    LoadDelivery load;

    @Inject
    PostWebhook post;

    @Inject
    RecordAttempt record;

    @Inject
    Clock clock;

    @TempDir
    Path otherNode;

    @Test
    void sends_each_delivery_once_though_many_workers_are_at_it() throws Exception {
        List<String> webhooks = IntStream.range(0, 5)
                .mapToObj(number ->
                        registered("/" + number, "delegate.registered").<String>path("id"))
                .toList();
        IntStream.range(0, 8).forEach(number -> happens());

        Race.of(8, runner -> {
            deliver.all(channel);
            return runner;
        });

        assertThat(receiver.received().stream().map(received -> received.path() + received.id()))
                .hasSize(40)
                .doesNotHaveDuplicates();
        assertThat(webhooks)
                .allSatisfy(webhook -> assertThat(states(webhook)).hasSize(8).containsOnly("SENT"));
    }

    @Test
    void gives_one_delivery_to_one_of_many_who_want_it() {
        registered();
        happens();

        List<Boolean> taken = Race.of(16, runner -> outbox.takeUp(channel).isPresent());

        assertThat(taken).filteredOn(isTaken -> isTaken).hasSize(1);
    }

    @Test
    void sends_again_once_what_a_worker_had_sent_when_it_was_killed() throws Exception {
        String webhook = registered();
        happens();
        Outbox.Taken killed = outbox.takeUp(channel).orElseThrow();
        channel.attempt(killed.id());
        worker.workOnce();
        assertThat(receiver.received()).hasSize(1);

        expireLeases();
        worker.workOnce();
        outbox.record(channel, killed, Outcome.failed("comes back from the dead"));
        worker.workOnce();

        assertThat(receiver.received()).hasSize(2);
        assertThat(receiver.received().get(0).id())
                .isEqualTo(receiver.received().get(1).id());
        assertThat(states(webhook)).containsExactly("SENT");
    }

    @Test
    void sends_what_a_worker_had_taken_up_when_it_was_killed() throws Exception {
        String webhook = registered();
        happens();
        assertThat(outbox.takeUp(channel)).isPresent();

        worker.workOnce();
        expireLeases();
        worker.workOnce();

        assertThat(receiver.received()).hasSize(1);
        assertThat(states(webhook)).containsExactly("SENT");
    }

    @Test
    void holds_up_nobody_for_one_who_is_slow() throws Exception {
        CountDownLatch arrived = new CountDownLatch(5);
        receiver.behave(request -> {
            boolean isSlow = request.getRequestURI().getPath().equals("/slow");
            try {
                if (isSlow) {
                    arrived.await(5, TimeUnit.SECONDS);
                } else {
                    arrived.countDown();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            Receiver.status(request, isSlow && arrived.getCount() > 0 ? 500 : 204);
        });
        String slow = registered("/slow", "delegate.registered").path("id");
        registered("/quick", "delegate.registered");
        // More than a node sends at the same time.
        IntStream.range(0, 5).forEach(number -> happens());

        worker.workOnce();

        // Those for the quick one came while the first for the slow one was under way.
        assertThat(states(slow)).hasSize(5).containsOnly("SENT");
    }

    @Test
    void signs_on_another_node_once_a_copy_was_made_for_it() throws Exception {
        String secret = registered("/hook", "delegate.registered").path("secret");
        happens();
        SealingKeys otherKeys = new SealingKeys(entities, otherNode.toString());
        WebhookSecrets otherSecrets = new WebhookSecrets(entities, otherKeys);
        WebhookChannel other = new WebhookChannel(settings, load, otherSecrets, post, record, clock);
        UUID delivery = outbox.takeUp(channel).orElseThrow().id();

        Outcome before = inTransaction(() -> other.attempt(delivery));
        worker.workOnce();
        Outcome after = inTransaction(() -> other.attempt(delivery));

        assertThat(before.failure()).isEqualTo("no-copy-of-secret");
        assertThat(after).isEqualTo(Outcome.SENT);
        assertThat(receiver.received()).hasSize(1);
        assertThat(receiver.received().get(0).isSignedWith(secret)).isTrue();
        sql("delete from webhooks");
        sql("delete from sealing_keys where kid = '" + otherKeys.own().getKeyId() + "'");
    }

    @Test
    void opens_no_copy_that_was_put_in_anothers_place() {
        registered("/one", "delegate.registered");
        registered("/two", "delegate.registered");
        sql("update webhook_secret_copies c set sealed = (select max(sealed) from webhook_secret_copies)");
        happens();

        deliver.all(channel);

        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void keeps_one_secret_and_the_one_before_however_many_ask_for_another() {
        String webhook = registered();

        List<String> secrets = Race.of(
                8,
                runner -> organiser
                        .post(webhooks("/" + webhook + "/secrets"), Map.of())
                        .<String>path("secret"));

        assertThat(secrets).hasSize(8).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(((Number) entities.createNativeQuery(
                                        "select count(*) from webhook_secrets where webhook_id = '" + webhook + "'")
                                .getSingleResult())
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void leaves_nothing_waiting_for_one_that_is_disabled_while_something_happens() throws Exception {
        String webhook = registered();
        happens();
        Outbox.Taken taken = outbox.takeUp(channel).orElseThrow();
        sql("update webhooks set disabled_at = now(), disabled_reason = 'ORGANISER'");

        outbox.record(channel, taken, channel.attempt(taken.id()));

        assertThat(receiver.received()).isEmpty();
        assertThat(states(webhook)).containsExactly("FAILED");
    }

    private static <T> T inTransaction(java.util.concurrent.Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
