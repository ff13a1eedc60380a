package vn.hoinghi.people.tickets;

import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A person's current ticket.
 *
 * @param code what is typed by hand
 * @param signed what the badge's QR code says; a phone verifies it without network
 */
public record TicketView(
        @Size(max = 26) String code, @Size(max = 200) String signed, Instant issuedAt) {}
