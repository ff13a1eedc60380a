package vn.hoinghi.programme.versions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.programme.PublishedProgramme;
import vn.hoinghi.programme.PublishedProgramme.PublishedSpeaker;

/** Compares two versions of a programme, item by item. */
public final class ProgrammeDifference {

    private final Map<UUID, ProgrammeItem> before;
    private final Map<UUID, ProgrammeItem> after;
    private final Map<UUID, List<AffectedPerson>> seats;
    private final List<ProgrammeChange> changes = new ArrayList<>();

    private ProgrammeDifference(
            @Nullable PublishedProgramme before, PublishedProgramme after, Map<UUID, List<AffectedPerson>> seats) {
        this.before = ProgrammeItem.of(before);
        this.after = ProgrammeItem.of(after);
        this.seats = seats;
    }

    /**
     * What changes from the one to the other.
     *
     * @param before null before the first publication, when all is new
     * @param seats who has signed up for which session
     */
    public static List<ProgrammeChange> between(
            @Nullable PublishedProgramme before, PublishedProgramme after, Map<UUID, List<AffectedPerson>> seats) {
        ProgrammeDifference difference = new ProgrammeDifference(before, after, seats);
        difference.after.forEach(difference::compare);
        difference.before.forEach(difference::findRemoved);
        return difference.changes;
    }

    /** Everybody whom any of these changes concerns, once. */
    public static List<AffectedPerson> affected(Collection<ProgrammeChange> changes) {
        Map<UUID, AffectedPerson> people = new LinkedHashMap<>();
        changes.stream()
                .flatMap(change -> change.affected().stream())
                .forEach(person -> people.putIfAbsent(person.delegate(), person));
        return List.copyOf(people.values());
    }

    private void findRemoved(UUID id, ProgrammeItem item) {
        boolean goesWithItsSession = !item.isSession() && !after.containsKey(item.session());
        if (!after.containsKey(id) && !goesWithItsSession) {
            // Who was told that it is cancelled learns nothing new.
            add(ChangeKind.REMOVED, item, null, item.isHeld() ? item.everybody() : List.of());
        }
    }

    private void compare(UUID id, ProgrammeItem now) {
        ProgrammeItem old = before.get(id);
        if (old == null) {
            boolean comesWithItsSession = !now.isSession() && !before.containsKey(now.session());
            if (!comesWithItsSession) {
                add(ChangeKind.ADDED, null, now, now.isHeld() ? now.everybody() : List.of());
            }
        } else if (old.isHeld() != now.isHeld()) {
            compareStatus(old, now);
        } else {
            compareHeld(old, now);
        }
    }

    private void compareStatus(ProgrammeItem old, ProgrammeItem now) {
        boolean followsItsSession = !now.isSession()
                && Stream.of(before, after)
                        .map(items -> items.get(now.session()))
                        .anyMatch(session -> session != null && !session.isHeld());
        if (!followsItsSession) {
            add(
                    now.isHeld() ? ChangeKind.REINSTATED : ChangeKind.CANCELLED,
                    old,
                    now,
                    now.isHeld() ? now.everybody() : old.everybody());
        }
    }

    private void compareHeld(ProgrammeItem old, ProgrammeItem now) {
        boolean isMoved = !old.session().equals(now.session())
                || !old.standing().startsAt().equals(now.standing().startsAt())
                || !old.standing().endsAt().equals(now.standing().endsAt());
        List<PublishedSpeaker> concerned =
                Stream.concat(now.own().stream(), now.leaders().stream()).toList();
        if (isMoved) {
            add(ChangeKind.MOVED, old, now, concerned);
        }
        boolean isInSameRoom = Objects.equals(old.room(), now.room());
        if (now.isSession() && !isInSameRoom) {
            add(ChangeKind.ROOM_CHANGED, old, now, now.everybody());
        }
        if (!old.standing().title().equals(now.standing().title())) {
            add(ChangeKind.RENAMED, old, now, concerned);
        }
        comparePeople(old, now);
        boolean isRoomRenamed = now.isSession()
                && isInSameRoom
                && !Objects.equals(old.standing().room(), now.standing().room());
        if (isRoomRenamed || !old.details().equals(now.details())) {
            add(ChangeKind.DETAILS_CHANGED, old, now, List.of());
        }
    }

    private void comparePeople(ProgrammeItem old, ProgrammeItem now) {
        List<PublishedSpeaker> joined = missing(now.own(), old.own());
        List<PublishedSpeaker> left = missing(old.own(), now.own());
        if (!joined.isEmpty() || !left.isEmpty()) {
            List<PublishedSpeaker> concerned =
                    Stream.of(joined, left, now.leaders()).flatMap(List::stream).toList();
            changes.add(new ProgrammeChange(
                    ChangeKind.SPEAKERS_CHANGED,
                    now.session(),
                    now.talk(),
                    old.standing(),
                    now.standing(),
                    people(joined, List.of()),
                    people(left, List.of()),
                    now.isHeld() ? people(concerned, List.of()) : List.of()));
        }
    }

    /** Those of the one list whose part does not stand in the other. */
    private static List<PublishedSpeaker> missing(List<PublishedSpeaker> all, List<PublishedSpeaker> known) {
        return all.stream()
                .filter(one -> known.stream()
                        .noneMatch(other -> other.delegate().equals(one.delegate()) && other.role() == one.role()))
                .toList();
    }

    private void add(
            ChangeKind kind,
            @Nullable ProgrammeItem old,
            @Nullable ProgrammeItem now,
            List<PublishedSpeaker> concerned) {
        ProgrammeItem item = Objects.requireNonNull(now == null ? old : now);
        boolean concernsSomebody = (old != null && old.isHeld()) || (now != null && now.isHeld());
        changes.add(new ProgrammeChange(
                kind,
                item.session(),
                item.talk(),
                old == null ? null : old.standing(),
                now == null ? null : now.standing(),
                null,
                null,
                concernsSomebody ? people(concerned, seatsFor(kind, item)) : List.of()));
    }

    /** Whoever comes for a session must know where and when it is, and whether; not all that is said of it. */
    private List<AffectedPerson> seatsFor(ChangeKind kind, ProgrammeItem item) {
        boolean isOfComing = item.isSession() && kind != ChangeKind.DETAILS_CHANGED;
        // Who was told that it is cancelled learns nothing new.
        boolean isKnown = kind == ChangeKind.REMOVED && !item.isHeld();
        return isOfComing && !isKnown ? seats.getOrDefault(item.session(), List.of()) : List.of();
    }

    private static List<AffectedPerson> people(List<PublishedSpeaker> speakers, List<AffectedPerson> seats) {
        Map<UUID, AffectedPerson> people = new LinkedHashMap<>();
        speakers.forEach(speaker -> people.putIfAbsent(speaker.delegate(), AffectedPerson.of(speaker)));
        seats.forEach(person -> people.putIfAbsent(person.delegate(), person));
        return List.copyOf(people.values());
    }
}
