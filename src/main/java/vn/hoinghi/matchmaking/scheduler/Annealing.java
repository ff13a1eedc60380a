package vn.hoinghi.matchmaking.scheduler;

import java.util.function.BooleanSupplier;

/**
 * Gives selected pairs their slots by simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983) with three moves: a pair and
 * its Kempe chain change slots; a pair that does not meet enters by a chain; or it throws out whoever is in its way. The
 * temperature falls geometrically with the number of moves, not with time, so that a seed gives the same plan on every
 * machine.
 */
final class Annealing {

    /** How many moves are tried between two looks at the temperature, and between two at the watch. */
    private static final int ROUND = 1 << 12;

    private static final int WATCH = 1 << 17;

    /** Among how many parties one is sought who waits. */
    private static final int NEIGHBOURS = 16;

    private final Placement placement;
    private final Costs costs;
    private final Dice dice;
    private final Chain chain;

    private final Roster roster;
    private final Blockers blockers;

    private final int[] out;
    private final int[] outFrom;
    private final double[] acceptance = new double[64];
    private double temperature;

    private long cost;
    private long bestCost;
    private int[] best;

    Annealing(Placement placement, Costs costs, Dice dice) {
        this.placement = placement;
        this.costs = costs;
        this.dice = dice;
        chain = new Chain(placement, costs, dice);
        roster = new Roster(placement);
        blockers = new Blockers(placement, dice);
        out = new int[placement.pairs];
        outFrom = new int[placement.pairs];
        best = placement.slotOf.clone();
    }

    /** Lets these pairs take part from now on, and no others; those that meet must be among them. */
    void invite(Iterable<Integer> pairs) {
        roster.invite(pairs);
        cost = countCost();
        remember();
    }

    private long countCost() {
        long sum = 0;
        for (int index = roster.held(); index < roster.active(); index++) {
            sum += (long) costs.score() * placement.score[roster.pair(index)];
        }
        for (int pair = 0; pair < placement.pairs; pair++) {
            int published = placement.published[pair];
            sum += published >= 0 && placement.slotOf[pair] != published ? costs.change() : 0;
        }
        for (int party = 0; party < placement.parties; party++) {
            sum += (long) costs.idle() * placement.idle(party, placement.met[party]);
            sum += (long) costs.floor() * Math.max(0, placement.atLeast[party] - placement.meetings[party]);
        }
        return sum;
    }

    /** What the best plan costs, pairs that take part and do not meet included. */
    long cost() {
        return bestCost;
    }

    /** What the meetings of the best plan are worth. */
    long weight(Instance instance) {
        return instance.weight(Plan.of(best));
    }

    /** Puts the best plan found in the place of the last one. */
    void returnToBest() {
        placement.become(best);
        roster.partHeld();
        cost = bestCost;
    }

    /**
     * Tries so many moves.
     *
     * @param hot what a plan may cost more, at the beginning, and still be taken with a probability of 1/e
     * @param goal a cost at which there is nothing more to gain
     */
    void run(long moves, double hot, double cold, long goal, BooleanSupplier goesOn) {
        for (long move = 0; roster.active() > 0 && move < moves && bestCost > goal; move++) {
            if (move % ROUND == 0) {
                setTemperature(hot * StrictMath.pow(cold / hot, (double) move / moves));
            }
            if (move % WATCH == 0 && !goesOn.getAsBoolean()) {
                return;
            }
            tryOne();
            if (cost < bestCost) {
                remember();
            }
        }
    }

    private void remember() {
        bestCost = cost;
        System.arraycopy(placement.slotOf, 0, best, 0, best.length);
    }

    private void setTemperature(double next) {
        temperature = next;
        for (int price = 0; price < acceptance.length; price++) {
            acceptance[price] = StrictMath.exp(-price / next);
        }
    }

    private boolean accepts(long price) {
        if (price <= 0) {
            return true;
        }
        double chance = price < acceptance.length ? acceptance[(int) price] : StrictMath.exp(-price / temperature);
        return dice.fraction() < chance;
    }

    private void tryOne() {
        int held = roster.held();
        if (dice.below(roster.active()) >= held) {
            int pair = roster.pair(held + dice.below(roster.active() - held));
            int slot = dice.slotOf(placement.allowed[pair]);
            if (dice.below(2) == 0) {
                enter(pair, slot);
            } else {
                force(pair, slot);
            }
        } else if (dice.below(2) == 0) {
            change(roster.pair(dice.below(held)), -1L);
        } else {
            closeGap(dice.below(placement.parties));
        }
    }

    /** Moves the first or the last meeting of somebody who waits into a slot in between. */
    private void closeGap(int start) {
        for (int step = 0; step < NEIGHBOURS; step++) {
            int party = (start + step) % placement.parties;
            long met = placement.met[party];
            long gaps = Slots.span(met) & placement.open[party] & ~met;
            if (gaps != 0) {
                int end = dice.below(2) == 0 ? Long.numberOfTrailingZeros(met) : 63 - Long.numberOfLeadingZeros(met);
                change(placement.holder(party, end, dice.below(placement.load(party, end))), gaps);
                return;
            }
        }
    }

    /** Moves a pair to one of these slots, and all that hangs on it. */
    private void change(int pair, long slots) {
        int slot = placement.slotOf[pair];
        long others = placement.allowed[pair] & slots & ~(1L << slot);
        if (others != 0 && chain.grow(pair, dice.slotOf(others), slot)) {
            long price = chain.price();
            if (accepts(price)) {
                chain.carryOut();
                cost += price;
            }
        }
    }

    private void enter(int pair, int slot) {
        int other = dice.below(placement.slots);
        if (other == slot || isAtLimit(pair) || !chain.grow(pair, slot, other)) {
            return;
        }
        long price = chain.price() - worth(pair);
        if (accepts(price)) {
            chain.carryOut();
            roster.enter(pair);
            cost += price;
        }
    }

    private boolean isAtLimit(int pair) {
        for (int member : placement.members[pair]) {
            if (placement.meetings[member] >= placement.atMost[member]) {
                return true;
            }
        }
        return false;
    }

    /** What it is worth that a pair that does not meet does. */
    private long worth(int pair) {
        long sum = (long) costs.score() * placement.score[pair];
        for (int member : placement.members[pair]) {
            if (placement.meetings[member] < placement.atLeast[member]) {
                sum += costs.floor();
            }
        }
        return sum;
    }

    /** Seats a pair, throws out whoever is in the way, and undoes all of it if that is not worth it. */
    private void force(int pair, int slot) {
        int thrown = 0;
        long price = 0;
        int blocker = blockers.find(pair, slot);
        while (blocker >= 0 && !placement.isFixed[blocker]) {
            out[thrown] = blocker;
            outFrom[thrown++] = placement.slotOf[blocker];
            price += drop(blocker);
            blocker = blockers.find(pair, slot);
        }
        if (blocker == Blockers.NOBODY) {
            price += add(pair, slot);
            if (accepts(price)) {
                cost += price;
                return;
            }
            drop(pair);
        }
        while (thrown > 0) {
            thrown--;
            add(out[thrown], outFrom[thrown]);
        }
    }

    private long drop(int pair) {
        long price = -waiting(pair);
        int published = placement.published[pair];
        price += published >= 0 && published == placement.slotOf[pair] ? costs.change() : 0;
        placement.take(pair);
        roster.leave(pair);
        return price + waiting(pair) + worth(pair);
    }

    private long add(int pair, int slot) {
        long price = -waiting(pair) - worth(pair);
        placement.put(pair, slot);
        roster.enter(pair);
        price -= placement.published[pair] == slot ? costs.change() : 0;
        return price + waiting(pair);
    }

    private long waiting(int pair) {
        long sum = 0;
        for (int member : placement.members[pair]) {
            sum += (long) costs.idle() * placement.idle(member, placement.met[member]);
        }
        return sum;
    }
}
