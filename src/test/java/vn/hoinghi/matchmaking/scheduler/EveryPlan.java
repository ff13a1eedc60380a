package vn.hoinghi.matchmaking.scheduler;

import java.util.Comparator;
import java.util.function.Consumer;

/** Tries every plan of a small instance; those that break a rule are passed over. */
final class EveryPlan {

    private EveryPlan() {}

    /** The best plan there is by that measure, the highest first. */
    static Plan best(Instance instance, Comparator<Plan> measure) {
        Plan[] best = {Plan.empty(instance.pairs().size())};
        boolean[] isFound = {false};
        each(instance, Plan.empty(instance.pairs().size()), 0, plan -> {
            if (!isFound[0] || measure.compare(plan, best[0]) > 0) {
                best[0] = plan;
                isFound[0] = true;
            }
        });
        return best[0];
    }

    private static void each(Instance instance, Plan plan, int pair, Consumer<Plan> found) {
        if (pair == plan.size()) {
            if (Checker.check(instance, plan).isEmpty()) {
                found.accept(plan);
            }
            return;
        }
        for (int slot = Plan.NOWHERE; slot < instance.slots(); slot++) {
            each(instance, plan.with(pair, slot), pair + 1, found);
        }
    }
}
