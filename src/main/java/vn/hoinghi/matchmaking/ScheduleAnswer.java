package vn.hoinghi.matchmaking;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.matchmaking.ScheduleResult.LeftOut;
import vn.hoinghi.matchmaking.ScheduleResult.LevelView;
import vn.hoinghi.matchmaking.ScheduleResult.PlannedChange;
import vn.hoinghi.matchmaking.ScheduleResult.PlannedMeeting;
import vn.hoinghi.matchmaking.ScheduleResult.SatisfiedWishes;
import vn.hoinghi.matchmaking.ScheduleResult.TwoParties;
import vn.hoinghi.matchmaking.ScheduleResult.WouldHelp;
import vn.hoinghi.matchmaking.scheduler.Explanation;
import vn.hoinghi.matchmaking.scheduler.Level;
import vn.hoinghi.matchmaking.scheduler.Pair;
import vn.hoinghi.matchmaking.scheduler.Relaxation;
import vn.hoinghi.matchmaking.scheduler.Schedule;
import vn.hoinghi.matchmaking.scheduler.WayIn;

/**
 * What the scheduler answered, in the terms of the round.
 *
 * @param pinned the pairs that are pinned in it
 */
record ScheduleAnswer(RoundInput input, Schedule made, ScheduleEnd end, Set<Integer> pinned) {

    private static final int MOST_INSTEAD = 20;

    ScheduleResult result() {
        int pairs = made.plan().size();
        List<LevelView> levels = made.levels().stream()
                .map(level -> new LevelView(level.kind(), level.value(), level.bound(), level.isProvenOptimal()))
                .toList();
        return new ScheduleResult(
                end,
                input.hash(),
                wishes(made.level(Level.Aspect.WEIGHT)),
                levels,
                made.plan().held().mapToObj(this::planned).toList(),
                IntStream.range(0, pairs)
                        .filter(pair -> !made.plan().holds(pair) && input.meeting(pair) != null)
                        .mapToObj(this::planned)
                        .toList(),
                made.explanations().stream().map(this::leftOut).toList(),
                ScheduleFairness.of(input, made.plan()));
    }

    private SatisfiedWishes wishes(Level weight) {
        return input.satisfied(weight.value(), weight.bound());
    }

    private PlannedMeeting planned(int pair) {
        TwoParties two = two(pair);
        Meeting held = input.meeting(pair);
        UUID current = held == null ? null : input.tableOf().get(held.id);
        if (!made.plan().holds(pair)) {
            Meeting dropped = Objects.requireNonNull(held);
            return new PlannedMeeting(
                    two.party(), two.otherParty(), dropped.slot.id, PlannedChange.DROPPED, dropped.id, current, false);
        }
        UUID slot = input.slots().get(made.plan().slot(pair)).id;
        boolean isPinned = pinned.contains(pair);
        boolean bringsTable = input.instance().pairs().get(pair).kind() == Pair.NO_TABLE;
        UUID table = bringsTable ? current : input.tables().id(made.tables().get(pair));
        if (held == null) {
            return new PlannedMeeting(two.party(), two.otherParty(), slot, PlannedChange.NEW, null, table, isPinned);
        }
        return new PlannedMeeting(
                two.party(), two.otherParty(), slot, change(held, slot, current, table), held.id, table, isPinned);
    }

    private static PlannedChange change(Meeting held, UUID slot, @Nullable UUID current, @Nullable UUID table) {
        if (!held.slot.id.equals(slot)) {
            return PlannedChange.MOVED;
        }
        return Objects.equals(current, table) ? PlannedChange.KEPT : PlannedChange.RESEATED;
    }

    private TwoParties two(int number) {
        Pair pair = input.instance().pairs().get(number);
        return new TwoParties(
                input.parties().get(pair.first()).id, input.parties().get(pair.second()).id);
    }

    private LeftOut leftOut(Explanation explanation) {
        TwoParties two = two(explanation.pair());
        return new LeftOut(
                two.party(),
                two.otherParty(),
                explanation.code(),
                input.words().why(explanation),
                explanation.full().stream()
                        .filter(this::isParty)
                        .map(this::party)
                        .toList(),
                explanation.instead().stream()
                        .limit(MOST_INSTEAD)
                        .map(this::two)
                        .toList(),
                explanation.way().map(way -> wouldHelp(explanation.pair(), way)).orElse(null),
                loss(explanation.forced()));
    }

    private static @Nullable Long loss(OptionalLong loss) {
        return loss.isPresent() ? loss.getAsLong() : null;
    }

    private boolean isParty(int participant) {
        return participant < input.parties().size();
    }

    private UUID party(int participant) {
        return input.parties().get(participant).id;
    }

    private WouldHelp wouldHelp(int pair, WayIn way) {
        Relaxation relaxation = way.relaxation().orElseThrow();
        boolean isOfParty = switch (relaxation.kind()) {
            case MORE_TIME, MORE_TEAMS, HIGHER_LIMIT -> isParty(relaxation.subject());
            case MORE_TABLES, ALLOWED_SLOT, ORDER_LIFTED, BAN_LIFTED -> false;
        };
        return new WouldHelp(
                relaxation.kind(),
                isOfParty ? party(relaxation.subject()) : null,
                input.slots().get(way.slot()).id,
                way.dropped().stream().map(this::two).toList(),
                input.words().remedy(pair, way));
    }
}
