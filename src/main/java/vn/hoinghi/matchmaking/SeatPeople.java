package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.hoinghi.calendar.Calendar;
import vn.hoinghi.calendar.CalendarProblem;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.kernel.problem.Problem;
import vn.hoinghi.people.DelegateCard;
import vn.hoinghi.people.People;

/** Binds those who sit at meetings, in one order of people whoever does it, so that nobody waits in a circle. */
@Singleton
public class SeatPeople {

    private final Calendar calendar;
    private final People people;
    private final Seats seats;

    SeatPeople(Calendar calendar, People people, Seats seats) {
        this.calendar = calendar;
        this.people = people;
        this.seats = seats;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 {@code person-busy} where somebody is bound elsewhere */
    void seat(RoundVisit visit, List<Engagement> duties) {
        for (Engagement duty : duties) {
            if (!calendar.engage(visit.conferenceId(), duty)) {
                throw busy(visit.conferenceId(), duty.delegateId());
            }
        }
        keepDistance(visit, duties);
    }

    /** Who has a session so shortly before or after that the way is too short is not there either. */
    private void keepDistance(RoundVisit visit, List<Engagement> duties) {
        int minutes = Objects.requireNonNull(Round.<Round>findById(visit.roundId())).bufferMinutes;
        if (minutes == 0) {
            return;
        }
        Duration buffer = Duration.ofMinutes(minutes);
        for (Engagement duty : duties) {
            TimeSlot near = new TimeSlot(
                    duty.during().startsAt().minus(buffer),
                    duty.during().endsAt().plus(buffer));
            boolean isNearSession = calendar.engagements(visit.conferenceId(), Set.of(duty.delegateId()), near).stream()
                    .anyMatch(other -> other.kind() == Engagement.Kind.SESSION);
            if (isNearSession) {
                throw busy(visit.conferenceId(), duty.delegateId());
            }
        }
    }

    /** Chooses anew who sits for a party at these meetings, and binds everybody who sits at them. */
    void chooseAgain(RoundVisit visit, Party party, List<Meeting> meetings) {
        if (!meetings.isEmpty()) {
            List<UUID> ids = meetings.stream().map(meeting -> meeting.id).toList();
            ids.forEach(calendar::release);
            seats.choosePeopleAgain(party, ids);
            seat(visit, seats.duties(ids));
        }
    }

    /** Puts these people in the place of whoever sits for a party at a meeting. */
    void replace(RoundVisit visit, Meeting meeting, UUID partyId, List<UUID> sitting) {
        calendar.release(meeting.id);
        seats.putPeople(meeting, partyId, sitting);
        seat(visit, seats.duties(List.of(meeting.id)));
    }

    Problem busy(UUID conferenceId, UUID delegateId) {
        String name = people.delegate(conferenceId, delegateId)
                .map(DelegateCard::fullName)
                .orElseThrow();
        return CalendarProblem.PERSON_BUSY.because(
                name + " đã có việc khác vào giờ này.", name + " is bound elsewhere then.");
    }
}
