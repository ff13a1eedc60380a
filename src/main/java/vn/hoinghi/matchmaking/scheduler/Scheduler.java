package vn.hoinghi.matchmaking.scheduler;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes schedules: selects by flow, places by annealing, mends what a single exchange mends, and measures what came of it.
 */
public final class Scheduler {

    private static final double COLD = 0.15;
    private static final double HOT_IN_PLACE = 0.7;
    private static final double HOT_TO_SELECT = 15;

    /** How often the temperature is raised again. */
    private static final int REHEATS = 1;

    private final Instance instance;
    private final Effort effort;
    private final Watch watch;
    private final Appraisal appraisal;
    private final Placement placement;
    private final Annealing annealing;
    private final long idleBound;
    private Instance fair;
    private boolean isStopped;

    private Scheduler(Instance instance, Effort effort, Watch watch) {
        this.instance = instance;
        this.fair = instance;
        this.effort = effort;
        this.watch = watch;
        checkPins();
        appraisal = new Appraisal(instance);
        idleBound = IdleBound.of(instance);
        placement = new Placement(instance);
        annealing = new Annealing(placement, effort.costs(), new Dice(effort.seed()));
    }

    /**
     * The best schedule that this effort finds.
     *
     * @throws IllegalArgumentException where what is pinned breaks a rule already
     */
    public static Schedule schedule(Instance instance, Effort effort, Watch watch) {
        Scheduler scheduler = new Scheduler(instance, effort, watch);
        scheduler.search();
        Plan found = scheduler.placement.plan();
        Plan seated = found.without(Seating.of(instance, found).without());
        Plan mended = Exchanges.mend(instance, seated);
        return scheduler.appraisal.of(mended, scheduler.fair, !scheduler.isStopped);
    }

    private void checkPins() {
        List<Violation> broken = Checker.checkPins(instance);
        if (!broken.isEmpty()) {
            throw new IllegalArgumentException("What is pinned breaks rules: " + broken);
        }
    }

    private void search() {
        List<Integer> all = IntStream.range(0, placement.pairs).boxed().toList();
        List<Integer> selected = appraisal.selected();
        boolean mends = instance.pairs().stream().anyMatch(Pair::wasPublished);
        if (mends) {
            keepPublished();
        } else {
            annealing.invite(selected);
            run(effort.moves() / 4, HOT_IN_PLACE, leastIdle());
        }
        boolean isOptimal = !mends && annealing.cost() <= leastIdle();
        boolean isPlaced = selected.stream().allMatch(placement::isHeld);
        if (isPlaced) {
            // What everybody got is not given up for less waiting.
            fair = Floors.with(instance, Floors.of(instance, placement.plan()), party -> true);
            placement.keepFloors(fair);
        }
        annealing.invite(all);
        long share = effort.moves() * (mends ? 4 : 3) / 4 / REHEATS;
        for (int heat = 0; heat < REHEATS && !isOptimal && !isStopped; heat++) {
            run(share, isPlaced ? HOT_IN_PLACE : HOT_TO_SELECT, goal(selected));
        }
    }

    private void run(long moves, double hot, long goal) {
        annealing.run(moves, hot, COLD, goal, this::goesOn);
        annealing.returnToBest();
    }

    private boolean goesOn() {
        isStopped = isStopped || !watch.goesOn(annealing.weight(instance), appraisal.bound());
        return !isStopped;
    }

    /** Published meetings stay where they are as far as they can, those of most weight first. */
    private void keepPublished() {
        IntStream.range(0, placement.pairs)
                .filter(pair -> placement.published[pair] >= 0)
                .boxed()
                .sorted(heaviestFirst())
                .filter(pair -> placement.fits(pair, placement.published[pair]))
                .forEach(pair -> placement.put(pair, placement.published[pair]));
    }

    private Comparator<Integer> heaviestFirst() {
        return Comparator.comparingLong(
                        (Integer pair) -> instance.pairs().get(pair).weight())
                .reversed();
    }

    /** What is paid for those who are not selected, with nobody waiting who need not. */
    private long goal(List<Integer> selected) {
        long all = IntStream.range(0, placement.pairs)
                .filter(pair -> !placement.isFixed[pair] && placement.allowed[pair] != 0)
                .mapToLong(pair -> placement.score[pair])
                .sum();
        long taken = selected.stream()
                .filter(pair -> !placement.isFixed[pair])
                .mapToLong(pair -> placement.score[pair])
                .sum();
        return effort.costs().score() * (all - taken) + leastIdle();
    }

    private long leastIdle() {
        return effort.costs().idle() * idleBound;
    }
}
