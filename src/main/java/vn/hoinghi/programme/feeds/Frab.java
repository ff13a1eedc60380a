package vn.hoinghi.programme.feeds;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.text.Texts;
import vn.hoinghi.programme.PlanStatus;
import vn.hoinghi.programme.PublishedProgramme.PublishedRoom;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.PublishedProgramme.PublishedSpeaker;

/**
 * The programme in the terms of frab, which schedule apps and hall screens read: days with rooms with events. Sessions
 * are its events; talks stand in their descriptions, since events of one room must not overlap.
 */
record Frab(Edition edition, List<Day> days) {

    private static final int LONGEST_SLUG = 60;
    private static final long LONGEST_MINUTES = 99 * 60 + 59;

    /** A day; it lasts until the last of its sessions has ended, if that is after midnight. */
    record Day(int index, LocalDate date, ZonedDateTime start, ZonedDateTime end, Map<String, List<Event>> rooms) {}

    /**
     * A session.
     *
     * @param id a number that programs want beside the identifier; made from it
     */
    record Event(
            PublishedSession session,
            long id,
            String room,
            ZonedDateTime date,
            String duration,
            String slug,
            String url,
            List<PublishedSpeaker> persons) {

        /** The one that is spoken most; null where nothing is said of it. */
        @Nullable
        String language() {
            return session.languages().isEmpty() ? null : session.languages().get(0);
        }
    }

    static Frab of(Edition edition) {
        List<Day> days = new ArrayList<>();
        Set<Long> numbers = new HashSet<>();
        edition.days().forEach((date, sessions) -> days.add(day(edition, days.size() + 1, date, sessions, numbers)));
        if (days.isEmpty()) {
            // A schedule has a day, even one in which nothing is on.
            LocalDate today = edition.day(edition.programme().publishedAt());
            days.add(day(edition, 1, today, List.of(), numbers));
        }
        return new Frab(edition, days);
    }

    private static Day day(
            Edition edition, int index, LocalDate date, List<PublishedSession> sessions, Set<Long> numbers) {
        ZonedDateTime end = date.plusDays(1).atStartOfDay(edition.zone());
        Map<String, List<Event>> rooms = new LinkedHashMap<>();
        for (PublishedSession session : sessions) {
            // The format knows no cancelled event: what it does not name is not held.
            if (session.status() == PlanStatus.CANCELLED) {
                continue;
            }
            Event event = event(edition, session, numbers);
            rooms.computeIfAbsent(event.room(), room -> new ArrayList<>()).add(event);
            ZonedDateTime ends = session.endsAt().atZone(edition.zone());
            end = ends.isAfter(end) ? ends : end;
        }
        return new Day(index, date, date.atStartOfDay(edition.zone()), end, rooms);
    }

    private static Event event(Edition edition, PublishedSession session, Set<Long> numbers) {
        long id = Math.floorMod(session.id().getLeastSignificantBits(), (long) Integer.MAX_VALUE) + 1;
        while (!numbers.add(id)) {
            id++;
        }
        String room = session.room() == null
                ? edition.words().either("Chưa định phòng", "Room to be announced")
                : edition.roomApart(session.room());
        return new Event(
                session,
                id,
                room,
                session.startsAt().atZone(edition.zone()),
                duration(session),
                slug(edition, session, id),
                edition.address() + "/programme#" + session.id(),
                persons(session));
    }

    /** Hours and minutes, two digits each: an exhibition of a week is cut. */
    private static String duration(PublishedSession session) {
        long minutes = Duration.between(session.startsAt(), session.endsAt()).toMinutes();
        minutes = Math.min(Math.max(minutes, 1), LONGEST_MINUTES);
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    private static String slug(Edition edition, PublishedSession session, long id) {
        String title = Texts.folded(edition.words().of(session.title())).replaceAll("[^a-z0-9]+", "-");
        String slug = "%s-%010d-%s".formatted(acronym(edition), id, title);
        return slug.substring(0, Math.min(slug.length(), acronym(edition).length() + LONGEST_SLUG))
                .replaceAll("-+$", "");
    }

    /** Everybody with a part in it, once. */
    private static List<PublishedSpeaker> persons(PublishedSession session) {
        Map<UUID, PublishedSpeaker> persons = new LinkedHashMap<>();
        Stream.concat(session.people().stream(), session.talks().stream().flatMap(talk -> talk.speakers().stream()))
                .forEach(person -> persons.putIfAbsent(person.delegate(), person));
        return List.copyOf(persons.values());
    }

    /** The code of the conference, in the letters and the length that the format knows. */
    String acronym() {
        return acronym(edition);
    }

    private static String acronym(Edition edition) {
        String code = edition.programme().conference().code().replace('-', '_');
        return code.length() < 4 ? "conference_" + code : code;
    }

    /** The zone, where it has a name that the format knows: not an offset. */
    @Nullable
    String zoneName() {
        String id = edition.zone().getId();
        return id.matches("[A-Z][a-z]+/[A-Z].*|UTC") ? id : null;
    }

    LocalDate start() {
        return days.get(0).date();
    }

    LocalDate end() {
        return days.get(days.size() - 1).date();
    }

    /** The rooms that something is held in. */
    List<PublishedRoom> rooms() {
        Map<UUID, PublishedRoom> rooms = new LinkedHashMap<>();
        edition.programme().sessions().stream()
                .map(PublishedSession::room)
                .filter(room -> room != null)
                .forEach(room -> rooms.putIfAbsent(room.id(), room));
        return List.copyOf(rooms.values());
    }

    static String instant(ZonedDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.withNano(0));
    }
}
