package vn.hoinghi.programme.feeds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.programme.PlanStatus;
import vn.hoinghi.programme.PublishedProgramme;
import vn.hoinghi.programme.PublishedProgramme.PublishedRoom;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.PublishedProgramme.PublishedSpeaker;
import vn.hoinghi.programme.PublishedProgramme.PublishedTalk;
import vn.hoinghi.programme.live.LateTimes;

/**
 * A programme in one language, and with the address of its conference, from which every feed is made.
 *
 * @param late what calendars tell of delays; schedules and print tell what was published
 * @param address of the conference, as people reach it
 */
record Edition(History history, LateTimes late, Words words, String address) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    static Edition of(History history, LateTimes late, Language language, String address) {
        return new Edition(history, late, new Words(language), address);
    }

    PublishedProgramme programme() {
        return history.programme();
    }

    ZoneId zone() {
        return ZoneId.of(programme().conference().timeZone());
    }

    String title() {
        return words.of(programme().conference().name());
    }

    String time(Instant instant) {
        return TIME.format(instant.atZone(zone()));
    }

    String times(Instant from, Instant until) {
        return time(from) + "–" + time(until);
    }

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    /** The sessions of each day they begin on, as it is in the conference's zone. */
    SortedMap<LocalDate, List<PublishedSession>> days() {
        SortedMap<LocalDate, List<PublishedSession>> days = new TreeMap<>();
        for (PublishedSession session : programme().sessions()) {
            days.computeIfAbsent(day(session.startsAt()), day -> new ArrayList<>())
                    .add(session);
        }
        return days;
    }

    String room(PublishedSession session) {
        return session.room() == null ? "" : words.of(session.room().name());
    }

    /** The room by a name that no other of the programme has: of those that are called alike, later ones are numbered. */
    String roomApart(PublishedRoom room) {
        String name = words.of(room.name());
        List<UUID> alike = programme().sessions().stream()
                .map(PublishedSession::room)
                .filter(Objects::nonNull)
                .filter(other -> words.of(other.name()).equals(name))
                .map(PublishedRoom::id)
                .distinct()
                .sorted()
                .toList();
        int place = alike.indexOf(room.id());
        return place > 0 ? name + " (" + (place + 1) + ")" : name;
    }

    String person(PublishedSpeaker person) {
        return person.fullName() + ", " + words.of(person.organisation());
    }

    /** What a session is called, and that it is not held. */
    String title(PublishedSession session) {
        return words.of(session.title()) + cancelled(session.status());
    }

    /** What a talk is called, and that it is not held. */
    String title(PublishedTalk talk) {
        return words.of(talk.title()) + cancelled(talk.status());
    }

    private String cancelled(PlanStatus status) {
        return status == PlanStatus.CANCELLED ? words.either(" (đã hủy)", " (cancelled)") : "";
    }

    /** Who has a part in the whole session, a line each. */
    List<String> people(PublishedSession session) {
        return session.people().stream()
                .map(person -> words.role(person.role()) + ": " + person(person))
                .toList();
    }

    /** What a session is made of, in lines: who leads it, then its talks with the times that are known and speakers. */
    String description(PublishedSession session) {
        List<String> lines = new ArrayList<>();
        lines.add(words.kind(session.kind()));
        if (session.description() != null) {
            lines.add(words.of(session.description()));
        }
        lines.addAll(people(session));
        for (PublishedTalk talk : session.talks()) {
            TimeSlot during = late.of(session, talk);
            lines.add(times(during.startsAt(), during.endsAt()) + " " + title(talk));
            talk.speakers().forEach(speaker -> lines.add("  " + person(speaker)));
        }
        return String.join("\n", lines);
    }
}
