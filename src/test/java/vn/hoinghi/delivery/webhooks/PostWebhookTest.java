package vn.hoinghi.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What stands between an organiser's address and the network beside us, against real connections. */
@Timeout(60)
class PostWebhookTest {

    private static final Map<String, String> HEADERS =
            Map.of("webhook-id", "1", "webhook-timestamp", "1", "webhook-signature", "v1,AA==");
    private static final String PASSWORD = "changeit";

    @TempDir
    Path directory;

    private Vertx vertx;
    private Receiver receiver;

    @BeforeEach
    void open() throws Exception {
        vertx = Vertx.vertx();
        receiver = Receiver.start();
    }

    @AfterEach
    void close() {
        receiver.close();
        vertx.close();
    }

    @Test
    void looks_a_name_up_once_and_connects_to_what_was_found() throws Exception {
        AtomicInteger lookups = new AtomicInteger();
        // A name that leads to where it may first, and elsewhere a moment later.
        PostWebhook post = post(true, host -> lookups.getAndIncrement() == 0 ? at("127.0.0.1") : at("127.0.0.2"));

        Answer answer = post.post(url("http://hook.test:" + receiver.port() + "/a"), HEADERS, "{}");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(lookups).hasValue(1);
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void refuses_a_name_that_leads_to_this_machine() throws Exception {
        PostWebhook post = post(false, host -> at("127.0.0.1"));

        Answer secure = post.post(url("https://hook.test:" + receiver.port() + "/"), HEADERS, "{}");
        Answer clear = post.post(url("http://hook.test:" + receiver.port() + "/"), HEADERS, "{}");

        assertThat(secure.failure()).isEqualTo("address-refused");
        assertThat(clear.failure()).isEqualTo("address-refused");
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void refuses_a_name_that_leads_inside_among_others() {
        PostWebhook post = post(true, host -> at("8.8.8.8", "10.0.0.1"));

        assertThat(post.post(url("https://hook.test/"), HEADERS, "{}").failure())
                .isEqualTo("address-refused");
    }

    @Test
    void says_that_there_is_no_such_name() {
        PostWebhook post = post(true, host -> {
            throw new UnknownHostException(host);
        });

        assertThat(post.post(url("https://hook.test/"), HEADERS, "{}").failure())
                .isEqualTo("name-not-found");
    }

    @Test
    void asks_for_the_certificate_of_the_name_and_not_of_the_address() throws Exception {
        Path store = certificate("hook.test");
        try (Receiver secure = Receiver.secure(context(store))) {
            PostWebhook post = trusting(store);

            Answer right = post.post(url("https://hook.test:" + secure.port() + "/a"), HEADERS, "{}");
            Answer wrong = post.post(url("https://other.test:" + secure.port() + "/b"), HEADERS, "{}");
            Answer address = post.post(url("https://127.0.0.1:" + secure.port() + "/c"), HEADERS, "{}");
            Answer unknown = post(true, host -> at("127.0.0.1"))
                    .post(url("https://hook.test:" + secure.port() + "/d"), HEADERS, "{}");

            assertThat(right.status()).isEqualTo(204);
            assertThat(wrong.failure()).isEqualTo("tls-failed");
            assertThat(address.failure()).isEqualTo("tls-failed");
            assertThat(unknown.failure()).isEqualTo("tls-failed");
            assertThat(secure.received()).extracting(Receiver.Received::path).containsExactly("/a");
        }
    }

    @Test
    void waits_no_longer_than_it_may() {
        receiver.behave(request -> sleep(5000));

        Answer answer = toReceiver();

        assertThat(answer.failure()).isEqualTo("timeout");
        assertThat(answer.milliseconds()).isBetween(900, 3000);
    }

    @Test
    void takes_the_status_of_an_answer_that_never_ends() {
        receiver.behave(request -> {
            request.sendResponseHeaders(200, 0);
            OutputStream out = request.getResponseBody();
            for (int second = 0; second < 50; second++) {
                out.write('a');
                out.flush();
                sleep(100);
            }
        });

        Answer answer = toReceiver();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.milliseconds()).isBetween(900, 3000);
        assertThat(answer.response()).startsWith("aaa");
    }

    @Test
    void reads_the_beginning_of_an_answer_and_hangs_up() throws Exception {
        AtomicInteger written = new AtomicInteger();
        receiver.behave(request -> {
            request.sendResponseHeaders(500, 0);
            byte[] much = "đầy ".repeat(20_000).getBytes(StandardCharsets.UTF_8);
            for (int part = 0; part < 1000; part++) {
                request.getResponseBody().write(much);
                written.addAndGet(much.length);
            }
        });

        Answer answer = toReceiver();

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.response()).hasSize(256).startsWith("đầy đầy ");
        assertThat(answer.milliseconds()).isLessThan(900);
        Thread.sleep(500);
        // Some megabytes fit into the buffers of both ends; 120 were meant to come.
        assertThat(written.get()).isLessThan(20_000_000);
    }

    @Test
    void keeps_no_control_characters_of_an_answer() {
        receiver.answer(200, "a\u0000b\u001b[31mc\r\nd");

        assertThat(toReceiver().response()).isEqualTo("a b [31mc d");
    }

    @Test
    void reads_no_endless_headers() {
        receiver.behave(request -> {
            request.getResponseHeaders().add("x", "y".repeat(100_000));
            Receiver.status(request, 200);
        });

        assertThat(toReceiver().status()).isNull();
    }

    @Test
    void follows_no_redirect() {
        receiver.behave(request -> {
            request.getResponseHeaders().add("Location", receiver.url("/elsewhere"));
            Receiver.status(request, 302);
        });

        assertThat(toReceiver().status()).isEqualTo(302);
        assertThat(receiver.received()).hasSize(1);
    }

    private Answer toReceiver() {
        return post(true, InetAddress::getAllByName).post(url(receiver.url("/")), HEADERS, "{}");
    }

    private PostWebhook post(boolean allowsLoopback, PostWebhook.Lookup lookup) {
        WebhookSettings settings = settings(allowsLoopback);
        return new PostWebhook(vertx, PostWebhook.options(settings), settings, lookup, Clock.systemUTC());
    }

    private PostWebhook trusting(Path store) {
        WebhookSettings settings = settings(true);
        HttpClientOptions options = PostWebhook.options(settings)
                .setTrustOptions(new PfxOptions().setPath(store.toString()).setPassword(PASSWORD));
        return new PostWebhook(vertx, options, settings, host -> at("127.0.0.1"), Clock.systemUTC());
    }

    private static InetAddress[] at(String... literals) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[literals.length];
        for (int at = 0; at < literals.length; at++) {
            addresses[at] = InetAddress.getByName(literals[at]);
        }
        return addresses;
    }

    private static WebhookUrl url(String text) {
        return WebhookUrl.of(text);
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** A certificate of that name, signed by itself, made by the JDK's keytool. */
    private Path certificate(String name) throws IOException, InterruptedException {
        Path store = directory.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "a",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-validity",
                        "30",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        try (InputStream said = keytool.getInputStream()) {
            String words = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(keytool.waitFor()).as(words).isZero();
        }
        return store;
    }

    private static SSLContext context(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = new FileInputStream(store.toFile())) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static WebhookSettings settings(boolean allowsLoopback) {
        try {
            return new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .addDefaultInterceptors()
                    .withSources(new PropertiesConfigSource(
                            Objects.requireNonNull(PostWebhookTest.class.getResource("/application.properties"))))
                    .withSources(new PropertiesConfigSource(
                            Map.of(
                                    "hoinghi.webhooks.loopback",
                                    Boolean.toString(allowsLoopback),
                                    "hoinghi.webhooks.patience",
                                    "PT1S"),
                            "test",
                            1000))
                    .withMapping(WebhookSettings.class)
                    .build()
                    .getConfigMapping(WebhookSettings.class);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
