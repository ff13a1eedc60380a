package vn.hoinghi.matchmaking.scheduler;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Lets in every pair that can be let in, or that weighs more than what is in its way, without moving anybody else: after it
 * no explanation can be "nothing stands in the way". Published meetings and floors are left alone.
 */
final class Exchanges {

    private final Instance instance;

    private Exchanges(Instance instance) {
        this.instance = instance;
    }

    static Plan mend(Instance instance, Plan plan) {
        Exchanges exchanges = new Exchanges(instance);
        Plan mended = plan;
        Optional<Plan> better = exchanges.improve(mended);
        while (better.isPresent()) {
            mended = better.get();
            better = exchanges.improve(mended);
        }
        return mended;
    }

    private Optional<Plan> improve(Plan plan) {
        WaysIn ways = new WaysIn(instance, plan);
        List<Integer> waiting = IntStream.range(0, plan.size())
                .filter(pair -> !plan.holds(pair) && instance.common(pair) != 0)
                .boxed()
                .sorted(Comparator.comparingLong(
                                (Integer pair) -> instance.pairs().get(pair).weight())
                        .reversed())
                .toList();
        for (int pair : waiting) {
            Optional<Plan> better = ways.bySwap(pair)
                    .filter(way -> way.loss() < 0 && !disturbs(way))
                    .map(way -> way.applyTo(plan, pair))
                    .filter(changed -> shortage(changed) <= shortage(plan));
            if (better.isPresent()) {
                return better;
            }
        }
        return Optional.empty();
    }

    private boolean disturbs(WayIn way) {
        return way.dropped().stream()
                .anyMatch(pair -> instance.pairs().get(pair).wasPublished());
    }

    /** How many meetings participants have less than they should at least. */
    private int shortage(Plan plan) {
        int[] meetings = instance.meetings(plan);
        return IntStream.range(0, meetings.length)
                .map(member -> Math.max(0, instance.participants().get(member).atLeast() - meetings[member]))
                .sum();
    }
}
