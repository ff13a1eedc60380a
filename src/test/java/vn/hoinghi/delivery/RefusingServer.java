package vn.hoinghi.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server (RFC 5321) that knows nobody. */
final class RefusingServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String answer;
    private final AtomicInteger refused = new AtomicInteger();

    private RefusingServer(ServerSocket socket, String answer) {
        this.socket = socket;
        this.answer = answer;
    }

    static RefusingServer start(int port, String answer) throws IOException {
        RefusingServer server =
                new RefusingServer(new ServerSocket(port, 5, InetAddress.getByName("localhost")), answer);
        Thread thread = new Thread(server::serve, "refusing-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    int refused() {
        return refused.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 test\r\n");
        out.flush();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            boolean isRecipient = line.startsWith("RCPT");
            if (isRecipient) {
                refused.incrementAndGet();
            }
            out.print(line.startsWith("QUIT") ? "221 bye\r\n" : isRecipient ? answer + "\r\n" : "250 ok\r\n");
            out.flush();
            if (line.startsWith("QUIT")) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
