package vn.hoinghi.delivery;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.notice.NoticeView;
import vn.hoinghi.people.People;
import vn.hoinghi.programme.feeds.CalendarEvent;

/** Finds the meeting a notice is about, as it is now, seen from the side that is told. */
@Singleton
public class MeetingFacts {

    private static final Pattern SUBJECT = Pattern.compile("/rounds/[0-9a-f-]{36}/meetings/([0-9a-f-]{36})");

    private final EntityManager entities;
    private final People people;

    MeetingFacts(EntityManager entities, People people) {
        this.entities = entities;
        this.people = people;
    }

    /**
     * A meeting from one side.
     *
     * @param party the side that is told; what it subscribes to has the event under the same identifier
     * @param with whom it meets
     */
    record Meeting(
            UUID id,
            UUID party,
            LocalisedText with,
            Instant startsAt,
            Instant endsAt,
            @Nullable String table,
            CalendarEvent.Status status,
            long version,
            Instant changedAt) {

        String uid() {
            return id + "." + party + "@hoinghi";
        }
    }

    Optional<Meeting> of(UUID conferenceId, NoticeView notice) {
        Matcher subject = SUBJECT.matcher(notice.subject());
        if (!subject.matches()) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked")
        List<Tuple> found = entities.createNativeQuery(
                        "select m.*, case when m.organisation_id = :own then m.party_id else m.other_party_id end as own,"
                                + " case when m.organisation_id = :own then m.other_organisation_id"
                                + " else m.organisation_id end as with_id from meeting_cards m"
                                + " where m.conference_id = :conference and m.id = :id",
                        Tuple.class)
                .setParameter("own", notice.organisation())
                .setParameter("conference", conferenceId)
                .setParameter("id", UUID.fromString(subject.group(1)))
                .getResultList();
        return found.stream().findFirst().map(row -> meeting(conferenceId, row));
    }

    private Meeting meeting(UUID conferenceId, Tuple row) {
        return new Meeting(
                row.get("id", UUID.class),
                row.get("own", UUID.class),
                people.organisation(conferenceId, row.get("with_id", UUID.class))
                        .orElseThrow()
                        .name(),
                row.get("starts_at", Instant.class),
                row.get("ends_at", Instant.class),
                row.get("table_name", String.class),
                CalendarEvent.Status.valueOf(row.get("status", String.class)),
                row.get("version", Long.class),
                row.get("updated_at", Instant.class));
    }
}
