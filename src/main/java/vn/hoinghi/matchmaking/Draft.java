package vn.hoinghi.matchmaking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.matchmaking.EditSchedule.Two;
import vn.hoinghi.matchmaking.ScheduleResult.LevelView;
import vn.hoinghi.matchmaking.ScheduleResult.PlannedMeeting;
import vn.hoinghi.matchmaking.scheduler.Appraisal;
import vn.hoinghi.matchmaking.scheduler.Checker;
import vn.hoinghi.matchmaking.scheduler.Level;
import vn.hoinghi.matchmaking.scheduler.Pair;
import vn.hoinghi.matchmaking.scheduler.Plan;
import vn.hoinghi.matchmaking.scheduler.Violation;

/**
 * A schedule while it is changed by hand: slot, table and pin of each pair of the round as it is.
 *
 * @param tables for each pair its table; nowhere where it brings its own
 */
record Draft(RoundInput input, Plan plan, List<Integer> tables, Set<Integer> pinned) {

    /** @throws vn.hoinghi.kernel.problem.Problem {@code schedule-stale} where what it plans is not there any more */
    static Draft of(RoundInput input, ScheduleResult result) {
        int pairs = input.instance().pairs().size();
        Draft draft = new Draft(input, Plan.empty(pairs), Collections.nCopies(pairs, Plan.NOWHERE), Set.of());
        for (PlannedMeeting planned : result.meetings()) {
            int pair = input.pair(planned.party(), planned.otherParty())
                    .orElseThrow(MatchmakingProblem.SCHEDULE_STALE::problem);
            int slot = input.slot(planned.slot()).orElseThrow(MatchmakingProblem.SCHEDULE_STALE::problem);
            draft = draft.with(pair, slot, draft.table(pair, slot, planned.table()), planned.stays());
        }
        return draft;
    }

    private Draft with(int pair, int slot, int table, boolean isPinned) {
        List<Integer> changed = new ArrayList<>(tables);
        changed.set(pair, table);
        Set<Integer> pins = new HashSet<>(pinned);
        pins.remove(pair);
        if (isPinned) {
            pins.add(pair);
        }
        return new Draft(input, plan.with(pair, slot), List.copyOf(changed), Set.copyOf(pins));
    }

    Draft with(Two two, PlannedMeetingRequest request) {
        int pair = input.pair(two.party(), two.otherParty()).orElseThrow();
        int slot = input.slot(request.slot())
                .orElseThrow(() -> References.notFound("/slot", "Không có khung giờ này.", "There is no such slot."));
        return with(pair, slot, table(pair, slot, request.table()), Boolean.TRUE.equals(request.isPinned()));
    }

    Draft without(Two two) {
        int pair = input.pair(two.party(), two.otherParty()).orElseThrow();
        if (!plan.holds(pair)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return with(pair, Plan.NOWHERE, Plan.NOWHERE, false);
    }

    /** The number of the wanted table; of its own in that slot, else of the first that is free, where none is wanted. */
    private int table(int number, int slot, @Nullable UUID wanted) {
        Pair pair = input.instance().pairs().get(number);
        if (pair.kind() == Pair.NO_TABLE) {
            return Plan.NOWHERE;
        }
        if (wanted != null) {
            return input.tables().number(wanted);
        }
        List<Integer> taken = plan.held()
                .filter(other -> other != number && plan.slot(other) == slot)
                .mapToObj(tables::get)
                .toList();
        List<Integer> free = input.instance().tables().in(slot, pair.kind()).stream()
                .filter(table -> !taken.contains(table))
                .toList();
        int own = tables.get(number);
        return free.contains(own) || free.isEmpty() ? own : free.get(0);
    }

    /** Refuses what breaks a rule that was not broken before. */
    Draft checkedAfter(Draft before) {
        List<Violation> known = before.violations();
        violations().stream()
                .filter(violation -> !known.contains(violation))
                .findFirst()
                .ifPresent(broken -> {
                    throw BrokenRule.problem(broken, input);
                });
        return this;
    }

    private List<Violation> violations() {
        return Checker.check(input.instance(), plan, tables);
    }

    /** As it is shown; what was known of the best possible stays known where the input is the same. */
    ScheduleResult result(ScheduleResult before) {
        long known = before.levels().stream()
                .filter(level ->
                        level.kind() == Level.Aspect.WEIGHT && input.hash().equals(before.input()))
                .mapToLong(LevelView::bound)
                .findFirst()
                .orElse(Long.MAX_VALUE);
        return new ScheduleAnswer(input, Appraisal.of(input.instance(), plan, tables, known), before.end(), pinned)
                .result();
    }
}
