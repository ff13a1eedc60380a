package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** What other features ask of matchmaking. */
@Singleton
public class Matchmaking {

    private final EntityManager entities;

    Matchmaking(EntityManager entities) {
        this.entities = entities;
    }

    /** The figures of all rounds of a conference. */
    public MeetingFigures figures(UUID conferenceId) {
        return new MeetingFigures(
                count("Meeting e where e.conferenceId = :conference and e.status <> CANCELLED", conferenceId),
                count("Meeting e where e.conferenceId = :conference and e.heldAt is not null", conferenceId),
                count("Wish e where e.conferenceId = :conference and e.strength <> NO", conferenceId),
                count(
                        "Wish e where e.conferenceId = :conference and e.strength <> NO and exists (select m from Meeting m"
                                + " where m.status <> CANCELLED"
                                + " and (m.partyId = e.partyId and m.otherPartyId = e.otherPartyId"
                                + " or m.partyId = e.otherPartyId and m.otherPartyId = e.partyId))",
                        conferenceId));
    }

    private long count(String what, UUID conferenceId) {
        return entities.createQuery("select count(e) from " + what, Long.class)
                .setParameter("conference", conferenceId)
                .getSingleResult();
    }
}
