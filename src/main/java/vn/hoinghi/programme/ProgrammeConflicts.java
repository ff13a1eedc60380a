package vn.hoinghi.programme;

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
import vn.hoinghi.kernel.problem.Fault;

/**
 * Finds everything in a draft that cannot be held, so that an organiser is told all of it at once. What comes up
 * meanwhile, the calendar's constraints refuse.
 */
final class ProgrammeConflicts {

    private final Draft draft;
    private final ConflictWords words;
    private final List<Fault> faults = new ArrayList<>();

    private ProgrammeConflicts(Draft draft) {
        this.draft = draft;
        this.words = new ConflictWords(draft.conference().zone());
    }

    /** All conflicts of the draft with itself and with those meetings of its people. */
    static List<Fault> in(Draft draft, List<Engagement> meetings) {
        ProgrammeConflicts conflicts = new ProgrammeConflicts(draft);
        conflicts.findTalksOutsideSessions();
        conflicts.findRoomsDoubleBooked();
        List<Duty> duties = draft.duties();
        conflicts.findSpeakersNotApproved(duties);
        conflicts.findPeopleDoubleBooked(duties);
        conflicts.findPeopleInMeetings(duties, meetings);
        return conflicts.faults;
    }

    private void findTalksOutsideSessions() {
        for (Session session : draft.held()) {
            draft.heldTalksOf(session).stream()
                    .filter(talk -> !session.during().contains(talk.during()))
                    .map(talk -> words.talkOutsideSession(Occasion.of(talk), Occasion.of(session)))
                    .forEach(faults::add);
        }
    }

    private void findRoomsDoubleBooked() {
        Map<UUID, List<Session>> sessionsByRoom = draft.held().stream()
                .filter(session -> session.roomId != null)
                .collect(groupingBy(session -> Objects.requireNonNull(session.roomId)));
        sessionsByRoom.forEach((room, sessions) -> forEachPair(
                sessions,
                (earlier, later) -> earlier.during().overlaps(later.during()),
                (earlier, later) -> faults.add(
                        words.roomDoubleBooked(draft.roomName(room), Occasion.of(earlier), Occasion.of(later)))));
    }

    private void findSpeakersNotApproved(List<Duty> duties) {
        duties.stream()
                .filter(duty -> switch (duty.person().status()) {
                    case WAITING, DECLINED, WITHDRAWN, MERGED -> true;
                    case PENDING, APPROVED -> false;
                })
                .map(duty -> words.speakerNotApproved(duty.person(), duty.occasion()))
                .forEach(faults::add);
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
                        (earlier, later) -> faults.add(
                                words.personDoubleBooked(later.person(), earlier.occasion(), later.occasion()))));
    }

    private void findPeopleInMeetings(List<Duty> duties, List<Engagement> meetings) {
        Map<UUID, List<Engagement>> meetingsByPerson = meetings.stream().collect(groupingBy(Engagement::delegateId));
        for (Duty duty : duties) {
            meetingsByPerson.getOrDefault(duty.person().id(), List.of()).stream()
                    .filter(meeting -> meeting.during().overlaps(duty.during()))
                    .map(meeting -> words.personDoubleBooked(
                            duty.person(), Occasion.ofMeeting(meeting.during()), duty.occasion()))
                    .forEach(faults::add);
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
