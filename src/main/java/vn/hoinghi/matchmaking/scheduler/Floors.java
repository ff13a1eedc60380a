package vn.hoinghi.matchmaking.scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
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
     */
    public record Price(int floor, OptionalLong price) {}

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

    /** What each floor costs, from one meeting up to the first that cannot be kept. */
    public static List<Price> prices(Instance instance, IntPredicate parties) {
        long best = Selection.of(instance).bound();
        List<Price> prices = new ArrayList<>();
        boolean isPossible = true;
        for (int floor = 1; isPossible && floor <= instance.slots(); floor++) {
            Selection selection = Selection.of(with(instance, floor, parties));
            isPossible = selection.keepsFloors();
            long price = best - selection.bound();
            prices.add(new Price(floor, isPossible ? OptionalLong.of(price) : OptionalLong.empty()));
        }
        return prices;
    }

    /** The floor that the plan keeps for every party. */
    static int of(Instance instance, Plan plan) {
        int[] meetings = instance.meetings(plan);
        int[] reachable = reachable(instance);
        return IntStream.range(0, instance.parties())
                .filter(party -> meetings[party] < reachable[party])
                .map(party -> meetings[party])
                .min()
                .orElse(instance.slots());
    }

    /** The highest floor that selections of at least that weight keep. */
    static int bound(Instance instance, long weight, int known) {
        int floor = known;
        boolean isPossible = true;
        while (isPossible && floor < instance.slots()) {
            Selection selection = Selection.of(with(instance, floor + 1, party -> true));
            isPossible = selection.keepsFloors() && selection.bound() >= weight;
            floor += isPossible ? 1 : 0;
        }
        return floor;
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
