package vn.hoinghi.delivery.webhooks;

import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.hoinghi.delivery.Deliver;
import vn.hoinghi.delivery.Outbox;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;

/** A conference, a receiver, and what tests of webhooks do with both. */
abstract class WebhookCase extends ApiTest {

    @Inject
    EntityManager entities;

    @Inject
    WebhookWorker worker;

    @Inject
    Outbox outbox;

    @Inject
    WebhookChannel channel;

    @Inject
    Deliver deliver;

    @Inject
    WebhookSettings settings;

    TestConference conference;
    Api organiser;
    Receiver receiver;

    @BeforeEach
    void open() throws Exception {
        // What other tests left is of no interest here.
        sql("delete from webhooks");
        conference = aConference();
        organiser = conference.organiser;
        receiver = Receiver.start();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    String webhooks(String after) {
        return conference.path("/webhooks" + after);
    }

    static Map<String, Object> body(String url, String... types) {
        return Map.of("name", "Cổng thông tin", "url", url, "types", List.of(types));
    }

    Response registered(String path, String... types) {
        return success(organiser.post(webhooks(""), body(receiver.url(path), types)), 201);
    }

    /** One that is told of delegates. */
    String registered() {
        return registered("/hook", "delegate.registered").path("id");
    }

    /** Something that it is told of. */
    String happens() {
        return conference.pendingDelegate(conference.organisation("PROVINCE"), "Nguyễn Văn An");
    }

    Response deliveries(String webhook) {
        return success(organiser.get(webhooks("/" + webhook + "/deliveries?limit=200")), 200);
    }

    List<String> states(String webhook) {
        return deliveries(webhook).path("items.state");
    }

    Response log(String webhook) {
        String delivery = deliveries(webhook).path("items[0].id");
        return success(organiser.get(webhooks("/" + webhook + "/deliveries/" + delivery)), 200);
    }

    /** One worker's work, so that nothing comes at the same moment but where a test wants it. */
    void work() {
        deliver.all(channel);
    }

    /** Every pause is over. */
    void passTime() {
        sql("update webhooks set paused_until = null");
        sql("update webhook_deliveries set next_attempt_at = now() - interval '1 minute' where state = 'WAITING'");
    }

    void expireLeases() {
        sql("update webhook_deliveries set taken_at = taken_at - interval '1 hour'");
    }

    int sql(String statement) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(statement).executeUpdate());
    }
}
