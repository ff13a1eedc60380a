package vn.hoinghi.matchmaking;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.matchmaking.ScheduleResult.PlannedChange;
import vn.hoinghi.matchmaking.ScheduleResult.PlannedMeeting;

/**
 * Publishes a schedule: all of it, or nothing. It holds the round alone, so nobody books meanwhile, and is refused where
 * somebody booked, moved or cancelled since it was made: what was booked is kept, and the schedule made again.
 */
@Singleton
public class PublishSchedule {

    private static final String REASON = "schedule";

    private final PlaceMeeting place;
    private final EntityManager entities;
    private final Clock clock;

    PublishSchedule(PlaceMeeting place, EntityManager entities, Clock clock) {
        this.place = place;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @throws vn.hoinghi.kernel.problem.Problem 409 {@code schedule-stale}; {@code schedule-not-made}; or what lacks for one
     *     of its meetings, where availability or the calendar changed
     */
    @Transactional
    public ScheduleView publish(RoundVisit visit, UUID id) {
        Round round = Round.holdAloneFor(RoundOperation.BOOK, visit, clock.instant());
        RoundSchedule schedule = RoundSchedule.get(visit, id);
        ScheduleResult result = schedule.draft();
        List<Meeting> meetings = ReadRound.meetings(visit);
        schedule.checkFresh(ReadRound.basis(meetings, Sitting.of(visit, entities)));
        Map<UUID, Meeting> held = meetings.stream().collect(toMap(meeting -> meeting.id, identity()));
        result.dropped().forEach(planned -> drop(meeting(held, planned)));
        List<PlannedMeeting> moved = of(result, PlannedChange.MOVED, PlannedChange.RESEATED);
        moved.forEach(planned -> place.free(meeting(held, planned)));
        moved.forEach(planned -> move(visit, round, planned, meeting(held, planned)));
        of(result, PlannedChange.NEW).forEach(planned -> book(visit, round, planned));
        schedule.publishedAt = clock.instant();
        return ScheduleView.of(schedule);
    }

    private static Meeting meeting(Map<UUID, Meeting> held, PlannedMeeting planned) {
        return Objects.requireNonNull(held.get(planned.meeting()));
    }

    /** In one order, as everybody takes places. */
    private static List<PlannedMeeting> of(ScheduleResult result, PlannedChange... changes) {
        return result.meetings().stream()
                .filter(planned -> List.of(changes).contains(planned.change()))
                .sorted(Comparator.comparing(PlannedMeeting::party).thenComparing(PlannedMeeting::otherParty))
                .toList();
    }

    private void drop(Meeting meeting) {
        meeting.cancel(REASON);
        meeting.updatedAt = clock.instant();
        place.free(meeting);
    }

    private void move(RoundVisit visit, Round round, PlannedMeeting planned, Meeting meeting) {
        meeting.moveTo(slot(visit, planned), null);
        meeting.settle(round);
        meeting.updatedAt = clock.instant();
        Meeting.flush();
        seat(visit, meeting, planned.table());
    }

    private void book(RoundVisit visit, Round round, PlannedMeeting planned) {
        MeetingRequest request =
                new MeetingRequest(planned.party(), planned.otherParty(), planned.slot(), planned.table());
        Meeting meeting = Meeting.of(visit, request, slot(visit, planned));
        meeting.settle(round);
        meeting.updatedAt = clock.instant();
        meeting.persistAndFlush();
        seat(visit, meeting, planned.table());
    }

    private void seat(RoundVisit visit, Meeting meeting, @Nullable UUID table) {
        Party.hold(visit, LockModeType.PESSIMISTIC_READ, meeting.partyId, meeting.otherPartyId);
        place.place(meeting, table);
    }

    private static Slot slot(RoundVisit visit, PlannedMeeting planned) {
        return Slot.find(visit, planned.slot()).orElseThrow(MatchmakingProblem.SCHEDULE_STALE::problem);
    }
}
