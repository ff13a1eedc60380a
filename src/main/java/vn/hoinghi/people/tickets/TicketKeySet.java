package vn.hoinghi.people.tickets;

import jakarta.validation.constraints.Size;
import java.util.List;

/** The public keys with which a phone verifies signed tickets: a JWK Set (RFC 7517, section 5). */
public record TicketKeySet(@Size(max = 1000) List<TicketKey> keys) {

    /** One key: a point of the curve P-256, its coordinates in base64url. */
    public record TicketKey(
            @Size(max = 2) String kty,
            @Size(max = 5) String crv,
            @Size(max = 50) String x,
            @Size(max = 50) String y,
            @Size(max = 8) String kid,
            @Size(max = 5) String alg,
            @Size(max = 3) String use) {

        static TicketKey of(String kid, String x, String y) {
            return new TicketKey("EC", "P-256", x, y, kid, "ES256", "sig");
        }
    }
}
