package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.hoinghi.matchmaking.scheduler.Floors;
import vn.hoinghi.matchmaking.scheduler.Plan;
import vn.hoinghi.matchmaking.scheduler.Tiers;
import vn.hoinghi.people.OrganisationKind;

/**
 * How the parties of one kind are served by a schedule. Only those are looked at that could have any meeting.
 *
 * @param floor everybody gets so many, or as many as they wish for and have time for
 * @param bound the highest floor for which no wish has to be given up
 * @param fewest meetings of a party
 * @param most meetings of a party; how far apart they are is the spread
 * @param worst those who get the smallest part of what they could have
 * @param prices what each floor would cost, up to the highest that is possible; empty where the round is very large
 */
public record ScheduleFairness(
        OrganisationKind kind,
        int parties,
        int floor,
        int bound,
        int fewest,
        int most,
        int spread,
        @Size(max = MOST_NAMED) List<UUID> worst,
        @Size(max = 64) List<FloorPrice> prices) {

    private static final int MOST_NAMED = 20;

    /** Above so many pairs and slots the prices take too long. */
    private static final long MOST_TO_PRICE = 100_000;

    /** The most wishes of each strength that can be met if everybody of the kind gets so many meetings, others as they come. */
    public record FloorPrice(int floor, long must, long want, long can) {}

    static List<ScheduleFairness> of(RoundInput input, Plan plan) {
        return input.kinds().stream()
                .distinct()
                .sorted()
                .map(kind -> of(input, plan, kind))
                .toList();
    }

    private static ScheduleFairness of(RoundInput input, Plan plan, OrganisationKind kind) {
        IntPredicate isOfKind = party -> input.kinds().get(party) == kind;
        Floors.Served served = Floors.served(input.instance(), plan, isOfKind);
        return new ScheduleFairness(
                kind,
                (int) IntStream.range(0, input.kinds().size()).filter(isOfKind).count(),
                served.floor(),
                served.bound(),
                served.fewest(),
                served.most(),
                served.most() - served.fewest(),
                served.worst().stream()
                        .limit(MOST_NAMED)
                        .map(party -> input.parties().get(party).id)
                        .toList(),
                prices(input, isOfKind));
    }

    private static List<FloorPrice> prices(RoundInput input, IntPredicate isOfKind) {
        long size = (long) input.slots().size() * input.instance().pairs().size();
        return size > MOST_TO_PRICE
                ? List.of()
                : Floors.prices(input.instance(), isOfKind).stream()
                        .filter(price -> price.weight().isPresent())
                        .map(price -> price(
                                price.floor(),
                                input.tiers().wishes(price.weight().getAsLong())))
                        .toList();
    }

    private static FloorPrice price(int floor, Tiers.Wishes wishes) {
        return new FloorPrice(floor, wishes.must(), wishes.want(), wishes.can());
    }
}
