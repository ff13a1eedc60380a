package vn.hoinghi.kernel.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of server-sent events, as a browser is one. */
public final class EventStream implements AutoCloseable {

    /** An event; a heartbeat has neither. */
    public record Event(String id, String data) {}

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 20;

    private final InputStream body;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    public final BlockingQueue<String> heartbeats = new LinkedBlockingQueue<>();

    private final Thread reader;

    private EventStream(InputStream body) {
        this.body = body;
        this.reader = new Thread(this::read, "event-stream");
        reader.setDaemon(true);
        reader.start();
    }

    public static EventStream open(String path, String... headers) {
        HttpResponse<InputStream> answer = answer(path, headers);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " at " + path);
        }
        return of(answer);
    }

    /** The stream that was answered with. */
    public static EventStream of(HttpResponse<InputStream> answer) {
        return new EventStream(answer.body());
    }

    /** What opening it was answered with. */
    public static HttpResponse<InputStream> answer(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(PATIENCE_SECONDS))
                .header("Accept", "text/event-stream");
        for (int header = 0; header < headers.length; header += 2) {
            request.header(headers[header], headers[header + 1]);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private void read() {
        List<String> lines = new ArrayList<>();
        try (Scanner scanner = new Scanner(body, StandardCharsets.UTF_8)) {
            while (scanner.hasNextLine()) {
                String line = scanner.nextLine();
                if (line.isEmpty()) {
                    dispatch(lines);
                    lines.clear();
                } else {
                    lines.add(line);
                }
            }
        }
    }

    private void dispatch(List<String> lines) {
        StringBuilder data = new StringBuilder();
        String id = "";
        for (String line : lines) {
            if (line.startsWith(":")) {
                heartbeats.add(line);
            } else if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).strip());
            }
        }
        if (!data.isEmpty()) {
            events.add(new Event(id, data.toString()));
        }
    }

    /** The next event, which is awaited. */
    public Event next() {
        Event event = poll(Duration.ofSeconds(PATIENCE_SECONDS));
        if (event == null) {
            throw new AssertionError("no event came");
        }
        return event;
    }

    /** The next event within that time, or null. */
    public Event poll(Duration patience) {
        try {
            return events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Whether the server ends it in a while. */
    public boolean ends() {
        try {
            reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            return !reader.isAlive();
        } catch (InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }
}
