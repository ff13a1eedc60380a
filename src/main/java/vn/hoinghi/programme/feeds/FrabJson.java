package vn.hoinghi.programme.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code schedule.json}: the schedule of frab, with the properties that c3voc's validator wants. */
record FrabJson(@JsonProperty("$schema") String definition, Generator generator, Schedule schedule) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    record Generator(String name, String version) {}

    record Schedule(
            String version, @JsonProperty("base_url") String baseUrl, Conference conference) {}

    record Conference(
            String acronym,
            String title,
            String start,
            String end,
            int daysCount,
            @JsonProperty("timeslot_duration") String slot,
            @Nullable @JsonProperty("time_zone_name") String zone,
            String url,
            List<Room> rooms,
            List<Day> days) {}

    record Room(String name, UUID guid) {}

    record Day(
            int index,
            String date,
            @JsonProperty("day_start") String start,
            @JsonProperty("day_end") String end,
            Map<String, List<Event>> rooms) {}

    /** Absent is not the same as null here: the format wants the property. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Event(
            long id,
            UUID guid,
            String date,
            String start,
            String duration,
            String room,
            String slug,
            String url,
            String title,
            String subtitle,
            String track,
            String type,
            @Nullable String language,
            @JsonProperty("abstract") String summary,
            String description,
            List<Person> persons,
            List<String> links) {}

    record Person(UUID guid, String name) {}

    static FrabJson of(Frab frab) {
        Edition edition = frab.edition();
        return new FrabJson(
                "https://c3voc.de/schedule/schema.json",
                new Generator("hoinghi", "1"),
                new Schedule(
                        String.valueOf(edition.programme().version()),
                        edition.address() + "/",
                        new Conference(
                                frab.acronym(),
                                edition.title(),
                                frab.start().toString(),
                                frab.end().toString(),
                                frab.days().size(),
                                "00:05",
                                frab.zoneName(),
                                edition.address() + "/programme",
                                frab.rooms().stream()
                                        .map(room -> new Room(edition.roomApart(room), room.id()))
                                        .toList(),
                                frab.days().stream()
                                        .map(day -> day(edition, day))
                                        .toList())));
    }

    private static Day day(Edition edition, Frab.Day day) {
        Map<String, List<Event>> rooms = new LinkedHashMap<>();
        day.rooms()
                .forEach((room, events) -> rooms.put(
                        room,
                        events.stream().map(event -> event(edition, event)).toList()));
        return new Day(day.index(), day.date().toString(), Frab.instant(day.start()), Frab.instant(day.end()), rooms);
    }

    private static Event event(Edition edition, Frab.Event event) {
        Words words = edition.words();
        return new Event(
                event.id(),
                event.session().id(),
                Frab.instant(event.date()),
                TIME.format(event.date()),
                event.duration(),
                event.room(),
                event.slug(),
                event.url(),
                words.of(event.session().title()),
                "",
                words.kind(event.session().kind()),
                event.session().kind().name().toLowerCase(Locale.ROOT),
                event.language(),
                "",
                edition.description(event.session()),
                event.persons().stream()
                        .map(person -> new Person(person.delegate(), person.fullName()))
                        .toList(),
                List.of());
    }
}
