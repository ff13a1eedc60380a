package vn.hoinghi.checkin.devices;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import vn.hoinghi.people.tickets.QrCode;

/**
 * What a device is set up with.
 *
 * @param handshakeVersion an app that knows only lower ones says so and stops
 * @param url where the API is
 * @param token good once, until it expires
 * @param qrCode an SVG that says the first three, as JSON
 */
public record DeviceProvisioning(
        int handshakeVersion,
        @Size(max = 2000) String url,
        @Size(max = 100) String token,
        Instant expiresAt,
        @Size(max = 200_000) String qrCode) {

    private static final int HANDSHAKE_VERSION = 1;

    static DeviceProvisioning of(String url, String token, Instant expiresAt) {
        String said =
                "{\"handshakeVersion\":" + HANDSHAKE_VERSION + ",\"url\":\"" + url + "\",\"token\":\"" + token + "\"}";
        return new DeviceProvisioning(
                HANDSHAKE_VERSION, url, token, expiresAt, QrCode.of(said).svg());
    }
}
