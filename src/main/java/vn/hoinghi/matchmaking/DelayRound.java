package vn.hoinghi.matchmaking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hoinghi.calendar.Calendar;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.matchmaking.DelayEffectView.Clash;
import vn.hoinghi.matchmaking.DelayEffectView.Moved;

/**
 * Makes what is still to come of a round later, or of one table: whoever sits keeps team, table and people, and those who
 * are hit are told. All of it, or nothing where something is in the way.
 */
@Singleton
public class DelayRound {

    private final FindDelayClashes clashes;
    private final Seats seats;
    private final SeatPeople people;
    private final Calendar calendar;
    private final TellDelayedMeetings tell;
    private final Clock clock;

    DelayRound(
            FindDelayClashes clashes,
            Seats seats,
            SeatPeople people,
            Calendar calendar,
            TellDelayedMeetings tell,
            Clock clock) {
        this.clashes = clashes;
        this.seats = seats;
        this.people = people;
        this.calendar = calendar;
        this.tell = tell;
        this.clock = clock;
    }

    /** What moves, in the order in which it can: the last first where it gets later. */
    private record Plan(Round round, List<Slot> slots, List<Meeting> meetings, List<Clash> clashes) {}

    @Transactional
    public DelayEffectView preview(RoundVisit visit, RoundDelayRequest request) {
        Round round = Round.holdFor(RoundOperation.DELAY, visit, clock.instant());
        return view(plan(visit, round, request), request);
    }

    /**
     * Holds the round alone, so that nobody comes in meanwhile.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409 {@code delay-clashes} naming both sides of each clash; {@code
     *     slots-overlap}; {@code person-busy} where somebody was bound at this moment
     */
    @Transactional
    public DelayEffectView delay(RoundVisit visit, RoundDelayRequest request) {
        Instant now = clock.instant();
        Round round = Round.holdAloneFor(RoundOperation.DELAY, visit, now);
        Plan plan = plan(visit, round, request);
        if (!plan.clashes().isEmpty()) {
            throw MatchmakingProblem.DELAY_CLASHES.naming(plan.clashes().stream()
                    .map(clash -> new Fault("/minutes", code(clash), clash.text()))
                    .toList());
        }
        List<Party> parties = hold(visit, plan.meetings());
        DelayEffectView effect = view(plan, request);
        move(visit, plan, request, now);
        RoundDelay delay = RoundDelay.of(visit, request, now);
        delay.persistAndFlush();
        tell.tell(delay, plan.meetings(), parties);
        return new DelayEffectView(
                delay.id, plan.slots().stream().map(SlotView::of).toList(), effect.meetings(), effect.clashes());
    }

    private static List<Party> hold(RoundVisit visit, List<Meeting> meetings) {
        UUID[] sides = meetings.stream()
                .flatMap(meeting -> Stream.of(meeting.partyId, meeting.otherPartyId))
                .distinct()
                .toArray(UUID[]::new);
        return Party.hold(visit, LockModeType.PESSIMISTIC_WRITE, sides);
    }

    private Plan plan(RoundVisit visit, Round round, RoundDelayRequest request) {
        if (request.table() != null && RoundTable.find(visit, request.table()).isEmpty()) {
            throw References.missing("/table");
        }
        Instant from = request.fromOr(clock.instant());
        List<Slot> all = Slot.of(visit);
        List<Slot> slots = request.table() == null
                ? all.stream().filter(slot -> !slot.startsAt.isBefore(from)).toList()
                : List.of();
        checkApart(all, slots, request.by());
        List<Meeting> meetings = meetings(visit, request, from, slots);
        Duration buffer = Duration.ofMinutes(round.bufferMinutes);
        return new Plan(round, slots, meetings, clashes.in(visit, meetings, request.by(), buffer));
    }

    /** Slots that move meet none that stay. */
    private static void checkApart(List<Slot> all, List<Slot> moving, Duration by) {
        boolean overlap = moving.stream()
                .map(slot -> new TimeSlot(slot.startsAt.plus(by), slot.endsAt.plus(by)))
                .anyMatch(moved -> all.stream()
                        .anyMatch(
                                slot -> !moving.contains(slot) && slot.during().overlaps(moved)));
        if (overlap) {
            throw MatchmakingProblem.SLOTS_OVERLAP.problem();
        }
    }

    private static List<Meeting> meetings(RoundVisit visit, RoundDelayRequest request, Instant from, List<Slot> slots) {
        Stream<Meeting> all = request.table() == null
                ? slots.stream().flatMap(slot -> Meeting.in(slot).stream())
                : Meeting.at(visit, request.table()).stream()
                        .filter(meeting ->
                                meeting.startedAt == null && !meeting.startsAt().isBefore(from));
        Comparator<Meeting> byTime = Comparator.comparing(Meeting::startsAt);
        return all.sorted(request.minutes() > 0 ? byTime.reversed() : byTime).toList();
    }

    /** Each takes a place that the one before has just left, so that no constraint sees two in one. */
    private void move(RoundVisit visit, Plan plan, RoundDelayRequest request, Instant now) {
        List<UUID> ids = plan.meetings().stream().map(meeting -> meeting.id).toList();
        List<Engagement> duties = seats.duties(ids);
        ids.forEach(calendar::release);
        Map<Instant, List<UUID>> byStart = plan.meetings().stream()
                .collect(groupingBy(Meeting::startsAt, LinkedHashMap::new, mapping(meeting -> meeting.id, toList())));
        byStart.values().forEach(together -> seats.shift(together, request.minutes()));
        Comparator<Slot> byTime = Comparator.comparing(slot -> slot.startsAt);
        plan.slots().stream()
                .sorted(request.minutes() > 0 ? byTime.reversed() : byTime)
                .forEach(slot -> {
                    slot.shift(request.by());
                    Slot.flush();
                });
        for (Meeting meeting : plan.meetings()) {
            meeting.delayMinutes += request.table() == null ? 0 : request.minutes();
            meeting.updatedAt = now;
        }
        Meeting.flush();
        people.seat(
                visit, duties.stream().map(duty -> shifted(duty, request.by())).toList());
    }

    private static Engagement shifted(Engagement duty, Duration by) {
        return new Engagement(
                duty.delegateId(),
                duty.placeId(),
                duty.kind(),
                new TimeSlot(
                        duty.during().startsAt().plus(by),
                        duty.during().endsAt().plus(by)));
    }

    /** Asked before anything moves. */
    private static DelayEffectView view(Plan plan, RoundDelayRequest request) {
        Duration by = request.by();
        return new DelayEffectView(
                null,
                plan.slots().stream()
                        .map(slot -> new SlotView(
                                slot.id, slot.startsAt.plus(by), slot.endsAt.plus(by), slot.isBreak, slot.version))
                        .toList(),
                plan.meetings().stream()
                        .sorted(Comparator.comparing(Meeting::startsAt).thenComparing(meeting -> meeting.id))
                        .map(meeting -> new Moved(
                                meeting.id,
                                meeting.partyId,
                                meeting.otherPartyId,
                                meeting.startsAt(),
                                meeting.startsAt().plus(by),
                                meeting.endsAt().plus(by)))
                        .toList(),
                plan.clashes());
    }

    private static String code(Clash clash) {
        return switch (clash.over()) {
            case PERSON -> "person-busy";
            case TEAM -> "party-busy";
            case TABLE -> "table-taken";
        };
    }
}
