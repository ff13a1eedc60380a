package vn.hoinghi.matchmaking.scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hoinghi.matchmaking.scheduler.Pair.Standing;
import vn.hoinghi.matchmaking.scheduler.Tables.Kind;

/** Instances by chance, with everything that an instance can have; the same for a seed. */
final class RandomInstance {

    /** How many kinds of meetings there are beside the usual one. */
    private static final int KINDS = 3;

    private final Random random;
    private final int slots;
    private final int parties;
    private final boolean hasTwoSides;

    private RandomInstance(long seed, int most) {
        random = new Random(seed);
        slots = 2 + random.nextInt(2);
        parties = 4 + random.nextInt(Math.max(1, most - 2));
        hasTwoSides = random.nextBoolean();
    }

    /** Few enough pairs to try every plan. */
    static Instance small(long seed) {
        return new RandomInstance(seed, 4).make(6);
    }

    static Instance medium(long seed) {
        return new RandomInstance(seed, 12).make(40);
    }

    /** The instance with some of its pairs pinned, and others published, where a plan has them that can be held. */
    static Instance decided(Instance instance, long seed) {
        Random random = new Random(seed);
        Plan plan = anyPlan(instance, random);
        Instance decided = instance;
        for (int pair : plan.held().toArray()) {
            Standing standing = random.nextInt(3) == 0 ? Standing.PINNED : Standing.PUBLISHED;
            decided = decided.withPair(pair, decided.pairs().get(pair).standing(standing, plan.slot(pair)));
        }
        return decided;
    }

    /** The instance without the pairs that some plan does not hold, the others being required. */
    static Instance required(Instance instance, long seed) {
        Plan plan = anyPlan(instance, new Random(seed));
        List<Pair> pairs = plan.held()
                .mapToObj(pair -> instance.pairs().get(pair).standing(Standing.REQUIRED, Plan.NOWHERE))
                .toList();
        return instance.withPrecedences(List.of()).withPairs(pairs).withIdle(Idle.PERIODS);
    }

    private static Plan anyPlan(Instance instance, Random random) {
        Plan plan = Plan.empty(instance.pairs().size());
        for (int pair = 0; pair < plan.size(); pair++) {
            Plan next = plan.with(pair, random.nextInt(instance.slots()));
            plan = Checker.check(instance, next).isEmpty() ? next : plan;
        }
        return plan;
    }

    private Instance make(int most) {
        boolean hasPerson = random.nextInt(3) == 0;
        List<Participant> participants = new ArrayList<>();
        IntStream.range(0, parties + (hasPerson ? 1 : 0)).forEach(number -> participants.add(participant()));
        List<Pair> pairs = pairs(most, hasPerson);
        List<Precedence> order = random.nextInt(3) == 0 && pairs.size() > 1 ? List.of(new Precedence(0, 1)) : List.of();
        return new Instance(slots, tables(), participants, parties, pairs, order, Idle.SLOTS);
    }

    /** Tables that are not always there, and good for some kinds of meetings; mostly all are good for the first kind. */
    private Tables tables() {
        List<Long> open = listOf(1 + random.nextInt(5), this::someSlots);
        List<Integer> all = IntStream.range(0, open.size()).boxed().toList();
        List<Kind> kinds = new ArrayList<>(listOf(KINDS, () -> new Kind(someOf(open.size()), random.nextInt(2))));
        kinds.add(0, Kind.of(random.nextInt(3) > 0 ? all : someOf(open.size())));
        return new Tables(open, kinds);
    }

    private List<Integer> someOf(int number) {
        return IntStream.range(0, number)
                .filter(table -> random.nextInt(2) == 0)
                .boxed()
                .toList();
    }

    private Participant participant() {
        int teams = random.nextInt(4) == 0 ? 2 : 1;
        int atMost = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : Participant.NO_LIMIT;
        int atLeast = random.nextInt(5) == 0 ? 1 : 0;
        return new Participant(listOf(teams, this::someSlots), atLeast, atMost);
    }

    private long someSlots() {
        return IntStream.range(0, slots)
                .filter(slot -> random.nextInt(5) > 0)
                .mapToLong(slot -> 1L << slot)
                .sum();
    }

    private List<Pair> pairs(int most, boolean hasPerson) {
        List<Pair> pairs = new ArrayList<>();
        for (int first = 0; first < parties; first++) {
            for (int second = first + 1; second < parties && pairs.size() < most; second++) {
                boolean isAcross = first % 2 != second % 2;
                if ((isAcross || !hasTwoSides) && random.nextInt(4) > 0) {
                    pairs.add(decorated(Pair.of(first, second, 1 + random.nextInt(5)), hasPerson));
                }
            }
        }
        return pairs;
    }

    private Pair decorated(Pair pair, boolean hasPerson) {
        UnaryOperator<Pair> person = it -> it.withPeople(List.of(parties));
        UnaryOperator<Pair> fewSlots = it -> it.withAllowed(someSlots());
        UnaryOperator<Pair> special = it -> it.withKind(1 + random.nextInt(KINDS));
        UnaryOperator<Pair> forbidden = it -> it.standing(Standing.FORBIDDEN, Plan.NOWHERE);
        Pair decorated = hasPerson && random.nextInt(3) == 0 ? person.apply(pair) : pair;
        return switch (random.nextInt(8)) {
            case 0 -> fewSlots.apply(decorated);
            case 1, 2, 3 -> special.apply(decorated);
            case 4 -> random.nextBoolean() ? forbidden.apply(decorated) : decorated;
            default -> decorated;
        };
    }

    private static <T> List<T> listOf(int number, Supplier<T> each) {
        return Stream.generate(each).limit(number).toList();
    }
}
