package vn.hoinghi.programme.conflicts;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hoinghi.calendar.Calendar;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.programme.Draft;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.PublishedProgrammes;
import vn.hoinghi.programme.conflicts.SpeakerConflicts.Part;

/**
 * Finds everything in a draft that does not go together, with itself and with the meetings of its people, so that an
 * organiser is told all of it at once. What comes up meanwhile, the calendar's constraints refuse.
 */
@Singleton
public class FindConflicts {

    private final Calendar calendar;
    private final PublishedProgrammes published;
    private final Clock clock;

    FindConflicts(Calendar calendar, PublishedProgrammes published, Clock clock) {
        this.calendar = calendar;
        this.published = published;
        this.clock = clock;
    }

    /** All conflicts of the draft; those that block its release come first. */
    public List<Conflict> in(Draft draft) {
        ConflictWords words = new ConflictWords(draft.conference().zone());
        return Stream.of(
                        SessionConflicts.in(draft, words),
                        PlaceConflicts.in(draft, words, meetings(draft)),
                        SpeakerConflicts.in(draft, words, whatIsOver(draft)))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Conflict::severity))
                .toList();
    }

    /** Those for which the draft is not published. */
    public List<Conflict> blocking(Draft draft) {
        return in(draft).stream().filter(Conflict::blocksRelease).toList();
    }

    /** Parts that people were told of and that are over: whoever had one had it, whatever became of them since. */
    private Set<Part> whatIsOver(Draft draft) {
        Instant now = clock.instant();
        Set<Part> over = new HashSet<>();
        published.current(draft.conference().id()).ifPresent(current -> {
            for (PublishedSession session : current.programme().sessions()) {
                if (!session.endsAt().isAfter(now)) {
                    session.people().forEach(person -> over.add(new Part(session.id(), person.delegate())));
                    session.talks()
                            .forEach(talk -> talk.speakers()
                                    .forEach(person -> over.add(new Part(talk.id(), person.delegate()))));
                }
            }
        });
        return over;
    }

    /** The meetings of its people from the first of their duties to the last. */
    private List<Engagement> meetings(Draft draft) {
        List<Engagement> engagements = draft.engagements();
        if (engagements.isEmpty()) {
            return List.of();
        }
        List<TimeSlot> times = engagements.stream().map(Engagement::during).toList();
        TimeSlot whole = new TimeSlot(
                times.stream()
                        .map(TimeSlot::startsAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                times.stream()
                        .map(TimeSlot::endsAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        List<UUID> people =
                engagements.stream().map(Engagement::delegateId).distinct().toList();
        return calendar.engagements(draft.conference().id(), people, whole).stream()
                .filter(engagement -> engagement.kind() == Engagement.Kind.MEETING)
                .toList();
    }
}
