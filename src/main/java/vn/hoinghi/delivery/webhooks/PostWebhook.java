package vn.hoinghi.delivery.webhooks;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Posts to whoever an organiser named, and believes nothing of it: the name is looked up once and connected to is that very
 * address, after it was found public; redirects are not followed; an answer may take so long and is read so far. TLS asks for
 * the name and not for the address, which the JDK's client cannot do.
 */
@Singleton
public class PostWebhook {

    /** Of an answer that is kept; the rest is not read. */
    private static final int LETTERS = 256;

    private static final int MOST_HEADERS = 16 * 1024;

    private final HttpClient client;
    private final WebhookSettings settings;
    private final Lookup lookup;
    private final Clock clock;

    /** Where a name leads now. */
    @FunctionalInterface
    interface Lookup {

        InetAddress[] of(String host) throws UnknownHostException;
    }

    @Inject
    PostWebhook(Vertx vertx, WebhookSettings settings, Clock clock) {
        this(vertx, options(settings), settings, InetAddress::getAllByName, clock);
    }

    PostWebhook(Vertx vertx, HttpClientOptions options, WebhookSettings settings, Lookup lookup, Clock clock) {
        this.client = vertx.createHttpClient(options);
        this.settings = settings;
        this.lookup = lookup;
        this.clock = clock;
    }

    /** A connection for each attempt: one kept would lead where its name led before. */
    static HttpClientOptions options(WebhookSettings settings) {
        return new HttpClientOptions()
                .setConnectTimeout((int) settings.patience().toMillis())
                .setKeepAlive(false)
                .setMaxPoolSize(settings.atOnce())
                .setMaxHeaderSize(MOST_HEADERS)
                .setVerifyHost(true)
                .setDecompressionSupported(false);
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Posts that body once; in no transaction, since the other end may be slow. */
    Answer post(WebhookUrl url, Map<String, String> headers, String body) {
        Instant startedAt = clock.instant();
        long start = System.nanoTime();
        Head head = new Head();
        try {
            send(url, address(url), headers, body, head)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            head.end("timeout");
        } catch (ExecutionException failure) {
            head.end(code(failure));
        } catch (UnknownHostException unknown) {
            head.end("name-not-found");
        } catch (AddressRefusedException refused) {
            head.end("address-refused");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            head.end("interrupted");
        }
        return head.answer(
                startedAt, (int) Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    /** One that would be refused among others is reason enough: who says both has no good intent. */
    private InetAddress address(WebhookUrl url) throws UnknownHostException, AddressRefusedException {
        InetAddress[] found = lookup.of(url.host());
        if (found.length == 0
                || !Arrays.stream(found)
                        .allMatch(address -> Addresses.isAllowed(address, url.isSecure(), settings.loopback()))) {
            throw new AddressRefusedException();
        }
        return found[0];
    }

    private Future<Void> send(
            WebhookUrl url, InetAddress address, Map<String, String> headers, String body, Head head) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(url.port(), address.getHostAddress()))
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(url.isSecure())
                .setURI(url.target())
                .setFollowRedirects(false);
        headers.forEach(request::putHeader);
        return client.request(request).compose(opened -> {
            head.opened(opened.connection()::close);
            return opened.send(Buffer.buffer(body)).compose(head::read);
        });
    }

    /** Never the words of the other end. */
    private static String code(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return "tls-failed";
            }
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
                return "no-connection";
            }
            if (cause instanceof IOException || cause instanceof VertxException) {
                return "connection-closed";
            }
        }
        return "unreadable-answer";
    }

    private static final class AddressRefusedException extends Exception {}

    /** The beginning of an answer, which the thread of the connection writes while the worker waits. */
    private static final class Head {

        private final Buffer bytes = Buffer.buffer();
        private Runnable closing = () -> {};
        private boolean isEnded;
        private int status;
        private String failure = "timeout";

        /** Where nobody waits any more, the connection has come too late. */
        synchronized void opened(Runnable close) {
            closing = close;
            if (isEnded) {
                close.run();
            }
        }

        synchronized Future<Void> read(HttpClientResponse response) {
            status = response.statusCode();
            Promise<Void> isRead = Promise.promise();
            response.handler(part -> {
                if (add(part)) {
                    isRead.tryComplete();
                }
            });
            // What was answered stands, even if the rest of it does not come.
            response.exceptionHandler(broken -> isRead.tryComplete());
            response.endHandler(end -> isRead.tryComplete());
            return isRead.future();
        }

        private synchronized boolean add(Buffer part) {
            bytes.appendBuffer(part, 0, Math.min(part.length(), LETTERS * 4 - bytes.length()));
            return bytes.length() >= LETTERS * 4;
        }

        synchronized void end(String reason) {
            failure = reason;
        }

        synchronized Answer answer(Instant startedAt, int milliseconds) {
            isEnded = true;
            closing.run();
            return status == 0
                    ? new Answer(null, failure, null, startedAt, milliseconds)
                    : new Answer(status, null, text(), startedAt, milliseconds);
        }

        private String text() {
            String read = bytes.toString(StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}\uFFFD]+", " ");
            int letters = read.codePointCount(0, read.length());
            return read.substring(0, read.offsetByCodePoints(0, Math.min(letters, LETTERS)));
        }
    }
}
