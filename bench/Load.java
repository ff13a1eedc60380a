import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Requests over connections that are kept, all of them by one thread, so that whoever is measured has the processors. It
 * ends with the first answer that is not wanted.
 */
final class Load implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

    private final Selector selector = Selector.open();
    private final List<Line> lines = new ArrayList<>();
    private final Requests requests;
    private final String wanted;
    private @Nullable Consumer<String> hearing;

    /** What is sent next over that connection. */
    interface Requests {
        byte[] next(int line);
    }

    /** @param wanted what every answer holds */
    Load(int port, int connections, String wanted, Requests requests) throws IOException {
        this.requests = requests;
        this.wanted = wanted;
        for (int number = 0; number < connections; number++) {
            lines.add(new Line(number, port));
        }
    }

    /** One connection; at most one of its requests is on the way. */
    private final class Line {

        private final int number;
        private final SocketChannel channel;
        private final ByteBuffer answer = ByteBuffer.allocate(1 << 20);
        private int end = -1;
        private long since;

        Line(int number, int port) throws IOException {
            this.number = number;
            channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.socket().setTcpNoDelay(true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void send(long scheduled) throws IOException {
            since = scheduled;
            answer.clear();
            end = -1;
            ByteBuffer request = ByteBuffer.wrap(requests.next(number));
            while (request.hasRemaining()) {
                channel.write(request);
            }
        }

        /** Whether the whole answer is there. */
        boolean hear() throws IOException {
            if (channel.read(answer) < 0) {
                throw new IOException("the server hung up after: " + heard());
            }
            if (end < 0) {
                end = endOf(answer.array(), answer.position());
            }
            if (end < 0 || answer.position() < end) {
                return false;
            }
            String said = heard();
            if (hearing != null) {
                hearing.accept(said);
            } else if (!said.startsWith("HTTP/1.1 20") || !said.contains(wanted)) {
                throw new IOException("not what was wanted: " + said);
            }
            return true;
        }

        private String heard() {
            return new String(answer.array(), 0, Math.min(answer.position(), 1000), StandardCharsets.UTF_8);
        }
    }

    /** Where the answer ends, or -1 while it is not there. */
    private static int endOf(byte[] bytes, int size) {
        String head = new String(bytes, 0, size, StandardCharsets.ISO_8859_1);
        int body = head.indexOf("\r\n\r\n") + 4;
        if (body < 4) {
            return -1;
        }
        Matcher length = LENGTH.matcher(head).region(0, body);
        if (length.find()) {
            return body + Integer.parseInt(length.group(1));
        }
        return head.endsWith(LAST_CHUNK) ? size : -1;
    }

    /** Takes every answer, and does not ask whether it is wanted. */
    void hearing(Consumer<String> listener) {
        hearing = listener;
    }

    /** So many requests over each connection, one after the other. */
    void each(int requests) throws IOException {
        int[] sent = new int[lines.size()];
        int open = lines.size();
        for (Line line : lines) {
            sent[line.number]++;
            line.send(System.nanoTime());
        }
        while (open > 0) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                Line line = (Line) key.attachment();
                if (!line.hear()) {
                    continue;
                }
                if (sent[line.number]++ < requests) {
                    line.send(System.nanoTime());
                } else {
                    open--;
                }
            }
            selector.selectedKeys().clear();
        }
    }

    /** Answers in a second, with a request on the way over each connection all the time. */
    double rate(double seconds) throws IOException {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        int answers = 0;
        int open = 0;
        for (Line line : lines) {
            line.send(start);
            open++;
        }
        while (open > 0) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                Line line = (Line) key.attachment();
                if (line.hear()) {
                    answers++;
                    if (System.nanoTime() < end) {
                        line.send(end);
                    } else {
                        open--;
                    }
                }
            }
            selector.selectedKeys().clear();
        }
        return answers / Client.since(start);
    }

    /**
     * Milliseconds of each answer, sorted, when so many requests are due in a second whatever becomes of those before; from
     * when it was due.
     */
    double[] latencies(int perSecond, int number) throws IOException {
        Deque<Line> free = new ArrayDeque<>(lines);
        double[] milliseconds = new double[number];
        long start = System.nanoTime();
        int sent = 0;
        int answers = 0;
        while (answers < number) {
            long due = start + sent * 1_000_000_000L / perSecond;
            long wait = sent == number || free.isEmpty() ? 1_000_000_000L : due - System.nanoTime();
            if (wait <= 0) {
                free.remove().send(due);
                sent++;
                continue;
            }
            if (wait < 1_000_000L) {
                selector.selectNow();
            } else {
                selector.select(wait / 1_000_000L);
            }
            for (SelectionKey key : selector.selectedKeys()) {
                Line line = (Line) key.attachment();
                if (line.hear()) {
                    milliseconds[answers++] = (System.nanoTime() - line.since) / 1e6;
                    free.add(line);
                }
            }
            selector.selectedKeys().clear();
        }
        Arrays.sort(milliseconds);
        return milliseconds;
    }

    @Override
    public void close() throws IOException {
        for (Line line : lines) {
            line.channel.close();
        }
        selector.close();
    }
}
