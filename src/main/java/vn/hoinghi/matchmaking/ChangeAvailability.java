package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Replaces the slots in which a party does not want to meet anybody. Meetings it already has then stay. */
@Singleton
public class ChangeAvailability {

    private final ShowAvailability show;
    private final Clock clock;

    ChangeAvailability(ShowAvailability show, Clock clock) {
        this.show = show;
        this.clock = clock;
    }

    @Transactional
    public AvailabilityView change(
            RoundVisit visit, UUID partyId, @Nullable String ifMatch, AvailabilityRequest request) {
        Party party = Party.getToChange(visit, partyId);
        Versions.check(ifMatch, party.version);
        Unavailability.delete("partyId", partyId);
        request.unavailable().forEach(slot -> Unavailability.of(party, slot).persist());
        party.updatedAt = clock.instant();
        Party.flush();
        return show.show(visit, partyId);
    }
}
