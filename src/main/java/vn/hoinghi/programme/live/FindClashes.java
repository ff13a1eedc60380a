package vn.hoinghi.programme.live;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hoinghi.calendar.Calendar;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.PublishedProgramme.PublishedSpeaker;

/** Finds who would be in two places, where sessions are late. */
@Singleton
class FindClashes {

    private final Calendar calendar;

    FindClashes(Calendar calendar) {
        this.calendar = calendar;
    }

    List<Clash> of(UUID conferenceId, List<PublishedSession> late, ActualTimes times) {
        List<Clash> clashes = new ArrayList<>();
        for (PublishedSession session : late) {
            Map<UUID, String> people = people(session);
            times.sessions().stream()
                    .filter(other -> !other.id().equals(session.id()))
                    .filter(other -> times.of(other).overlaps(times.of(session)))
                    .forEach(other -> people(other).keySet().stream()
                            .filter(people::containsKey)
                            .forEach(person -> clashes.add(
                                    clash(person, people, session, Clash.Kind.SESSION, other.id(), times.of(other)))));
            calendar.engagements(conferenceId, people.keySet(), times.of(session)).stream()
                    .filter(engagement -> engagement.kind() == Engagement.Kind.MEETING)
                    .forEach(meeting -> clashes.add(clash(
                            meeting.delegateId(),
                            people,
                            session,
                            Clash.Kind.MEETING,
                            meeting.placeId(),
                            meeting.during())));
        }
        return clashes;
    }

    private static Clash clash(
            UUID person,
            Map<UUID, String> people,
            PublishedSession late,
            Clash.Kind kind,
            UUID other,
            TimeSlot during) {
        return new Clash(
                person, people.getOrDefault(person, ""), late.id(), kind, other, during.startsAt(), during.endsAt());
    }

    /** Whoever has a part in it, and their names. */
    static Map<UUID, String> people(PublishedSession session) {
        Map<UUID, String> people = new LinkedHashMap<>();
        Stream.concat(session.people().stream(), session.talks().stream().flatMap(talk -> talk.speakers().stream()))
                .forEach((PublishedSpeaker speaker) -> people.put(speaker.delegate(), speaker.fullName()));
        return people;
    }
}
