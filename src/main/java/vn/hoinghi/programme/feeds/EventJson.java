package vn.hoinghi.programme.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.programme.PlanStatus;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.PublishedProgramme.PublishedSpeaker;
import vn.hoinghi.programme.PublishedProgramme.PublishedTalk;

/**
 * An event of schema.org as search engines read it (JSON-LD): the conference with its sessions, a session with its
 * talks.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record EventJson(
        @Nullable @JsonProperty("@context") String context,
        @JsonProperty("@type") String type,
        @JsonProperty("@id") String id,
        String name,
        @Nullable String description,
        String inLanguage,
        @Nullable String startDate,
        @Nullable String endDate,
        String eventStatus,
        String eventAttendanceMode,
        @Nullable String url,
        @Nullable Place location,
        List<Person> performer,
        List<EventJson> subEvent) {

    static final String MEDIA_TYPE = "application/ld+json";

    private static final String SCHEDULED = "https://schema.org/EventScheduled";
    private static final String CANCELLED = "https://schema.org/EventCancelled";
    private static final String OFFLINE = "https://schema.org/OfflineEventAttendanceMode";

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Place(@JsonProperty("@type") String type, String name) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Person(
            @JsonProperty("@type") String type,
            String name,
            @Nullable String jobTitle,
            Organisation affiliation) {}

    record Organisation(@JsonProperty("@type") String type, String name) {}

    static EventJson of(Edition edition) {
        Frab days = Frab.of(edition);
        var theme = edition.programme().conference().theme();
        return new EventJson(
                "https://schema.org",
                "Event",
                edition.address(),
                edition.title(),
                theme == null ? null : edition.words().of(theme),
                edition.words().tag(),
                days.start().toString(),
                days.end().toString(),
                SCHEDULED,
                OFFLINE,
                edition.address() + "/programme",
                null,
                List.of(),
                Stream.concat(
                                edition.programme().sessions().stream()
                                        .map(session -> session(edition, session, SCHEDULED)),
                                edition.history().dropped().stream()
                                        .map(session -> session(edition, session, CANCELLED)))
                        .toList());
    }

    private static EventJson session(Edition edition, PublishedSession session, String status) {
        return new EventJson(
                null,
                "Event",
                edition.address() + "/programme#" + session.id(),
                edition.words().of(session.title()),
                session.description() == null
                        ? edition.words().kind(session.kind())
                        : edition.words().of(session.description()),
                edition.words().tag(),
                Frab.instant(session.startsAt().atZone(edition.zone())),
                Frab.instant(session.endsAt().atZone(edition.zone())),
                status(session.status(), status),
                OFFLINE,
                null,
                place(edition, session),
                persons(edition, session.people()),
                session.talks().stream()
                        .map(talk -> talk(edition, session, talk, status(session.status(), status)))
                        .toList());
    }

    private static EventJson talk(Edition edition, PublishedSession session, PublishedTalk talk, String status) {
        ZonedDateTime start = talk.startsAt().atZone(edition.zone());
        return new EventJson(
                null,
                "Event",
                edition.address() + "/programme#" + talk.id(),
                edition.words().of(talk.title()),
                talk.description() == null ? null : edition.words().of(talk.description()),
                edition.words().tag(),
                Frab.instant(start),
                Frab.instant(talk.endsAt().atZone(edition.zone())),
                status(talk.status(), status),
                OFFLINE,
                null,
                place(edition, session),
                persons(edition, talk.speakers()),
                List.of());
    }

    private static String status(PlanStatus own, String outer) {
        return own == PlanStatus.CANCELLED ? CANCELLED : outer;
    }

    private static @Nullable Place place(Edition edition, PublishedSession session) {
        return session.room() == null ? null : new Place("Place", edition.room(session));
    }

    private static List<Person> persons(Edition edition, List<PublishedSpeaker> people) {
        return people.stream()
                .map(person -> new Person(
                        "Person",
                        person.fullName(),
                        person.position() == null ? null : edition.words().of(person.position()),
                        new Organisation("Organization", edition.words().of(person.organisation()))))
                .toList();
    }
}
