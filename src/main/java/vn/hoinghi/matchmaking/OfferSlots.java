package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.calendar.CalendarProblem;
import vn.hoinghi.kernel.problem.FreeSlot;
import vn.hoinghi.kernel.problem.Problem;
import vn.hoinghi.kernel.problem.ProblemType;

/** Offers whoever lost a place the next slots in which the two could meet, found by one statement; winners pay nothing. */
@Singleton
public class OfferSlots {

    private static final int OFFERED = 3;

    /** What another slot may help with. */
    private static final Set<ProblemType> HELPED = Set.of(
            MatchmakingProblem.SLOT_TAKEN,
            MatchmakingProblem.PARTY_BUSY,
            MatchmakingProblem.TABLE_TAKEN,
            MatchmakingProblem.NOT_AVAILABLE,
            CalendarProblem.PERSON_BUSY);

    private final EntityManager entities;
    private final Clock clock;

    OfferSlots(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @param except a slot that is no news to the caller, as the one a meeting is to leave */
    Problem instead(Problem refused, Meeting meeting, @Nullable UUID except) {
        if (!HELPED.contains(refused.type())) {
            return refused;
        }
        List<FreeSlot> free = free(meeting.roundId, meeting.partyId, meeting.otherPartyId, meeting.slot.startsAt);
        return refused.offering(free.stream()
                .filter(slot -> !slot.slot().equals(except))
                .limit(OFFERED)
                .toList());
    }

    /** The next slots in which the two could meet, one more than are offered. */
    List<FreeSlot> free(UUID round, UUID party, UUID otherParty, Instant from) {
        @SuppressWarnings("unchecked")
        Stream<Tuple> rows = entities.createNativeQuery(
                        "select id, starts_at, ends_at from free_slots(:round, :party, :other, :from, :now)"
                                + " limit :most",
                        Tuple.class)
                .setParameter("round", round)
                .setParameter("party", party)
                .setParameter("other", otherParty)
                .setParameter("from", from)
                .setParameter("now", clock.instant())
                .setParameter("most", OFFERED + 1)
                .getResultStream();
        return rows.map(row -> new FreeSlot(
                        row.get("id", UUID.class),
                        row.get("starts_at", Instant.class),
                        row.get("ends_at", Instant.class)))
                .toList();
    }
}
