package vn.hoinghi.delivery.webhooks;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses an organiser may have us connect to: those of the public network, so that nobody reaches through us what
 * stands beside us. The lists are IANA's registries of special-purpose addresses, and of IPv6 only what IANA gives out.
 */
final class Addresses {

    private static final List<Block> REFUSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    // Shared by carriers; a cloud's metadata stands there, too.
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    // A machine at its provider: this is who answers for metadata.
                    "168.63.129.16/32",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // Of 2000::/3, what leads into another address (Teredo, 6to4) or nowhere (ORCHID, documentation).
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Block::of)
            .toList();

    /** All that was ever given out; what is mapped, translated, unique local, link-local or multicast is not among it. */
    private static final Block GLOBAL = Block.of("2000::/3");

    private Addresses() {}

    private record Block(BigInteger start, int length, int prefix) {

        static Block of(String text) {
            String[] parts = text.split("/");
            byte[] start = bytes(parts[0]);
            return new Block(new BigInteger(1, start), start.length, Integer.parseInt(parts[1]));
        }

        boolean has(byte[] address) {
            int behind = length * Byte.SIZE - prefix;
            return address.length == length
                    && new BigInteger(1, address).shiftRight(behind).equals(start.shiftRight(behind));
        }

        private static byte[] bytes(String literal) {
            try {
                return InetAddress.getByName(literal).getAddress();
            } catch (java.net.UnknownHostException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Java has made an IPv4 address of one that is mapped into IPv6 already. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return (address instanceof Inet4Address || GLOBAL.has(bytes))
                && REFUSED.stream().noneMatch(block -> block.has(bytes));
    }

    /** @param allowsLoopback for trying out: this machine, and there without TLS, too */
    static boolean isAllowed(InetAddress address, boolean isSecure, boolean allowsLoopback) {
        return isSecure && isPublic(address) || allowsLoopback && address.isLoopbackAddress();
    }
}
