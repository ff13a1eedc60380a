package vn.hoinghi.matchmaking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
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

    private static final String DUTIES_OF = " select c.delegate_id, s.meeting_id, lower(s.during) as starts_at,"
            + " upper(s.during) as ends_at from meeting_seats s join ";

    private final EntityManager entities;

    Seats(EntityManager entities) {
        this.entities = entities;
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

    /** Moves the teams and the tables of meetings that begin together; what is in the way is refused by the constraints. */
    void shift(List<UUID> meetingIds, int minutes) {
        for (String table : List.of("meeting_seats", "table_seats")) {
            entities.createNativeQuery("update " + table + " set during = tstzrange("
                            + "lower(during) + make_interval(mins => :by), upper(during) + make_interval(mins => :by))"
                            + " where meeting_id in (:meetings)")
                    .setParameter("by", minutes)
                    .setParameter("meetings", meetingIds)
                    .executeUpdate();
        }
    }

    /** Which teams of a party are at a meeting, by slot. */
    Map<UUID, Set<Integer>> takenTeams(UUID partyId) {
        return teams(
                "select c.id as slot_id, s.team from meeting_seats s join slots c on c.round_id = s.round_id"
                        + " and s.during && tstzrange(c.starts_at, c.ends_at) where s.party_id = :party",
                partyId);
    }

    /** For which teams of a party enough people are free, by slot. */
    Map<UUID, Set<Integer>> readyTeams(UUID partyId) {
        return teams(
                "select s.id as slot_id, t.team from parties p join slots s on s.round_id = p.round_id"
                        + " cross join generate_series(1, p.teams) t(team)"
                        + " where p.id = :party and is_team_ready(p.id, t.team, tstzrange(s.starts_at, s.ends_at))",
                partyId);
    }

    private Map<UUID, Set<Integer>> teams(String query, UUID partyId) {
        @SuppressWarnings("unchecked")
        Stream<Tuple> rows = entities.createNativeQuery(query, Tuple.class)
                .setParameter("party", partyId)
                .getResultStream();
        return rows.collect(groupingBy(
                row -> row.get("slot_id", UUID.class), mapping(row -> row.get("team", Integer.class), toSet())));
    }

    /** Chooses anew who sits for one side of these meetings. */
    void choosePeopleAgain(Party party, List<UUID> meetingIds) {
        entities.createNativeQuery("delete from sitters where party_id = :party and meeting_id in (:meetings)")
                .setParameter("party", party.id)
                .setParameter("meetings", meetingIds)
                .executeUpdate();
        entities.createNativeQuery("insert into sitters (meeting_id, party_id, delegate_id)"
                        + " select s.meeting_id, s.party_id, t.delegate_id from meeting_seats s"
                        + " cross join lateral team_sitters(s.party_id, s.team, s.during) t"
                        + " where s.party_id = :party and s.meeting_id in (:meetings)")
                .setParameter("party", party.id)
                .setParameter("meetings", meetingIds)
                .executeUpdate();
    }

    /** Puts those people in the place of whoever sits for one side. */
    void putPeople(Meeting meeting, UUID partyId, List<UUID> people) {
        entities.createNativeQuery("delete from sitters where meeting_id = :meeting and party_id = :party")
                .setParameter("meeting", meeting.id)
                .setParameter("party", partyId)
                .executeUpdate();
        for (UUID person : people) {
            entities.createNativeQuery("insert into sitters (meeting_id, party_id, delegate_id)"
                            + " values (:meeting, :party, :person)")
                    .setParameter("meeting", meeting.id)
                    .setParameter("party", partyId)
                    .setParameter("person", person)
                    .executeUpdate();
        }
    }

    /** What the people who sit at these meetings are bound to, by person. */
    List<Engagement> duties(List<UUID> meetingIds) {
        return meetingIds.isEmpty()
                ? List.of()
                : engagements(
                        DUTIES_OF + "sitters c on c.meeting_id = s.meeting_id and c.party_id = s.party_id"
                                + " where s.meeting_id in (:meetings)",
                        meetingIds);
    }

    private List<Engagement> engagements(String query, List<UUID> meetingIds) {
        @SuppressWarnings("unchecked")
        Stream<Tuple> rows = entities.createNativeQuery(query + " order by 1, 3", Tuple.class)
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
