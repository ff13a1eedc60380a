package vn.hoinghi.delivery.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;

/** Another system that gets webhooks: a real server, which does with each request what the test says. */
final class Receiver implements AutoCloseable {

    /** What it does with a request. */
    @FunctionalInterface
    interface Behaviour {

        void answer(HttpExchange request) throws IOException;
    }

    /** A request as it came in. */
    record Received(String path, String id, long timestamp, List<String> signatures, String body, String type) {

        /** As a receiver verifies that it comes from whoever has the secret. */
        boolean isSignedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
                byte[] expected = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
                return signatures.stream()
                        .filter(signature -> signature.startsWith("v1,"))
                        .anyMatch(signature -> MessageDigest.isEqual(
                                expected, Base64.getDecoder().decode(signature.substring(3))));
            } catch (java.security.GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        boolean isFresh() {
            return Math.abs(Instant.now().getEpochSecond() - timestamp) < 60;
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = request -> status(request, 204);

    private Receiver(HttpServer server) {
        this.server = server;
        server.createContext("/", request -> {
            received.add(read(request));
            behaviour.answer(request);
            request.close();
        });
        server.setExecutor(threads);
        server.start();
    }

    static Receiver start() throws IOException {
        return new Receiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50));
    }

    static Receiver secure(SSLContext context) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new Receiver(server);
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    void behave(Behaviour next) {
        behaviour = next;
    }

    void answer(int status) {
        behaviour = request -> status(request, status);
    }

    void answer(int status, String body) {
        behaviour = request -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            request.sendResponseHeaders(status, bytes.length);
            try (OutputStream out = request.getResponseBody()) {
                out.write(bytes);
            }
        };
    }

    static void status(HttpExchange request, int status) throws IOException {
        request.sendResponseHeaders(status, -1);
    }

    private static Received read(HttpExchange request) throws IOException {
        var headers = request.getRequestHeaders();
        return new Received(
                request.getRequestURI().toString(),
                headers.getFirst("webhook-id"),
                Long.parseLong(headers.getFirst("webhook-timestamp")),
                List.of(headers.getFirst("webhook-signature").split(" ")),
                new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                headers.getFirst("content-type"));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
