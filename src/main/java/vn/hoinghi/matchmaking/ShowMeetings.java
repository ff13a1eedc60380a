package vn.hoinghi.matchmaking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows meetings with their tables and with who sits, in one query however many they are. */
@Singleton
public class ShowMeetings {

    private static final String SEATS = "select m.id as meeting_id, t.table_id, s.party_id, c.id, c.full_name"
            + " from meetings m left join table_seats t on t.meeting_id = m.id"
            + " left join (sitters s join delegate_cards c on c.id = s.delegate_id) on s.meeting_id = m.id"
            + " where m.id in (:meetings) order by c.given_key, c.full_name, c.id";

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
        Map<UUID, List<Tuple>> seats =
                seats(meetings.stream().map(meeting -> meeting.id).toList());
        return meetings.stream()
                .map(meeting -> view(meeting, seats.getOrDefault(meeting.id, List.of())))
                .toList();
    }

    /** Who sits at these meetings, by meeting. */
    Map<UUID, List<MeetingView.Member>> members(List<UUID> meetings) {
        if (meetings.isEmpty()) {
            return Map.of();
        }
        return seats(meetings).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, meeting -> membersOf(meeting.getValue())));
    }

    /** By meeting a row for each who sits, or one where nobody does. */
    private Map<UUID, List<Tuple>> seats(List<UUID> meetings) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(SEATS, Tuple.class)
                .setParameter("meetings", meetings)
                .getResultList();
        return rows.stream().collect(groupingBy(row -> row.get("meeting_id", UUID.class)));
    }

    private static MeetingView view(Meeting meeting, List<Tuple> seats) {
        return MeetingView.of(meeting, seats.get(0).get("table_id", UUID.class), membersOf(seats));
    }

    private static List<MeetingView.Member> membersOf(List<Tuple> seats) {
        return seats.stream()
                .filter(seat -> seat.get("id") != null)
                .map(seat -> new MeetingView.Member(
                        seat.get("party_id", UUID.class),
                        seat.get("id", UUID.class),
                        seat.get("full_name", String.class)))
                .toList();
    }
}
