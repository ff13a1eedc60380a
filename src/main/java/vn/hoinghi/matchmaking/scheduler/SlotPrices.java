package vn.hoinghi.matchmaking.scheduler;

import java.util.Arrays;
import java.util.stream.IntStream;
import vn.hoinghi.matchmaking.scheduler.Pair.Standing;

/**
 * A closer bound where few slots are common: that a pair meets once is not demanded but paid for, so that each slot is an
 * assignment problem of its own (the decomposition of Ernst, Singh, Weiskircher 2008, as a Lagrangian relaxation; Held and
 * Karp 1971). Every set of prices gives a bound; the best set gives that of the linear program, since assignment problems
 * have whole solutions.
 */
final class SlotPrices {

    /** Prices are whole numbers of this part of a weight. */
    private static final double PART = 1000;

    private final Instance instance;
    private final Openings openings;
    private final Sides sides;
    private final long[] common;
    private final double[] price;
    private final int[] times;
    private final long pinned;

    private SlotPrices(Instance instance) {
        this.instance = instance;
        openings = new Openings(instance);
        sides = Sides.of(instance);
        int pairs = instance.pairs().size();
        common = IntStream.range(0, pairs)
                .mapToLong(pair -> instance.pairs().get(pair).is(Standing.PINNED) ? 0 : openings.common(pair))
                .toArray();
        price = new double[pairs];
        times = new int[pairs];
        pinned = instance.pairs().stream()
                .filter(pair -> pair.is(Standing.PINNED))
                .mapToLong(Pair::weight)
                .sum();
        for (int pair = 0; pair < pairs; pair++) {
            price[pair] = instance.pairs().get(pair).weight() * 0.5;
        }
    }

    /**
     * The best bound that so many rounds of prices find.
     *
     * @param value the weight of some plan, towards which prices are led; when the bound meets it there is no more to find
     */
    static long bound(Instance instance, long value, int rounds) {
        SlotPrices prices = new SlotPrices(instance);
        double best = Double.MAX_VALUE;
        double step = 1;
        int since = 0;
        for (int round = 0; round < rounds && whole(best) > value; round++) {
            double bound = prices.evaluate();
            since = bound < best ? 0 : since + 1;
            best = Math.min(best, bound);
            if (since == 8) {
                step /= 2;
                since = 0;
            }
            prices.change(step * (bound - value + 0.5));
        }
        return whole(best);
    }

    /** Weights are whole, so a bound between two of them is as good as the lower. */
    private static long whole(double bound) {
        return (long) Math.floor(bound * (1 + 1e-12) + 1e-6);
    }

    private double evaluate() {
        Arrays.fill(times, 0);
        double sum = pinned;
        for (int pair = 0; pair < price.length; pair++) {
            sum += common[pair] == 0 ? 0 : price[pair];
        }
        for (int slot = 0; slot < instance.slots(); slot++) {
            sum += assign(slot);
        }
        return sum;
    }

    private double assign(int slot) {
        int participants = instance.participants().size();
        int copies = sides.areTwo() ? 1 : 2;
        Network network = new Network(2 + copies * participants);
        for (int party = 0; party < instance.parties(); party++) {
            int seats = openings.seats(party, slot);
            if (copies == 2 || sides.left().get(party)) {
                network.arc(0, 2 + party, seats, 0);
            }
            if (copies == 2 || !sides.left().get(party)) {
                network.arc(2 + (copies - 1) * participants + party, 1, seats, 0);
            }
        }
        int[] arcs = new int[2 * price.length];
        for (int pair = 0; pair < price.length; pair++) {
            addPair(network, pair, slot, arcs);
        }
        // Rounded up, so that the bound stays one.
        double gain = -network.send(copies * openings.tables(slot)) / PART / copies;
        for (int pair = 0; pair < price.length; pair++) {
            times[pair] += (arcs[2 * pair] < 0 ? 0 : network.flow(arcs[2 * pair]))
                    + (arcs[2 * pair + 1] < 0 ? 0 : network.flow(arcs[2 * pair + 1]));
        }
        return gain;
    }

    private void addPair(Network network, int number, int slot, int[] arcs) {
        Pair pair = instance.pairs().get(number);
        long gain = (long) Math.ceil((pair.weight() - price[number]) * PART);
        boolean isOffered = Slots.has(common[number], slot) && gain > 0;
        boolean isFirstLeft = sides.left().get(pair.first());
        int left = isFirstLeft ? pair.first() : pair.second();
        int right = isFirstLeft ? pair.second() : pair.first();
        int shift = sides.areTwo() ? 0 : instance.participants().size();
        arcs[2 * number] = isOffered ? network.arc(2 + left, 2 + shift + right, 1, -gain) : -1;
        arcs[2 * number + 1] = isOffered && !sides.areTwo() ? network.arc(2 + right, 2 + shift + left, 1, -gain) : -1;
    }

    /** Raises the prices of pairs that would meet more than once, and lowers those of pairs that would not. */
    private void change(double length) {
        int copies = sides.areTwo() ? 1 : 2;
        double norm = 0;
        for (int pair = 0; pair < price.length; pair++) {
            double excess = (double) times[pair] / copies - 1;
            norm += common[pair] == 0 || excess < 0 && price[pair] == 0 ? 0 : excess * excess;
        }
        for (int pair = 0; pair < price.length && norm > 0; pair++) {
            double excess = (double) times[pair] / copies - 1;
            price[pair] = Math.max(0, price[pair] + length / norm * excess);
        }
    }
}
