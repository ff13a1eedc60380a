package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads meetings as they really are, those of the same moment by table. */
@Singleton
class MeetingCards {

    private final EntityManager entities;

    MeetingCards(EntityManager entities) {
        this.entities = entities;
    }

    List<MeetingCard> ofRound(UUID round) {
        return read(query("true", round));
    }

    List<MeetingCard> ofParty(UUID round, UUID party) {
        return read(query(":party in (c.party_id, c.other_party_id)", round).setParameter("party", party));
    }

    List<MeetingCard> ofTable(UUID round, UUID table) {
        return read(query("c.table_id = :table", round).setParameter("table", table));
    }

    /** Those that are not over, table by table. */
    List<MeetingCard> notOver(UUID round, Instant now) {
        String condition = "c.status <> 'CANCELLED' and c.ended_at is null"
                + " and (c.ends_at > :now or c.started_at is not null)";
        return read(query(condition, "c.table_name, c.starts_at, c.id", round).setParameter("now", now));
    }

    private Query query(String condition, UUID round) {
        return query(condition, "c.starts_at, c.table_name, c.id", round);
    }

    private Query query(String condition, String order, UUID round) {
        return entities.createNativeQuery(
                        "select * from meeting_cards c where c.round_id = :round and " + condition + " order by "
                                + order,
                        Tuple.class)
                .setParameter("round", round);
    }

    @SuppressWarnings("unchecked")
    private static List<MeetingCard> read(Query query) {
        Stream<Tuple> rows = query.getResultStream();
        return rows.map(MeetingCard::of).toList();
    }
}
