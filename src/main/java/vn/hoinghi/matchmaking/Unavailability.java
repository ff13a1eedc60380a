package vn.hoinghi.matchmaking;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** That a party does not want to meet anybody in a slot. */
@Entity
@Table(name = "unavailabilities")
@IdClass(Unavailability.Key.class)
public class Unavailability extends PanacheEntityBase {

    /** A party says it once of a slot. */
    public record Key(UUID partyId, UUID slotId) {}

    @Id
    public UUID partyId;

    @Id
    public UUID slotId;

    public UUID roundId;

    static Unavailability of(Party party, UUID slotId) {
        Unavailability unavailability = new Unavailability();
        unavailability.partyId = party.id;
        unavailability.slotId = slotId;
        unavailability.roundId = party.roundId;
        return unavailability;
    }

    static Set<UUID> slotsOf(UUID partyId) {
        return Unavailability.<Unavailability>stream("partyId", partyId)
                .map(unavailability -> unavailability.slotId)
                .collect(Collectors.toSet());
    }

    /** Whether a side of the meeting is not available then. */
    static boolean prevents(Meeting meeting) {
        return count("slotId = ?1 and partyId in (?2, ?3)", meeting.slot.id, meeting.partyId, meeting.otherPartyId) > 0;
    }
}
