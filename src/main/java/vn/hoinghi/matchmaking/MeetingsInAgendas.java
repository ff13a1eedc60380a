package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.OrganisationCard;
import vn.hoinghi.people.People;
import vn.hoinghi.programme.feeds.AgendaItem;
import vn.hoinghi.programme.feeds.AgendaSource;

/**
 * Puts meetings into the agendas of those who sit at them. Who was seated is not known of a cancelled one, so it is shown
 * to all who sit for its parties.
 */
@Singleton
public class MeetingsInAgendas implements AgendaSource {

    private final EntityManager entities;
    private final People people;

    MeetingsInAgendas(EntityManager entities, People people) {
        this.entities = entities;
        this.people = people;
    }

    @Override
    public List<AgendaItem> of(UUID conferenceId, UUID delegateId) {
        List<Tuple> meetings = meetings(conferenceId, delegateId);
        Map<UUID, OrganisationCard> others = people.organisations(
                conferenceId, meetings.stream().map(MeetingsInAgendas::other).collect(Collectors.toSet()));
        return meetings.stream()
                .map(meeting -> item(meeting, others.get(other(meeting))))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> meetings(UUID conferenceId, UUID delegateId) {
        Stream<Tuple> rows = entities.createNativeQuery(
                        "select m.id, m.status, m.version, m.updated_at, s.starts_at, s.ends_at, m.delay_minutes, t.name as table_name,"
                                + " o.organisation_id from party_members p"
                                + " join meetings m on p.party_id in (m.party_id, m.other_party_id)"
                                + " join parties o on o.id = case when m.party_id = p.party_id"
                                + " then m.other_party_id else m.party_id end"
                                + " join slots s on s.id = m.slot_id"
                                + " left join table_seats h on h.meeting_id = m.id"
                                + " left join round_tables t on t.id = h.table_id"
                                + " where p.delegate_id = :delegate and m.conference_id = :conference"
                                + " and (m.status = 'CANCELLED' or exists (select from sitters w"
                                + " where w.meeting_id = m.id and w.party_id = p.party_id"
                                + " and w.delegate_id = p.delegate_id))",
                        Tuple.class)
                .setParameter("delegate", delegateId)
                .setParameter("conference", conferenceId)
                .getResultStream();
        return rows.toList();
    }

    private static UUID other(Tuple meeting) {
        return meeting.get("organisation_id", UUID.class);
    }

    private static AgendaItem item(Tuple meeting, @Nullable OrganisationCard other) {
        String table = meeting.get("table_name", String.class);
        return new AgendaItem(
                meeting.get("id", UUID.class),
                AgendaItem.Kind.MEETING,
                null,
                title(other),
                table == null ? null : new LocalisedText(table, null),
                at(meeting, "starts_at"),
                at(meeting, "ends_at"),
                List.of(),
                AgendaItem.Status.valueOf(meeting.get("status", String.class)),
                meeting.get("version", Long.class),
                meeting.get("updated_at", Instant.class));
    }

    /** A table that is late makes its meetings late. */
    private static Instant at(Tuple meeting, String when) {
        return meeting.get(when, Instant.class).plus(Duration.ofMinutes(meeting.get("delay_minutes", Integer.class)));
    }

    private static LocalisedText title(@Nullable OrganisationCard other) {
        if (other == null) {
            return LocalisedText.of("Cuộc gặp", "A meeting");
        }
        String english =
                other.name().en() == null ? other.name().vi() : other.name().en();
        return LocalisedText.of("Gặp " + other.name().vi(), "Meeting with " + english);
    }
}
