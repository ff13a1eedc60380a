package vn.hoinghi.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.checkin.AttendanceFigure;
import vn.hoinghi.checkin.CheckIn;
import vn.hoinghi.checkin.attendance.Arrivals;
import vn.hoinghi.checkin.attendance.AttendanceFigures;
import vn.hoinghi.programme.Programme;
import vn.hoinghi.programme.SessionCard;
import vn.hoinghi.report.DoorFigures.Arrival;

/** Asks check-in for the figures of each list, and the programme when its session is. */
@Singleton
class CountDoors {

    private static final long STEP_SECONDS = Duration.ofMinutes(5).toSeconds();

    /** By session; lists of none come last. */
    private static final Comparator<DoorFigures> BY_TIME =
            Comparator.comparing(DoorFigures::startsAt, Comparator.nullsLast(Comparator.naturalOrder()));

    private final CheckIn checkIn;
    private final AttendanceFigures figures;
    private final Programme programme;

    CountDoors(CheckIn checkIn, AttendanceFigures figures, Programme programme) {
        this.checkIn = checkIn;
        this.figures = figures;
        this.programme = programme;
    }

    /**
     * The figures of those lists in the order of their sessions.
     *
     * @param lists in the order of their names, which decides between sessions of one time
     */
    List<DoorFigures> count(UUID conferenceId, List<AttendanceFigure> lists) {
        return lists.stream()
                .map(list -> door(conferenceId, list))
                .sorted(BY_TIME)
                .toList();
    }

    private DoorFigures door(UUID conferenceId, AttendanceFigure list) {
        @Nullable
        Instant startsAt = Optional.ofNullable(list.session())
                .flatMap(session -> programme.session(conferenceId, session))
                .map(SessionCard::startsAt)
                .orElse(null);
        return new DoorFigures(
                list.list(), list.name(), list.session(), startsAt, checkIn.status(list.list()), arrivals(list));
    }

    private List<Arrival> arrivals(AttendanceFigure list) {
        return figures.arrivals(list.list(), null, null).items().stream()
                .filter(minute -> minute.firstEntries() > 0)
                .collect(groupingBy(
                        minute -> step(minute.at()), TreeMap::new, summingInt(Arrivals.Minute::firstEntries)))
                .entrySet()
                .stream()
                .map(step -> new Arrival(step.getKey(), step.getValue()))
                .toList();
    }

    private static Instant step(Instant minute) {
        return Instant.ofEpochSecond(minute.getEpochSecond() / STEP_SECONDS * STEP_SECONDS);
    }
}
