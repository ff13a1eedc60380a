import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request again and again over connections that are kept, one at a time on each. All of them share one thread and
 * nothing is read but where an answer ends, so that the server and not this is what is measured.
 */
final class RepeatedGet implements AutoCloseable {

    private static final int CONNECTIONS = 16;
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)");
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Selector selector = Selector.open();
    private final ByteBuffer received = ByteBuffer.allocate(1 << 18);
    private final byte[] request;
    private final int status;
    private long answers;

    /** A connection, and how many bytes of its answer are still to come: unknown before its head, or in chunks. */
    private static final class Connection {
        private static final long IN_HEAD = -1;
        private static final long IN_CHUNKS = -2;

        private final byte[] tail = new byte[LAST_CHUNK.length];
        private long missing = IN_HEAD;
    }

    /** @param status that every answer must have */
    RepeatedGet(String address, String path, int status, String... headers) throws IOException {
        URI uri = URI.create(address);
        StringBuilder text = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        this.request = text.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        this.status = status;
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(uri.getHost(), uri.getPort()));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Connection());
        }
    }

    /** Answers in a second, for so many seconds. */
    double perSecond(double seconds) throws IOException {
        answers = 0;
        for (SelectionKey key : selector.keys()) {
            send(key);
        }
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        int waiting = CONNECTIONS;
        while (waiting > 0) {
            selector.select();
            boolean goesOn = System.nanoTime() < end;
            for (SelectionKey key : selector.selectedKeys()) {
                if (read(key)) {
                    answers++;
                    if (goesOn) {
                        send(key);
                    } else {
                        waiting--;
                    }
                }
            }
            selector.selectedKeys().clear();
        }
        return answers / Client.since(start);
    }

    private void send(SelectionKey key) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) {
            ((SocketChannel) key.channel()).write(bytes);
        }
    }

    /** Whether the answer is whole. */
    private boolean read(SelectionKey key) throws IOException {
        Connection connection = (Connection) key.attachment();
        received.clear();
        int count = ((SocketChannel) key.channel()).read(received);
        if (count < 0) {
            throw new IOException("The server has closed a connection");
        }
        int body = count;
        if (connection.missing == Connection.IN_HEAD) {
            body = count - readHead(connection, count);
        }
        if (connection.missing == Connection.IN_CHUNKS) {
            if (!endsWithLastChunk(connection, count)) {
                return false;
            }
            connection.missing = 0;
        } else {
            connection.missing -= body;
        }
        boolean isWhole = connection.missing == 0;
        connection.missing = isWhole ? Connection.IN_HEAD : connection.missing;
        return isWhole;
    }

    /** A head is so short that it comes at once. */
    private int readHead(Connection connection, int count) throws IOException {
        String text = new String(received.array(), 0, Math.min(count, 2048), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String head = text.substring(0, Math.max(end, 0)).toLowerCase(Locale.ROOT);
        if (!head.startsWith("http/1.1 " + status)) {
            throw new IOException("Not answered with " + status + ": " + text);
        }
        Matcher length = LENGTH.matcher(head);
        boolean isChunked = head.contains("transfer-encoding: chunked");
        connection.missing = isChunked ? Connection.IN_CHUNKS : length.find() ? Long.parseLong(length.group(1)) : 0;
        if (status == 304) {
            connection.missing = 0;
        }
        return end + 4;
    }

    private boolean endsWithLastChunk(Connection connection, int count) {
        byte[] tail = connection.tail;
        int kept = Math.max(0, tail.length - count);
        System.arraycopy(tail, tail.length - kept, tail, 0, kept);
        System.arraycopy(received.array(), count - (tail.length - kept), tail, kept, tail.length - kept);
        return java.util.Arrays.equals(tail, LAST_CHUNK);
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
