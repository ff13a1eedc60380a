package vn.hoinghi.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.0.1",
                "198.17.0.1",
                "203.0.112.255",
                "223.255.255.255",
                "2400:cb00::1",
                "2001:4860:4860::8888",
                "2a00:1450:4001:81b::200e"
            })
    void lets_through_what_is_public(String literal) throws Exception {
        assertThat(Addresses.isPublic(InetAddress.getByName(literal))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                // Other ways to write 127.0.0.1.
                "2130706433",
                "127.1",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "::ffff:0:10.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:7f00:1::",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void refuses_what_is_not(String literal) throws Exception {
        InetAddress address = InetAddress.getByName(literal);

        assertThat(Addresses.isPublic(address)).isFalse();
        assertThat(Addresses.isAllowed(address, true, false)).isFalse();
        assertThat(Addresses.isAllowed(address, false, false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "10.0.0.1", "169.254.169.254", "fd00:ec2::254"})
    void lets_nothing_but_this_machine_through_without_tls(String literal) throws Exception {
        assertThat(Addresses.isAllowed(InetAddress.getByName(literal), false, true))
                .isFalse();
        assertThat(Addresses.isAllowed(InetAddress.getByName("127.0.0.1"), false, true))
                .isTrue();
    }
}
