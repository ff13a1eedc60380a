package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
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

    OfferSlots(EntityManager entities) {
        this.entities = entities;
    }

    /** @param except a slot that is no news to the caller, as the one a meeting is to leave */
    Problem instead(Problem refused, Meeting meeting, @Nullable UUID except) {
        return HELPED.contains(refused.type()) ? refused.offering(free(meeting, except)) : refused;
    }

    private List<FreeSlot> free(Meeting meeting, @Nullable UUID except) {
        @SuppressWarnings("unchecked")
        Stream<Tuple> rows = entities.createNativeQuery(
                        "select id, starts_at, ends_at from free_slots(:round, :party, :other, :from)"
                                + " where id is distinct from cast(:except as uuid) limit :offered",
                        Tuple.class)
                .setParameter("round", meeting.roundId)
                .setParameter("party", meeting.partyId)
                .setParameter("other", meeting.otherPartyId)
                .setParameter("from", meeting.slot.startsAt)
                .setParameter("except", except)
                .setParameter("offered", OFFERED)
                .getResultStream();
        return rows.map(row -> new FreeSlot(
                        row.get("id", UUID.class),
                        row.get("starts_at", Instant.class),
                        row.get("ends_at", Instant.class)))
                .toList();
    }
}
