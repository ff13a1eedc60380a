package vn.hoinghi.matchmaking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.TimeSlot;

/**
 * That a team of a party sits at a meeting.
 *
 * @param slot of the meeting
 * @param during with the delay of the meeting
 * @param table null where the round had no tables when it was booked
 */
record Sitting(
        UUID meeting,
        UUID slot,
        UUID party,
        int team,
        TimeSlot during,
        @Nullable UUID table) {

    /** Who sits where in the meetings of a round that are not cancelled. */
    static List<Sitting> of(RoundVisit visit, EntityManager entities) {
        @SuppressWarnings("unchecked")
        Stream<Tuple> rows = entities.createNativeQuery(
                        "select s.meeting_id, m.slot_id, s.party_id, s.team, lower(s.during) as starts_at, upper(s.during) as ends_at,"
                                + " h.table_id from meeting_seats s join meetings m on m.id = s.meeting_id left join table_seats h on h.meeting_id = s.meeting_id"
                                + " where s.round_id = :round order by s.meeting_id, s.party_id",
                        Tuple.class)
                .setParameter("round", visit.roundId())
                .getResultStream();
        return rows.map(row -> new Sitting(
                        row.get("meeting_id", UUID.class),
                        row.get("slot_id", UUID.class),
                        row.get("party_id", UUID.class),
                        row.get("team", Integer.class),
                        new TimeSlot(row.get("starts_at", Instant.class), row.get("ends_at", Instant.class)),
                        row.get("table_id", UUID.class)))
                .toList();
    }
}
