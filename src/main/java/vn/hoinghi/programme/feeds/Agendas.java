package vn.hoinghi.programme.feeds;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.ConferenceCard;
import vn.hoinghi.conference.Conferences;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.people.DelegateCard;
import vn.hoinghi.people.DelegateStatus;
import vn.hoinghi.programme.live.LateTimes;
import vn.hoinghi.programme.live.Today;
import vn.hoinghi.programme.signup.TakenSeats;

/**
 * Everybody's own agenda: their parts in the published programme, the sessions in which they have a seat, and what other
 * features put in.
 */
@Singleton
class Agendas {

    private final Histories histories;
    private final Today today;
    private final TakenSeats seats;
    private final Conferences conferences;
    private final Instance<AgendaSource> sources;

    Agendas(
            Histories histories,
            Today today,
            TakenSeats seats,
            Conferences conferences,
            Instance<AgendaSource> sources) {
        this.histories = histories;
        this.today = today;
        this.seats = seats;
        this.conferences = conferences;
        this.sources = sources;
    }

    AgendaView view(UUID conferenceId, DelegateCard person) {
        Optional<History> history = histories.of(conferenceId);
        Stream<AgendaItem> parts = history.stream()
                .flatMap(known -> parts(
                        known,
                        today.late(conferenceId, known.programme()),
                        person,
                        seats.of(conferenceId, person.id())));
        Stream<AgendaItem> others = sources.stream().flatMap(source -> source.of(conferenceId, person.id()).stream());
        List<AgendaItem> items = Stream.concat(parts, others)
                .sorted(Comparator.comparing(AgendaItem::startsAt).thenComparing(AgendaItem::id))
                .toList();
        return new AgendaView(
                person.id(), person.fullName(), history.map(History::version).orElse(null), items);
    }

    private static Stream<AgendaItem> parts(History history, LateTimes late, DelegateCard person, List<UUID> seats) {
        Map<UUID, Part> current =
                new LinkedHashMap<>(Part.byDelegate(history.programme()).getOrDefault(person.id(), Map.of()));
        Map<UUID, Part> known = new LinkedHashMap<>(history.parts().getOrDefault(person.id(), Map.of()));
        history.programme().sessions().stream()
                .filter(session -> seats.contains(session.id()))
                .forEach(session -> current.putIfAbsent(session.id(), Part.listening(session)));
        history.dropped().stream()
                .filter(session -> seats.contains(session.id()))
                .forEach(session -> known.putIfAbsent(session.id(), Part.listening(session)));
        known.putAll(current);
        return known.values().stream()
                .map(part -> item(
                        history,
                        late,
                        part,
                        current.containsKey(part.id()) && !part.isCancelled()
                                ? status(person.status())
                                : AgendaItem.Status.CANCELLED));
    }

    /** What was published stays until the next version; whether the person comes may have changed since. */
    private static AgendaItem.Status status(DelegateStatus status) {
        return switch (status) {
            case APPROVED -> AgendaItem.Status.CONFIRMED;
            case WAITING, PENDING -> AgendaItem.Status.TENTATIVE;
            case DECLINED, WITHDRAWN, MERGED -> AgendaItem.Status.CANCELLED;
        };
    }

    private static AgendaItem item(History history, LateTimes late, Part part, AgendaItem.Status status) {
        TimeSlot during = part.during(late);
        return new AgendaItem(
                part.id(),
                part.talk() == null ? AgendaItem.Kind.SESSION : AgendaItem.Kind.TALK,
                part.talk() == null ? null : part.session().id(),
                part.title(),
                part.session().room() == null ? null : part.session().room().name(),
                during.startsAt(),
                during.endsAt(),
                List.copyOf(part.roles()),
                status,
                late.sequence(history.version()),
                late.changedAt(history.programme().publishedAt()));
    }

    /** The agenda as a calendar; each event is that person's alone, so it has a UID of its own. */
    CalendarFile calendar(UUID conferenceId, DelegateCard person, Language language) {
        ConferenceCard conference = conferences.conference(conferenceId);
        Words words = new Words(language);
        List<CalendarEvent> events = view(conferenceId, person).items().stream()
                .map(item -> event(item, person.id(), words))
                .toList();
        return new CalendarFile(
                person.fullName() + " – " + words.of(conference.name()), words, conference.zone(), events);
    }

    private static CalendarEvent event(AgendaItem item, UUID delegate, Words words) {
        @Nullable String place = item.place() == null ? null : words.of(item.place());
        return new CalendarEvent(
                item.id() + "." + delegate + "@hoinghi",
                item.sequence(),
                item.changedAt(),
                item.startsAt(),
                item.endsAt(),
                words.of(item.title()),
                item.roles().stream()
                        .map(words::role)
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(null),
                place,
                CalendarEvent.Status.valueOf(item.status().name()));
    }
}
