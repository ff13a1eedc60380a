package vn.hoinghi.matchmaking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Shows meetings with their tables and with who sits, in two queries however many they are. */
@Singleton
public class ShowMeetings {

    private final EntityManager entities;

    ShowMeetings(EntityManager entities) {
        this.entities = entities;
    }

    MeetingView show(Meeting meeting) {
        return show(List.of(meeting)).get(0);
    }

    List<MeetingView> show(List<Meeting> meetings) {
        if (meetings.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = meetings.stream().map(meeting -> meeting.id).toList();
        Map<UUID, UUID> tables = tables(ids);
        Map<UUID, List<MeetingView.Member>> members = members(ids);
        return meetings.stream()
                .map(meeting ->
                        MeetingView.of(meeting, tables.get(meeting.id), members.getOrDefault(meeting.id, List.of())))
                .toList();
    }

    private Map<UUID, UUID> tables(List<UUID> meetings) {
        return rows("select meeting_id, table_id from table_seats where meeting_id in (:meetings)", meetings)
                .collect(toMap(row -> row.get("meeting_id", UUID.class), row -> row.get("table_id", UUID.class)));
    }

    /** Who sits at these meetings, by meeting. */
    Map<UUID, List<MeetingView.Member>> members(List<UUID> meetings) {
        if (meetings.isEmpty()) {
            return Map.of();
        }
        return rows(
                        "select s.meeting_id, s.party_id, c.id, c.full_name from sitters s"
                                + " join delegate_cards c on c.id = s.delegate_id"
                                + " where s.meeting_id in (:meetings) order by c.given_key, c.full_name, c.id",
                        meetings)
                .collect(groupingBy(
                        row -> row.get("meeting_id", UUID.class),
                        mapping(
                                row -> new MeetingView.Member(
                                        row.get("party_id", UUID.class),
                                        row.get("id", UUID.class),
                                        row.get("full_name", String.class)),
                                toList())));
    }

    @SuppressWarnings("unchecked")
    private Stream<Tuple> rows(String query, List<UUID> meetings) {
        return entities.createNativeQuery(query, Tuple.class)
                .setParameter("meetings", meetings)
                .getResultStream();
    }
}
