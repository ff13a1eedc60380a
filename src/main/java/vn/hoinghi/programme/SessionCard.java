package vn.hoinghi.programme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.OrganisationKind;

/**
 * What other features may know of a session.
 *
 * @param audience whose people are invited; everybody where it is empty
 */
public record SessionCard(
        UUID id,
        SessionKind kind,
        LocalisedText title,
        Instant startsAt,
        Instant endsAt,
        List<OrganisationKind> audience) {

    static SessionCard of(Session session) {
        return new SessionCard(
                session.id,
                session.kind,
                session.title,
                session.startsAt,
                session.endsAt,
                List.copyOf(session.audience));
    }
}
