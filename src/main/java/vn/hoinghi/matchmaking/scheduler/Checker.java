package vn.hoinghi.matchmaking.scheduler;

import java.util.ArrayList;
import java.util.List;
import vn.hoinghi.matchmaking.scheduler.Pair.Standing;
import vn.hoinghi.matchmaking.scheduler.Violation.Rule;

/**
 * Says which rules a plan breaks. It knows nothing of how plans are made: it counts anew, in the plainest way, from the
 * instance alone.
 */
public final class Checker {

    private final Instance instance;
    private final Plan plan;
    private final List<Violation> violations = new ArrayList<>();

    private Checker(Instance instance, Plan plan) {
        this.instance = instance;
        this.plan = plan;
    }

    /** Every rule that the plan breaks; none if it can be held. */
    public static List<Violation> check(Instance instance, Plan plan) {
        Checker checker = new Checker(instance, plan);
        for (int pair = 0; pair < instance.pairs().size(); pair++) {
            checker.checkPair(pair, instance.pairs().get(pair), plan.slot(pair));
        }
        for (int participant = 0; participant < instance.participants().size(); participant++) {
            checker.checkParticipant(participant);
        }
        checker.checkTables();
        instance.precedences().forEach(checker::checkPrecedence);
        return List.copyOf(checker.violations);
    }

    private void checkPair(int number, Pair pair, int slot) {
        report(pair.is(Standing.PINNED) && slot != pair.slot(), Rule.PINNED, number, slot);
        report(pair.is(Standing.REQUIRED) && slot == Plan.NOWHERE, Rule.REQUIRED, number, slot);
        if (slot != Plan.NOWHERE) {
            report(slot < 0 || slot >= instance.slots(), Rule.SLOT_EXISTS, number, slot);
            report(!Slots.has(pair.allowed(), slot), Rule.NOT_ALLOWED, number, slot);
            report(pair.is(Standing.FORBIDDEN), Rule.FORBIDDEN, number, slot);
        }
    }

    private void checkParticipant(int number) {
        Participant participant = instance.participants().get(number);
        List<Integer> own = plan.held()
                .filter(pair -> Instance.members(instance.pairs().get(pair)).contains(number))
                .boxed()
                .toList();
        report(own.size() > participant.atMost(), Rule.AT_MOST, number, Plan.NOWHERE);
        for (int slot = 0; slot < instance.slots(); slot++) {
            int here = slot;
            long atOnce = own.stream().filter(pair -> plan.slot(pair) == here).count();
            int seats = participant.seats(slot);
            report(atOnce > 0 && seats == 0, Rule.NOT_FREE, number, slot);
            report(atOnce > seats && seats > 0, Rule.AT_ONCE, number, slot);
        }
    }

    private void checkTables() {
        for (int size = 0; size < instance.tables().size(); size++) {
            for (int slot = 0; slot < instance.slots(); slot++) {
                int needed = 0;
                for (int pair = 0; pair < plan.size(); pair++) {
                    needed += plan.slot(pair) == slot
                                    && instance.pairs().get(pair).size() >= size
                            ? 1
                            : 0;
                }
                report(needed > instance.tables().get(size).get(slot), Rule.TABLES, size, slot);
            }
        }
    }

    private void checkPrecedence(Precedence order) {
        boolean bothHeld = plan.holds(order.before()) && plan.holds(order.after());
        report(
                bothHeld && plan.slot(order.before()) >= plan.slot(order.after()),
                Rule.PRECEDENCE,
                order.after(),
                plan.slot(order.after()));
    }

    private void report(boolean isBroken, Rule rule, int subject, int slot) {
        if (isBroken) {
            violations.add(new Violation(rule, subject, slot));
        }
    }
}
