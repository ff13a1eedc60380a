package vn.hoinghi.matchmaking.scheduler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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
        IntStream.range(0, instance.slots()).forEach(checker::checkTables);
        instance.precedences().forEach(checker::checkPrecedence);
        return List.copyOf(checker.violations);
    }

    /** Every rule that what is pinned breaks by itself. */
    public static List<Violation> checkPins(Instance instance) {
        int[] pins = instance.pairs().stream()
                .mapToInt(pair -> pair.is(Standing.PINNED) ? pair.slot() : Plan.NOWHERE)
                .toArray();
        return check(instance, Plan.of(pins)).stream()
                .filter(violation -> violation.rule() != Rule.REQUIRED)
                .toList();
    }

    /** The same, and whether each meeting has one of these tables at which it may be held, and has it alone. */
    public static List<Violation> check(Instance instance, Plan plan, List<Integer> tables) {
        Checker checker = new Checker(instance, plan);
        checker.violations.addAll(check(instance, plan));
        Set<List<Integer>> taken = new HashSet<>();
        IntStream.range(0, plan.size()).forEach(pair -> checker.checkTable(pair, tables.get(pair), taken));
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

    /** Seats one meeting after the other, whoever sits moving to another table where there is one (augmenting paths). */
    private void checkTables(int slot) {
        Map<Integer, Integer> atTable = new HashMap<>();
        plan.held()
                .filter(pair ->
                        plan.slot(pair) == slot && instance.pairs().get(pair).needsTable())
                .forEach(pair -> report(!seat(pair, slot, atTable, new HashSet<>()), Rule.TABLES, kind(pair), slot));
    }

    private boolean seat(int pair, int slot, Map<Integer, Integer> atTable, Set<Integer> tried) {
        for (int table : instance.tables().in(slot, kind(pair))) {
            Integer other = atTable.get(table);
            if (tried.add(table) && (other == null || seat(other, slot, atTable, tried))) {
                atTable.put(table, pair);
                return true;
            }
        }
        return false;
    }

    private int kind(int pair) {
        return instance.pairs().get(pair).kind();
    }

    private void checkTable(int pair, int table, Set<List<Integer>> taken) {
        int slot = plan.slot(pair);
        boolean isThere = plan.holds(pair) && instance.pairs().get(pair).needsTable();
        report(
                isThere
                        ? !instance.tables().in(slot, kind(pair)).contains(table) || !taken.add(List.of(slot, table))
                        : table != Plan.NOWHERE,
                Rule.TABLE,
                pair,
                slot);
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
