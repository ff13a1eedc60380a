package vn.hoinghi.kernel.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where the application under test sends its mail: a server that a test starts when it wants mail to arrive. */
public final class TestMailServer {

    public static final int PORT = free();

    private TestMailServer() {}

    public static GreenMail start() {
        GreenMail server = new GreenMail(new ServerSetup(PORT, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
