package vn.hoinghi.matchmaking.scheduler;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.hoinghi.matchmaking.scheduler.Explanation.WhyNot;
import vn.hoinghi.matchmaking.scheduler.Pair.Standing;
import vn.hoinghi.matchmaking.scheduler.Relaxation.Remedy;
import vn.hoinghi.matchmaking.scheduler.WaysIn.Obstacle;

/** Says of each pair that does not meet in a plan why, and what would have to change. Everything it says can be tried. */
final class Explainer {

    private final Instance instance;
    private final Selection selection;
    private final WaysIn ways;
    private final int[] meetings;

    private Explainer(Instance instance, Plan plan, Selection selection) {
        this.instance = instance;
        this.selection = selection;
        ways = new WaysIn(instance, plan);
        meetings = instance.meetings(plan);
    }

    static List<Explanation> explain(Instance instance, Plan plan, Selection selection) {
        Explainer explainer = new Explainer(instance, plan, selection);
        return IntStream.range(0, plan.size())
                .filter(pair -> !plan.holds(pair))
                .mapToObj(explainer::explain)
                .toList();
    }

    private Explanation explain(int pair) {
        long common = instance.common(pair);
        Optional<WayIn> swap = common == 0 ? Optional.empty() : ways.bySwap(pair);
        WhyNot code = code(pair, common, swap);
        List<Integer> full = code == WhyNot.PARTY_FULL ? fullSides(pair, common) : List.of();
        List<Integer> instead = switch (code) {
            case PARTY_FULL -> holders(pair, common, full);
            case FLOOR, TIE_LOST, DECIDED, KEPT_AS_PUBLISHED ->
                swap.orElseThrow().dropped();
            case FORBIDDEN, NO_COMMON_SLOT, TABLES_FULL, ORDER, PINNED_ELSEWHERE -> List.of();
        };
        return new Explanation(pair, code, full, instead, ways.byRelaxation(pair), selection.loss(pair));
    }

    private WhyNot code(int pair, long common, Optional<WayIn> swap) {
        if (instance.pairs().get(pair).is(Standing.FORBIDDEN)) {
            return WhyNot.FORBIDDEN;
        }
        if (common == 0) {
            return WhyNot.NO_COMMON_SLOT;
        }
        if (swap.isPresent() && swap.get().loss() <= 0) {
            return ofSwap(swap.get());
        }
        if (isPossible(pair, common, kind -> kind == Remedy.MORE_TABLES)) {
            return WhyNot.TABLES_FULL;
        }
        if (swap.isEmpty()) {
            return WhyNot.PINNED_ELSEWHERE;
        }
        return isPossible(pair, common, kind -> kind == Remedy.ORDER_LIFTED || kind == Remedy.MORE_TABLES)
                ? WhyNot.ORDER
                : WhyNot.PARTY_FULL;
    }

    private WhyNot ofSwap(WayIn swap) {
        if (swap.dropped().stream().anyMatch(this::lowersFloor)) {
            return WhyNot.FLOOR;
        }
        boolean disturbs = swap.dropped().stream()
                .anyMatch(dropped -> instance.pairs().get(dropped).wasPublished());
        if (swap.loss() == 0) {
            return WhyNot.TIE_LOST;
        }
        return disturbs ? WhyNot.KEPT_AS_PUBLISHED : WhyNot.DECIDED;
    }

    private boolean lowersFloor(int dropped) {
        return Instance.members(instance.pairs().get(dropped)).stream()
                .anyMatch(member ->
                        meetings[member] <= instance.participants().get(member).atLeast());
    }

    /** Whether there is a common slot in which nothing but such things is in the way. */
    private boolean isPossible(int pair, long common, Predicate<Remedy> things) {
        return Slots.each(common)
                .anyMatch(slot -> ways.obstacles(pair, slot).stream()
                        .allMatch(obstacle -> things.test(obstacle.relaxation().kind())));
    }

    /** One side if it alone is full in every common slot, else both. */
    private List<Integer> fullSides(int number, long common) {
        List<Integer> members = Instance.members(instance.pairs().get(number));
        List<Integer> alone = members.stream()
                .filter(member -> Slots.each(common)
                        .allMatch(slot ->
                                ways.obstacles(number, slot).stream().anyMatch(obstacle -> isOf(obstacle, member))))
                .toList();
        return alone.isEmpty() ? members : alone;
    }

    private static boolean isOf(Obstacle obstacle, int member) {
        Remedy kind = obstacle.relaxation().kind();
        return (kind == Remedy.MORE_TEAMS || kind == Remedy.HIGHER_LIMIT)
                && obstacle.relaxation().subject() == member;
    }

    private List<Integer> holders(int pair, long common, List<Integer> full) {
        return Slots.each(common)
                .boxed()
                .flatMap(slot -> ways.obstacles(pair, slot).stream())
                .filter(obstacle -> full.stream().anyMatch(member -> isOf(obstacle, member)))
                .flatMap(obstacle -> obstacle.holders().stream())
                .distinct()
                .sorted(Comparator.comparingLong(
                                (Integer other) -> instance.pairs().get(other).weight())
                        .reversed())
                .toList();
    }
}
