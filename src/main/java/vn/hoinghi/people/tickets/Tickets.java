package vn.hoinghi.people.tickets;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;

/** The tickets that are good now. */
@Singleton
public class Tickets {

    private final EntityManager entities;
    private final SignTicket sign;

    Tickets(EntityManager entities, SignTicket sign) {
        this.entities = entities;
        this.sign = sign;
    }

    /** The ticket of that delegate, who is known to be of that conference. */
    public TicketView current(String conferenceCode, UUID delegateId) {
        Tuple row = (Tuple) entities.createNativeQuery(
                        "select code, issued_at from tickets where delegate_id = :delegate and revoked_at is null",
                        Tuple.class)
                .setParameter("delegate", delegateId)
                .getSingleResult();
        String code = row.get("code", String.class);
        return new TicketView(code, sign.sign(conferenceCode, code), row.get("issued_at", Instant.class));
    }
}
