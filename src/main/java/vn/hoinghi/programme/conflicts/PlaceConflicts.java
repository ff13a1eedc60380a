package vn.hoinghi.programme.conflicts;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.conference.RoomCard;
import vn.hoinghi.programme.Draft;
import vn.hoinghi.programme.Duty;
import vn.hoinghi.programme.Occasion;
import vn.hoinghi.programme.Session;

/** Rooms and people that a draft needs in two places at once. */
final class PlaceConflicts {

    private final Draft draft;
    private final ConflictWords words;
    private final List<Conflict> found = new ArrayList<>();

    private PlaceConflicts(Draft draft, ConflictWords words) {
        this.draft = draft;
        this.words = words;
    }

    /** Conflicts of the draft's sessions with each other and with those meetings of its people. */
    static List<Conflict> in(Draft draft, ConflictWords words, List<Engagement> meetings) {
        PlaceConflicts conflicts = new PlaceConflicts(draft, words);
        conflicts.findRoomsDoubleBooked();
        List<Duty> duties = draft.duties();
        conflicts.findPeopleDoubleBooked(duties);
        conflicts.findPeopleInMeetings(duties, meetings);
        return conflicts.found;
    }

    private void findRoomsDoubleBooked() {
        Map<UUID, List<Session>> sessionsByRoom = draft.held().stream()
                .filter(session -> session.roomId != null && draft.rooms().containsKey(session.roomId))
                .collect(groupingBy(session -> Objects.requireNonNull(session.roomId)));
        sessionsByRoom.forEach((id, sessions) -> {
            RoomCard room = Objects.requireNonNull(draft.rooms().get(id));
            forEachPair(
                    sessions,
                    (earlier, later) -> earlier.during().overlaps(later.during()),
                    (earlier, later) ->
                            found.add(words.roomDoubleBooked(room, Occasion.of(earlier), Occasion.of(later))));
        });
    }

    private void findPeopleDoubleBooked(List<Duty> duties) {
        Map<UUID, List<Duty>> dutiesByPerson = duties.stream()
                .sorted(Comparator.comparing(duty -> duty.during().startsAt()))
                .collect(groupingBy(duty -> duty.person().id()));
        dutiesByPerson
                .values()
                .forEach(ofOne -> forEachPair(
                        ofOne,
                        Duty::clashesWith,
                        (earlier, later) -> found.add(
                                words.personDoubleBooked(later.person(), earlier.occasion(), later.occasion()))));
    }

    private void findPeopleInMeetings(List<Duty> duties, List<Engagement> meetings) {
        Map<UUID, List<Engagement>> meetingsByPerson = meetings.stream().collect(groupingBy(Engagement::delegateId));
        for (Duty duty : duties) {
            meetingsByPerson.getOrDefault(duty.person().id(), List.of()).stream()
                    .filter(meeting -> meeting.during().overlaps(duty.during()))
                    .map(meeting -> words.personDoubleBooked(
                            duty.person(), Occasion.ofMeeting(meeting.placeId(), meeting.during()), duty.occasion()))
                    .forEach(found::add);
        }
    }

    private static <T> void forEachPair(List<T> items, BiPredicate<T, T> clash, BiConsumer<T, T> found) {
        for (int second = 1; second < items.size(); second++) {
            for (int first = 0; first < second; first++) {
                if (clash.test(items.get(first), items.get(second))) {
                    found.accept(items.get(first), items.get(second));
                }
            }
        }
    }
}
