package vn.hoinghi.matchmaking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.kernel.TimeSlot;

/**
 * Where meetings take place: teams of parties and tables. Each taking asks the exclusion constraint itself and says
 * whether it was first; a plain insert would make everybody who wants the same place wait for a deadlock.
 */
@Singleton
public class Seats {

    private final EntityManager entities;

    Seats(EntityManager entities) {
        this.entities = entities;
    }

    /** Seats a team of a party at the meeting, unless it is at another one then. */
    boolean takeTeam(Meeting meeting, Party party, int team) {
        Query insert = entities.createNativeQuery(
                "insert into meeting_seats (round_id, meeting_id, party_id, team, teams, during)"
                        + " values (:round, :meeting, :party, :team, :teams, tstzrange(:startsAt, :endsAt))"
                        + " on conflict do nothing");
        return over(insert, meeting)
                        .setParameter("party", party.id)
                        .setParameter("team", team)
                        .setParameter("teams", party.teams)
                        .executeUpdate()
                == 1;
    }

    /** Gives the meeting a table, unless another one has it then. */
    boolean takeTable(Meeting meeting, UUID tableId) {
        Query insert = entities.createNativeQuery("insert into table_seats (round_id, meeting_id, table_id, during)"
                + " values (:round, :meeting, :table, tstzrange(:startsAt, :endsAt)) on conflict do nothing");
        return over(insert, meeting).setParameter("table", tableId).executeUpdate() == 1;
    }

    private static Query over(Query insert, Meeting meeting) {
        return insert.setParameter("round", meeting.roundId)
                .setParameter("meeting", meeting.id)
                .setParameter("startsAt", meeting.slot.startsAt)
                .setParameter("endsAt", meeting.slot.endsAt);
    }

    /** Frees the teams and the table of a meeting. */
    void free(UUID meetingId) {
        entities.createNativeQuery("delete from meeting_seats where meeting_id = :meeting")
                .setParameter("meeting", meetingId)
                .executeUpdate();
        entities.createNativeQuery("delete from table_seats where meeting_id = :meeting")
                .setParameter("meeting", meetingId)
                .executeUpdate();
    }

    /** The tables that seem free in the slot of the meeting and seat so many, the best for these two first. */
    List<UUID> freeTables(Meeting meeting, int people) {
        @SuppressWarnings("unchecked")
        List<UUID> tables = entities.createNativeQuery(
                        "select * from free_tables(:party, :other, tstzrange(:startsAt, :endsAt), :people)", UUID.class)
                .setParameter("party", meeting.partyId)
                .setParameter("other", meeting.otherPartyId)
                .setParameter("people", people)
                .setParameter("startsAt", meeting.slot.startsAt)
                .setParameter("endsAt", meeting.slot.endsAt)
                .getResultList();
        return tables;
    }

    /** Which teams of a party are at a meeting, by slot. */
    Map<UUID, Set<Integer>> takenTeams(UUID partyId) {
        @SuppressWarnings("unchecked")
        Stream<Tuple> rows = entities.createNativeQuery(
                        "select m.slot_id, s.team from meeting_seats s join meetings m on m.id = s.meeting_id"
                                + " where s.party_id = :party",
                        Tuple.class)
                .setParameter("party", partyId)
                .getResultStream();
        return rows.collect(groupingBy(
                row -> row.get("slot_id", UUID.class), mapping(row -> row.get("team", Integer.class), toSet())));
    }

    /** What the people who sit at these meetings are bound to, by person. */
    List<Engagement> duties(List<UUID> meetingIds) {
        if (meetingIds.isEmpty()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        Stream<Tuple> rows = entities.createNativeQuery(
                        "select p.delegate_id, s.meeting_id, lower(s.during) as starts_at, upper(s.during) as ends_at"
                                + " from meeting_seats s"
                                + " join party_members p on p.party_id = s.party_id and p.team = s.team"
                                + " where s.meeting_id in (:meetings) order by p.delegate_id, lower(s.during)",
                        Tuple.class)
                .setParameter("meetings", meetingIds)
                .getResultStream();
        return rows.map(row -> new Engagement(
                        row.get("delegate_id", UUID.class),
                        row.get("meeting_id", UUID.class),
                        Engagement.Kind.MEETING,
                        new TimeSlot(row.get("starts_at", Instant.class), row.get("ends_at", Instant.class))))
                .toList();
    }
}
