package vn.hoinghi.matchmaking.scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import vn.hoinghi.matchmaking.scheduler.Pair.Standing;

/**
 * Which pairs should meet, before it is asked when: a maximum-weight b-matching. Source to participant, as often as it
 * could meet; pair, where there is a common slot; participant to sink; in all no more than tables, seats and slots hold.
 *
 * <p>Without unavailability such a selection can always be placed, since a bipartite graph of degree at most p with at most
 * p·r edges is the union of p matchings of at most r edges (Kőnig 1916; de Werra 1971); with it the question is NP-complete
 * (Even, Itai, Shamir 1976). So the weight is a bound for every plan, and mostly reached.
 *
 * <p>Among selections of one weight that one is found in which the worst served have most: what a participant's first
 * meetings add to the weight falls steeply, and is too small to outweigh any wish. A floor is a lower bound on a
 * participant's arc: what its first meetings add is larger than any wish.
 *
 * <p>Where participants do not stand on two sides, each stands on both, and the bound is half of the weight (the
 * fractional b-matching of Balinski 1965).
 */
final class Selection {

    /** What the first, second, … meeting of a participant adds, below all wishes. */
    private static final int[] FAIRNESS = {1024, 256, 64, 16, 4, 1};

    private final Instance instance;
    private final Openings openings;
    private final Sides sides;
    private final Network network;
    private final List<List<Integer>> arcs = new ArrayList<>();
    private final List<Integer> floorArcs = new ArrayList<>();
    private long wishUnit;
    private long floorUnit;
    private int floorMeetings;

    private Selection(Instance instance) {
        this.instance = instance;
        openings = new Openings(instance);
        sides = Sides.of(instance);
        network = new Network(
                2 + (sides.areTwo() ? 1 : 2) * instance.participants().size());
        setUnits();
    }

    /** The best selection that keeps the floors of the participants as far as can be. */
    static Selection of(Instance instance) {
        Selection selection = new Selection(instance);
        for (int participant = 0; participant < instance.parties(); participant++) {
            selection.addParticipant(participant);
        }
        for (int pair = 0; pair < instance.pairs().size(); pair++) {
            selection.arcs.add(selection.addPair(pair));
        }
        selection.network.send(selection.mostMeetings());
        return selection;
    }

    /** The units are as large as they must be and as arithmetic allows; without room for fairness there is none. */
    private void setUnits() {
        long all = 1 + instance.pairs().stream().mapToLong(Pair::weight).sum();
        long participants = 2L * instance.participants().size();
        long fair = 1 + participants * IntStream.of(FAIRNESS).sum();
        boolean hasRoom = Math.log(all) + Math.log(fair) + Math.log(participants + 1) < Math.log(Long.MAX_VALUE / 64.0);
        wishUnit = hasRoom ? fair : 1;
        floorUnit = all * wishUnit;
    }

    private void addParticipant(int number) {
        int capacity = openings.capacity(number);
        int pinned = openings.pinned(number);
        int floor = instance.participants().get(number).atLeast();
        for (int meeting = pinned; meeting < pinned + capacity; meeting++) {
            boolean isFair = wishUnit > 1 && meeting < FAIRNESS.length;
            boolean isFloor = meeting < floor;
            boolean isLast = !isFair && !isFloor;
            int width = isLast ? pinned + capacity - meeting : 1;
            addToSides(number, width, (isFair ? FAIRNESS[meeting] : 0) + (isFloor ? floorUnit : 0), isFloor);
            if (isLast) {
                return;
            }
        }
    }

    private void addToSides(int number, int width, long gain, boolean isFloor) {
        List<Integer> added = new ArrayList<>();
        if (!sides.areTwo() || sides.left().get(number)) {
            added.add(network.arc(0, leftNode(number), width, -gain));
        }
        if (!sides.areTwo() || !sides.left().get(number)) {
            added.add(network.arc(rightNode(number), 1, width, -gain));
        }
        if (isFloor) {
            floorArcs.addAll(added);
            floorMeetings += added.size();
        }
    }

    private List<Integer> addPair(int number) {
        Pair pair = instance.pairs().get(number);
        if (pair.is(Standing.PINNED) || openings.common(number) == 0) {
            return List.of();
        }
        long gain = pair.weight() * wishUnit;
        if (!sides.areTwo()) {
            return List.of(
                    network.arc(leftNode(pair.first()), rightNode(pair.second()), 1, -gain),
                    network.arc(leftNode(pair.second()), rightNode(pair.first()), 1, -gain));
        }
        boolean isFirstLeft = sides.left().get(pair.first());
        int left = isFirstLeft ? pair.first() : pair.second();
        int right = isFirstLeft ? pair.second() : pair.first();
        return List.of(network.arc(leftNode(left), rightNode(right), 1, -gain));
    }

    private int leftNode(int participant) {
        return 2 + participant;
    }

    private int rightNode(int participant) {
        return sides.areTwo()
                ? leftNode(participant)
                : leftNode(participant) + instance.participants().size();
    }

    /** In each slot no more meetings than tables, and than those who could sit on either side. */
    private int mostMeetings() {
        long[] reached = new long[instance.parties()];
        for (int pair = 0; pair < arcs.size(); pair++) {
            if (!arcs.get(pair).isEmpty()) {
                long common = openings.common(pair);
                reached[instance.pairs().get(pair).first()] |= common;
                reached[instance.pairs().get(pair).second()] |= common;
            }
        }
        int sum = 0;
        for (int slot = 0; slot < instance.slots(); slot++) {
            int left = seats(reached, slot, true);
            int right = seats(reached, slot, false);
            int pairs = sides.areTwo() ? Math.min(left, right) : (left + right) / 2;
            sum += Math.min(openings.tables(slot), pairs);
        }
        return sides.areTwo() ? sum : 2 * sum;
    }

    private int seats(long[] reached, int slot, boolean isLeft) {
        return IntStream.range(0, instance.parties())
                .filter(party -> Slots.has(reached[party], slot) && sides.left().get(party) == isLeft)
                .map(party -> openings.seats(party, slot))
                .sum();
    }

    /** No plan is worth more. */
    long bound() {
        long doubled = 0;
        long pinned = 0;
        for (int pair = 0; pair < arcs.size(); pair++) {
            long weight = instance.pairs().get(pair).weight();
            for (int arc : arcs.get(pair)) {
                doubled += weight * network.flow(arc);
            }
            pinned += instance.pairs().get(pair).is(Standing.PINNED) ? weight : 0;
        }
        return pinned + (sides.areTwo() ? doubled : doubled / 2);
    }

    /** The pairs that should meet, those that are pinned among them. */
    List<Integer> selected() {
        return IntStream.range(0, arcs.size())
                .filter(pair -> instance.pairs().get(pair).is(Standing.PINNED)
                        || arcs.get(pair).stream().anyMatch(arc -> network.flow(arc) > 0))
                .boxed()
                .toList();
    }

    /** Whether every participant gets as many meetings as it should at least, where it has so many slots. */
    boolean keepsFloors() {
        return floorArcs.stream().mapToInt(network::flow).sum() == floorMeetings;
    }

    /**
     * What the bound loses if that pair, which was not selected, must meet; empty where it cannot, or would cost a floor, or
     * the participants do not stand on two sides.
     */
    OptionalLong loss(int pair) {
        if (!sides.areTwo()
                || arcs.get(pair).isEmpty()
                || network.flow(arcs.get(pair).get(0)) > 0) {
            return OptionalLong.empty();
        }
        long cost = network.costOfForcing(arcs.get(pair).get(0));
        boolean isPossible = Network.isPossible(cost) && cost < floorUnit;
        return isPossible ? OptionalLong.of(Math.max(0, cost / wishUnit)) : OptionalLong.empty();
    }
}
