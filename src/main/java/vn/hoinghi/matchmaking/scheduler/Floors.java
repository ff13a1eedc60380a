package vn.hoinghi.matchmaking.scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import vn.hoinghi.matchmaking.scheduler.Pair.Standing;

/**
 * The least that everybody gets: so many meetings, or as many as were wished for, or as there are slots. A lower bound says
 * more than the least or the range, which a party with a single wish sets.
 */
public final class Floors {

    private Floors() {}

    /**
     * What a floor costs.
     *
     * @param price by how much the best selection weighs less; empty where it cannot be kept
     * @param weight what the best selection that keeps it weighs; empty where there is none
     */
    public record Price(int floor, OptionalLong price, OptionalLong weight) {

        static Price of(int floor, long best, long weight) {
            return new Price(floor, OptionalLong.of(best - weight), OptionalLong.of(weight));
        }
    }

    /** The instance with that floor for those parties; where they had a higher one it stays. */
    public static Instance with(Instance instance, int floor, IntPredicate parties) {
        int[] reachable = reachable(instance);
        List<Participant> participants = new ArrayList<>(instance.participants());
        IntStream.range(0, instance.parties()).filter(parties).forEach(party -> {
            int atLeast = Math.max(participants.get(party).atLeast(), Math.min(floor, reachable[party]));
            participants.set(party, participants.get(party).withAtLeast(atLeast));
        });
        return instance.withParticipants(participants);
    }

    /** The instance without any floor. */
    static Instance without(Instance instance) {
        return instance.withParticipants(instance.participants().stream()
                .map(participant -> participant.withAtLeast(0))
                .toList());
    }

    /** What each floor costs, from one meeting up to the first that cannot be kept. */
    public static List<Price> prices(Instance instance, IntPredicate parties) {
        long best = Selection.of(instance).bound();
        List<Price> prices = new ArrayList<>();
        boolean isPossible = true;
        int most = IntStream.of(reachable(instance)).max().orElse(0);
        for (int floor = 1; isPossible && floor <= most; floor++) {
            Selection selection = Selection.of(with(instance, floor, parties));
            isPossible = selection.keepsFloors();
            prices.add(
                    isPossible
                            ? Price.of(floor, best, selection.bound())
                            : new Price(floor, OptionalLong.empty(), OptionalLong.empty()));
        }
        return prices;
    }

    /** The floor that the plan keeps for every party. */
    static int of(Instance instance, Plan plan) {
        return of(instance, plan, party -> true);
    }

    private static int of(Instance instance, Plan plan, IntPredicate parties) {
        int[] meetings = instance.meetings(plan);
        int[] reachable = reachable(instance);
        return IntStream.range(0, instance.parties())
                .filter(party -> parties.test(party) && meetings[party] < reachable[party])
                .map(party -> meetings[party])
                .min()
                .orElse(instance.slots());
    }

    /** The highest floor that selections of at least that weight keep. */
    static int bound(Instance instance, long weight, int known) {
        return bound(instance, weight, known, party -> true);
    }

    private static int bound(Instance instance, long weight, int known, IntPredicate parties) {
        int floor = known;
        boolean isPossible = true;
        while (isPossible && floor < instance.slots()) {
            Selection selection = Selection.of(with(instance, floor + 1, parties));
            isPossible = selection.keepsFloors() && selection.bound() >= weight;
            floor += isPossible ? 1 : 0;
        }
        return floor;
    }

    /**
     * How some of the parties are served.
     *
     * @param floor how many meetings each of them gets that could have so many
     * @param bound the highest floor for them at that weight
     * @param fewest meetings of whoever could have any
     * @param worst those who have the smallest share of what they could have, unless they have all
     */
    public record Served(int floor, int bound, int fewest, int most, List<Integer> worst) {}

    /** How these parties are served by a plan. */
    public static Served served(Instance instance, Plan plan, IntPredicate parties) {
        int[] meetings = instance.meetings(plan);
        int[] reachable = reachable(instance);
        List<Integer> those = IntStream.range(0, instance.parties())
                .filter(party -> parties.test(party) && reachable[party] > 0)
                .boxed()
                .toList();
        IntToDoubleFunction share = party -> (double) meetings[party] / reachable[party];
        double least = those.stream().mapToDouble(share::applyAsDouble).min().orElse(1);
        int floor = of(instance, plan, parties);
        return new Served(
                floor,
                bound(without(instance), instance.weight(plan), floor, parties),
                those.stream().mapToInt(party -> meetings[party]).min().orElse(0),
                those.stream().mapToInt(party -> meetings[party]).max().orElse(0),
                those.stream()
                        .filter(party -> share.applyAsDouble(party) < 1 && share.applyAsDouble(party) <= least)
                        .toList());
    }

    /** How many meetings each party could have at most, by its wishes and its slots. */
    private static int[] reachable(Instance instance) {
        Openings openings = new Openings(instance);
        int[] wished = new int[instance.participants().size()];
        for (int pair = 0; pair < instance.pairs().size(); pair++) {
            if (!instance.pairs().get(pair).is(Standing.PINNED) && openings.common(pair) != 0) {
                Instance.members(instance.pairs().get(pair)).forEach(member -> wished[member]++);
            }
        }
        return IntStream.range(0, wished.length)
                .map(party -> openings.pinned(party) + Math.min(wished[party], openings.capacity(party)))
                .toArray();
    }
}
