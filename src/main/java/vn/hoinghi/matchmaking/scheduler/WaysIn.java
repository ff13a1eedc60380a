package vn.hoinghi.matchmaking.scheduler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.hoinghi.matchmaking.scheduler.Pair.Standing;
import vn.hoinghi.matchmaking.scheduler.Relaxation.Remedy;

/** What stands in the way of pairs that do not meet in a plan, slot by slot, and how each could be let in. */
final class WaysIn {

    private final Instance instance;
    private final Plan plan;
    private final List<List<Integer>> ofParticipant = new ArrayList<>();
    private final List<SlotTables> tables;

    WaysIn(Instance instance, Plan plan) {
        this.instance = instance;
        this.plan = plan;
        instance.participants().forEach(participant -> ofParticipant.add(new ArrayList<>()));
        plan.held()
                .forEach(pair -> Instance.members(instance.pairs().get(pair))
                        .forEach(member -> ofParticipant.get(member).add(pair)));
        tables = IntStream.range(0, instance.slots())
                .mapToObj(slot -> new SlotTables(
                        instance,
                        slot,
                        plan.held()
                                .filter(pair -> plan.slot(pair) == slot)
                                .boxed()
                                .toList()))
                .toList();
    }

    /**
     * Something in the way: were the relaxation granted it would not be, nor if one of the holders were dropped.
     *
     * @param holders none where nobody holds what is missing
     */
    record Obstacle(Relaxation relaxation, List<Integer> holders) {}

    /** The cheapest way in without any relaxation; empty where what is in the way cannot be dropped. */
    Optional<WayIn> bySwap(int pair) {
        return IntStream.range(0, instance.slots())
                .mapToObj(slot -> by(pair, slot, obstacles(pair, slot), Optional.empty()))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(WayIn::loss));
    }

    /** The cheapest way in if one thing is otherwise: least weight dropped, then what is easily arranged. */
    Optional<WayIn> byRelaxation(int pair) {
        List<WayIn> ways = new ArrayList<>();
        for (int slot = 0; slot < instance.slots(); slot++) {
            List<Obstacle> obstacles = obstacles(pair, slot);
            for (Obstacle granted : obstacles) {
                List<Obstacle> rest = new ArrayList<>(obstacles);
                rest.remove(granted);
                by(pair, slot, rest, Optional.of(granted.relaxation())).ifPresent(ways::add);
            }
        }
        return ways.stream()
                .min(Comparator.comparingLong(WayIn::loss)
                        .thenComparing(way -> way.relaxation().orElseThrow().kind()));
    }

    private Optional<WayIn> by(int pair, int slot, List<Obstacle> obstacles, Optional<Relaxation> relaxation) {
        List<Integer> dropped = new ArrayList<>();
        for (Obstacle obstacle : obstacles) {
            if (obstacle.holders().stream().noneMatch(dropped::contains)) {
                Optional<Integer> cheapest = obstacle.holders().stream()
                        .filter(holder -> !isBound(instance.pairs().get(holder)))
                        .min(Comparator.comparingLong(this::weight));
                if (cheapest.isEmpty()) {
                    return Optional.empty();
                }
                dropped.add(cheapest.get());
            }
        }
        long loss = dropped.stream().mapToLong(this::weight).sum() - weight(pair);
        return Optional.of(new WayIn(slot, relaxation, List.copyOf(dropped), loss));
    }

    private static boolean isBound(Pair pair) {
        return pair.is(Standing.PINNED) || pair.is(Standing.REQUIRED);
    }

    private long weight(int pair) {
        return instance.pairs().get(pair).weight();
    }

    /** Everything that is in the way of a pair in a slot; what only one meeting can hold first. */
    List<Obstacle> obstacles(int number, int slot) {
        Pair pair = instance.pairs().get(number);
        List<Obstacle> obstacles = new ArrayList<>();
        if (pair.is(Standing.FORBIDDEN)) {
            obstacles.add(new Obstacle(new Relaxation(Remedy.BAN_LIFTED, number, Plan.NOWHERE), List.of()));
        }
        if (!Slots.has(pair.allowed(), slot)) {
            obstacles.add(new Obstacle(new Relaxation(Remedy.ALLOWED_SLOT, number, slot), List.of()));
        }
        List<Integer> members = Instance.members(pair);
        members.forEach(member -> addSeats(member, slot, obstacles));
        addOrder(number, slot, obstacles);
        members.forEach(member -> addLimit(member, obstacles));
        addTables(pair, slot, obstacles);
        return obstacles;
    }

    private void addSeats(int member, int slot, List<Obstacle> obstacles) {
        int seats = instance.participants().get(member).seats(slot);
        List<Integer> holders = ofParticipant.get(member).stream()
                .filter(pair -> plan.slot(pair) == slot)
                .toList();
        if (holders.size() >= seats) {
            Remedy kind = seats == 0 ? Remedy.MORE_TIME : Remedy.MORE_TEAMS;
            obstacles.add(new Obstacle(new Relaxation(kind, member, slot), holders));
        }
    }

    private void addOrder(int number, int slot, List<Obstacle> obstacles) {
        for (int index = 0; index < instance.precedences().size(); index++) {
            Precedence order = instance.precedences().get(index);
            boolean isTooEarly = order.after() == number && plan.slot(order.before()) >= slot;
            boolean isTooLate =
                    order.before() == number && plan.holds(order.after()) && plan.slot(order.after()) <= slot;
            if (isTooEarly || isTooLate) {
                int other = isTooEarly ? order.before() : order.after();
                Relaxation lifted = new Relaxation(Remedy.ORDER_LIFTED, index, Plan.NOWHERE);
                obstacles.add(new Obstacle(lifted, List.of(other)));
            }
        }
    }

    private void addLimit(int member, List<Obstacle> obstacles) {
        List<Integer> own = ofParticipant.get(member);
        if (own.size() >= instance.participants().get(member).atMost()) {
            obstacles.add(new Obstacle(new Relaxation(Remedy.HIGHER_LIMIT, member, Plan.NOWHERE), own));
        }
    }

    private void addTables(Pair pair, int slot, List<Obstacle> obstacles) {
        if (pair.needsTable()) {
            tables.get(slot)
                    .inTheWay(pair.kind())
                    .ifPresent(holders -> obstacles.add(
                            new Obstacle(new Relaxation(Remedy.MORE_TABLES, pair.kind(), slot), holders)));
        }
    }
}
