package vn.hoinghi.matchmaking.scheduler;

import java.util.List;
import java.util.stream.IntStream;

/** What a plan came to, whoever made it: each level with its value and bound, and why whoever does not meet does not. */
public final class Appraisal {

    /** Above so many, prices of slots take longer than they are worth. */
    private static final long MOST_TO_PRICE = 100_000;

    private static final int PRICE_ROUNDS = 400;

    private final Instance instance;
    private final Selection selection;
    private final long flowBound;

    Appraisal(Instance instance) {
        this.instance = instance;
        selection = Selection.of(instance);
        boolean hasFloors = instance.participants().stream().anyMatch(participant -> participant.atLeast() > 0);
        flowBound = hasFloors ? Selection.of(Floors.without(instance)).bound() : selection.bound();
    }

    /**
     * Of a plan that somebody changed by hand.
     *
     * @param known a bound on the weight that was found before
     */
    public static Schedule of(Instance instance, Plan plan, List<Integer> tables, long known) {
        Appraisal appraisal = new Appraisal(instance);
        long bound = Math.min(appraisal.flowBound, known);
        return new Schedule(
                plan,
                tables,
                appraisal.levels(plan, tables, bound),
                Explainer.explain(instance, plan, appraisal.selection),
                true);
    }

    /**
     * Of a plan that was just found.
     *
     * @param fair the instance with the floors that were kept
     */
    Schedule of(Plan plan, Instance fair, boolean isComplete) {
        Seating seating = Seating.of(instance, plan);
        List<Integer> tables =
                IntStream.range(0, plan.size()).mapToObj(seating::table).toList();
        return new Schedule(
                plan,
                tables,
                levels(plan, tables, weightBound(instance.weight(plan))),
                Explainer.explain(fair, plan, selection),
                isComplete);
    }

    private List<Level> levels(Plan plan, List<Integer> tables, long weightBound) {
        long weight = instance.weight(plan);
        int floor = Floors.of(instance, plan);
        return List.of(
                new Level(Level.Aspect.CHANGES, instance.changes(plan), leastChanges()),
                new Level(Level.Aspect.WEIGHT, weight, weightBound),
                new Level(Level.Aspect.FLOOR, floor, Floors.bound(Floors.without(instance), weight, floor)),
                new Level(Level.Aspect.IDLE, instance.idle(plan), IdleBound.of(instance)),
                new Level(
                        Level.Aspect.TABLE_CHANGES,
                        Seating.changes(instance, plan, tables),
                        Seating.leastChanges(instance)));
    }

    private long weightBound(long weight) {
        boolean isSmall = (long) instance.slots() * instance.pairs().size() <= MOST_TO_PRICE;
        return weight < flowBound && isSmall
                ? Math.min(flowBound, SlotPrices.bound(instance, weight, PRICE_ROUNDS))
                : flowBound;
    }

    /** Those published meetings whose slot is closed to them whatever else happens. */
    private long leastChanges() {
        return IntStream.range(0, instance.pairs().size())
                .filter(pair -> instance.pairs().get(pair).wasPublished())
                .filter(pair -> !Slots.has(
                        Placement.slotsOf(instance, pair),
                        instance.pairs().get(pair).slot()))
                .count();
    }

    /** The pairs that should meet. */
    List<Integer> selected() {
        return selection.selected();
    }

    /** What no plan exceeds. */
    long bound() {
        return flowBound;
    }
}
