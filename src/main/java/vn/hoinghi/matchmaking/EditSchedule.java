package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.hoinghi.kernel.problem.CommonProblem;

/**
 * Changes a draft by hand, one meeting at a time, and measures it anew. It holds the round alone, so that what is checked is what
 * there is, and nobody else changes the draft.
 */
@Singleton
public class EditSchedule {

    private final ReadRound read;

    EditSchedule(ReadRound read) {
        this.read = read;
    }

    /** Two parties whose meeting is put somewhere else, or left out. */
    public record Two(UUID party, UUID otherParty) {}

    /**
     * Puts the meeting of two there, whether it was planned before or not.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409 with the rule that would be broken, as where a meeting is booked; {@code
     *     schedule-stale}; {@code schedule-not-made}; 404 where the two neither wish to meet nor do
     */
    @Transactional
    public ScheduleView plan(RoundVisit visit, UUID schedule, Two two, PlannedMeetingRequest request) {
        return edit(visit, schedule, two, draft -> draft.with(two, request));
    }

    /**
     * Leaves the meeting of two out; what is held already would be cancelled.
     *
     * @throws vn.hoinghi.kernel.problem.Problem as {@link #plan}; 404 where it is not planned
     */
    @Transactional
    public ScheduleView drop(RoundVisit visit, UUID schedule, Two two) {
        return edit(visit, schedule, two, draft -> draft.without(two));
    }

    private ScheduleView edit(RoundVisit visit, UUID id, Two two, UnaryOperator<Draft> change) {
        RoundInput input = read.readToEdit(visit, id);
        RoundSchedule schedule = input.schedule();
        ScheduleResult before = schedule.draft();
        schedule.checkFresh(input.basis());
        if (two.party().equals(two.otherParty())
                || input.pair(two.party(), two.otherParty()).isEmpty()) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        Draft draft = Draft.of(input, before);
        schedule.edited = change.apply(draft).checkedAfter(draft).result(before);
        return ScheduleView.of(schedule);
    }
}
