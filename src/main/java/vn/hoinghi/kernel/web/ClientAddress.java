package vn.hoinghi.kernel.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * From where a request comes. Behind a proxy that is the proxy, unless {@code quarkus.http.proxy} names it as one whose
 * {@code X-Forwarded-For} is believed.
 */
public final class ClientAddress {

    private static final int BYTES_OF_A_NETWORK = 8;

    private ClientAddress() {}

    /** The address; of IPv6 the network, since whoever has one address there has all of its 2⁶⁴. */
    public static String of(HttpServerRequest request) {
        return of(request.remoteAddress());
    }

    private static String of(@Nullable SocketAddress address) {
        String host = address == null ? null : address.host();
        if (host == null) {
            return "unknown";
        }
        return host.indexOf(':') < 0 ? host : network(host);
    }

    static String network(String ipv6) {
        int zone = ipv6.indexOf('%');
        try {
            // A literal with colons is never looked up.
            InetAddress address = InetAddress.getByName(zone < 0 ? ipv6 : ipv6.substring(0, zone));
            byte[] bytes = address.getAddress();
            if (bytes.length <= BYTES_OF_A_NETWORK) {
                return address.getHostAddress();
            }
            Arrays.fill(bytes, BYTES_OF_A_NETWORK, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException unreadable) {
            return ipv6;
        }
    }
}
