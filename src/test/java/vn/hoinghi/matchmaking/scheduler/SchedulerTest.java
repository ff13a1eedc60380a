package vn.hoinghi.matchmaking.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoinghi.matchmaking.scheduler.Explanation.WhyNot;
import vn.hoinghi.matchmaking.scheduler.Pair.Standing;
import vn.hoinghi.matchmaking.scheduler.Tables.Kind;

/** What holds of every schedule, shown on instances by chance. */
class SchedulerTest {

    private static final Watch FOR_EVER = (weight, bound) -> true;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 80);
    }

    private static Schedule schedule(Instance instance, long seed, Costs costs) {
        return Scheduler.schedule(instance, new Effort(seed, 30_000, costs), FOR_EVER);
    }

    private static long weight(Schedule schedule) {
        return schedule.level(Level.Aspect.WEIGHT).value();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void breaks_no_rule_and_stays_below_its_bounds(long seed) {
        Instance instance = RandomInstance.medium(seed);

        Schedule schedule = schedule(instance, seed, Costs.BEST);

        assertThat(Checker.check(instance, schedule.plan())).isEmpty();
        Level weight = schedule.level(Level.Aspect.WEIGHT);
        assertThat(weight.value()).isEqualTo(instance.weight(schedule.plan())).isLessThanOrEqualTo(weight.bound());
        Level floor = schedule.level(Level.Aspect.FLOOR);
        assertThat(floor.value()).isLessThanOrEqualTo(floor.bound());
        assertThat(Checker.check(instance, schedule.plan(), schedule.tables())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void measures_what_was_changed_by_hand_against_true_bounds(long seed) {
        Instance instance = RandomInstance.decided(RandomInstance.medium(seed), seed);
        Schedule schedule = schedule(instance, seed, Costs.BEST);
        List<Integer> free = schedule.plan()
                .held()
                .filter(pair -> instance.pairs().get(pair).standing() != Standing.PINNED)
                .boxed()
                .toList();
        int dropped = free.isEmpty() ? 0 : free.get((int) seed % free.size());
        Plan plan = free.isEmpty() ? schedule.plan() : schedule.plan().with(dropped, Plan.NOWHERE);
        List<Integer> tables = IntStream.range(0, plan.size())
                .mapToObj(pair -> plan.holds(pair) ? schedule.tables().get(pair) : Plan.NOWHERE)
                .toList();

        Schedule changed = Appraisal.of(
                instance, plan, tables, schedule.level(Level.Aspect.WEIGHT).bound());

        expectBounded(schedule);
        expectBounded(changed);
        assertThat(weight(changed)).isEqualTo(instance.weight(plan));
        changed.explanations().stream()
                .filter(explanation -> explanation.code() == WhyNot.DECIDED)
                .forEach(explanation -> assertThat(instance.weight(plan.without(explanation.instead()))
                                + instance.pairs().get(explanation.pair()).weight())
                        .isGreaterThan(instance.weight(plan)));
        assertThat(schedule.explanations()).extracting(Explanation::code).doesNotContain(WhyNot.DECIDED);
        assertThat(changed.explanations())
                .hasSize((int) (plan.size() - plan.held().count()));
    }

    private static void expectBounded(Schedule schedule) {
        schedule.levels().forEach(level -> {
            switch (level.kind()) {
                case WEIGHT, FLOOR -> assertThat(level.value()).as("%s", level).isLessThanOrEqualTo(level.bound());
                case CHANGES, IDLE, TABLE_CHANGES ->
                    assertThat(level.value()).as("%s", level).isGreaterThanOrEqualTo(level.bound());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void says_how_each_kind_of_party_is_served(long seed) {
        Instance instance = RandomInstance.medium(seed);
        Schedule schedule = schedule(instance, seed, Costs.BEST);
        int[] meetings = instance.meetings(schedule.plan());

        Floors.Served served = Floors.served(instance, schedule.plan(), party -> party % 2 == 0);

        assertThat(served.floor()).isLessThanOrEqualTo(served.bound());
        assertThat(served.fewest()).isLessThanOrEqualTo(served.most());
        assertThat(served.worst()).allSatisfy(party -> {
            assertThat(party % 2).isZero();
            assertThat(meetings[party]).isBetween(served.fewest(), served.most());
        });
    }

    @Test
    void moves_what_was_published_only_where_that_is_wanted_and_gains_more() {
        List<Participant> participants =
                List.of(Participant.free(3), Participant.free(3), Participant.free(1), Participant.free(1));
        List<Pair> pairs = List.of(Pair.of(0, 1, 1).standing(Standing.PUBLISHED, 0), Pair.of(1, 2, 5));
        Instance instance = Instance.of(List.of(2, 2), participants, pairs);

        List<Plan> plans = Stream.of(Costs.LEAST_CHANGE, Costs.BEST)
                .map(costs -> schedule(instance, 1, costs).plan())
                .toList();

        assertThat(plans).containsExactly(Plan.of(0, Plan.NOWHERE), Plan.of(1, 0));
    }

    @Test
    void knows_gaps_and_ways_that_pinned_meetings_leave() {
        List<Participant> participants = Collections.nCopies(4, Participant.free(7));
        Tables tables = new Tables(List.of(7L, 7L), List.of(Kind.of(List.of(0)), Kind.of(List.of(1))));
        List<Pair> pairs = List.of(
                Pair.of(0, 1, 1).standing(Standing.PINNED, 0),
                Pair.of(0, 2, 1).withKind(1).standing(Standing.PINNED, 2));
        Instance instance = Instance.of(List.of(2, 2, 2), participants, pairs).withTables(tables);

        Schedule schedule = schedule(instance, 1, Costs.BEST);

        assertThat(schedule.level(Level.Aspect.IDLE)).isEqualTo(new Level(Level.Aspect.IDLE, 1, 1));
        assertThat(schedule.level(Level.Aspect.TABLE_CHANGES)).isEqualTo(new Level(Level.Aspect.TABLE_CHANGES, 1, 1));
    }

    /** Small enough to try all: what fits, by counting and by changing tables, is what the checker can seat. */
    @ParameterizedTest
    @MethodSource("seeds")
    void counts_tables_as_they_can_be_shared_out(long seed) {
        Instance instance = withoutPeople(RandomInstance.medium(seed));
        Placement placement = new Placement(instance);
        Random random = new Random(seed);

        for (int turn = 0; turn < 200; turn++) {
            int pair = random.nextInt(instance.pairs().size());
            int slot = random.nextInt(instance.slots());
            if (placement.isHeld(pair)) {
                placement.take(pair);
            } else if (Slots.has(placement.allowed[pair], slot)) {
                boolean canBeHeld = Checker.check(instance, placement.plan().with(pair, slot))
                        .isEmpty();
                assertThat(placement.fits(pair, slot)).isEqualTo(canBeHeld);
                if (canBeHeld) {
                    placement.put(pair, slot);
                }
            }
        }
    }

    /** Everybody has any number of teams, so that nothing but tables is short. */
    private static Instance withoutPeople(Instance instance) {
        return instance.withParticipants(instance.participants().stream()
                .map(participant -> participant
                        .withTeams(Collections.nCopies(40, Slots.first(instance.slots())))
                        .withAtMost(Participant.NO_LIMIT))
                .toList());
    }

    @Test
    void seats_whoever_has_a_table_to_themselves_there() {
        Tables tables = new Tables(
                List.of(1L, 1L, 1L),
                List.of(Kind.of(List.of(0)), new Kind(List.of(1, 0), 1), new Kind(List.of(2, 0), 1)));
        List<Pair> pairs = List.of(
                Pair.of(0, 3, 1), Pair.of(1, 4, 1).withKind(1), Pair.of(2, 5, 1).withKind(2));
        Instance instance = Instance.of(List.of(1), Collections.nCopies(6, Participant.free(1)), pairs)
                .withTables(tables);

        Schedule schedule = schedule(instance, 1, Costs.BEST);

        assertThat(schedule.tables()).containsExactly(0, 1, 2);
        assertThat(Limits.of(instance).of(pairs.get(1))).isZero();
    }

    @Test
    void leaves_a_meeting_that_stands_at_its_table() {
        List<Pair> pairs = List.of(
                Pair.of(0, 1, 1),
                Pair.of(2, 3, 1).standing(Standing.PUBLISHED, 0).at(0),
                Pair.of(4, 5, 1));
        Instance instance = Instance.of(List.of(3), Collections.nCopies(6, Participant.free(1)), pairs);

        Schedule schedule = schedule(instance, 1, Costs.BEST);

        assertThat(schedule.tables().get(1)).isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void is_worth_as_much_as_the_best_of_all_plans(long seed) {
        Instance instance = withoutFloors(RandomInstance.small(seed));
        Plan best = EveryPlan.best(instance, Comparator.comparingLong(instance::weight));

        Schedule schedule = schedule(instance, seed, Costs.BEST);

        assertThat(weight(schedule)).isEqualTo(instance.weight(best));
        assertThat(schedule.level(Level.Aspect.WEIGHT).bound()).isGreaterThanOrEqualTo(instance.weight(best));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leaves_pinned_meetings_alone_and_changes_as_few_published_as_the_best_of_all_plans(long seed) {
        Instance told = RandomInstance.decided(withoutFloors(RandomInstance.small(seed)), seed);
        Instance instance = disturbed(told, seed);
        Comparator<Plan> measure =
                Comparator.<Plan>comparingInt(plan -> -instance.changes(plan)).thenComparingLong(instance::weight);
        Plan best = EveryPlan.best(instance, measure);

        Schedule schedule = schedule(instance, seed, Costs.LEAST_CHANGE);

        assertThat(Checker.check(instance, schedule.plan())).isEmpty();
        assertThat(instance.changes(schedule.plan())).isEqualTo(instance.changes(best));
        assertThat(weight(schedule)).isEqualTo(instance.weight(best));
        assertThat(schedule.level(Level.Aspect.CHANGES).bound()).isLessThanOrEqualTo(instance.changes(best));
    }

    /** A participant who keeps to what is pinned, and otherwise does not come in one slot any more. */
    private static Instance disturbed(Instance instance, long seed) {
        int away = (int) (seed % instance.parties());
        int slot = (int) (seed % instance.slots());
        boolean isPinned = instance.pairs().stream()
                .anyMatch(pair -> pair.is(Standing.PINNED)
                        && pair.slot() == slot
                        && Instance.members(pair).contains(away));
        Participant participant = instance.participants().get(away);
        List<Long> teams =
                participant.teams().stream().map(team -> team & ~(1L << slot)).toList();
        return isPinned ? instance : instance.withParticipant(away, participant.withTeams(teams));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void explains_truly_why_a_pair_does_not_meet(long seed) {
        Instance instance = RandomInstance.decided(RandomInstance.medium(seed), seed);
        Instance withoutFloors = withoutFloors(instance);

        Schedule schedule = schedule(instance, seed, Costs.BEST);

        assertThat(schedule.explanations())
                .extracting(Explanation::pair)
                .containsExactlyElementsOf(IntStream.range(0, schedule.plan().size())
                        .filter(pair -> !schedule.plan().holds(pair))
                        .boxed()
                        .toList());
        schedule.explanations().forEach(explanation -> {
            expectTrue(instance, schedule.plan(), explanation);
            explanation.way().ifPresent(way -> {
                Instance relaxed = way.relaxation().orElseThrow().applyTo(withoutFloors);
                Plan changed = way.applyTo(schedule.plan(), explanation.pair());
                assertThat(Checker.check(relaxed, changed))
                        .as("%s", explanation)
                        .isEmpty();
                assertThat(instance.weight(schedule.plan()) - instance.weight(changed))
                        .isEqualTo(way.loss());
            });
        });
    }

    private static void expectTrue(Instance instance, Plan plan, Explanation explanation) {
        int number = explanation.pair();
        Pair pair = instance.pairs().get(number);
        List<Integer> members = Instance.members(pair);
        List<Integer> common = Slots.each(instance.common(number)).boxed().toList();
        boolean fitsNowhere = common.stream()
                .noneMatch(
                        slot -> Checker.check(instance, plan.with(number, slot)).isEmpty());
        assertThat(fitsNowhere).as("%s", explanation).isTrue();
        switch (explanation.code()) {
            case FORBIDDEN -> assertThat(pair.standing()).isEqualTo(Standing.FORBIDDEN);
            case NO_COMMON_SLOT -> assertThat(common).isEmpty();
            case PARTY_FULL -> {
                assertThat(members).containsAll(explanation.full());
                assertThat(explanation.instead()).isNotEmpty();
                assertThat(plan.held().boxed()).containsAll(explanation.instead());
                assertThat(common)
                        .allSatisfy(slot -> assertThat(
                                        Checker.check(withMoreTables(instance, pair, slot), plan.with(number, slot)))
                                .as("%s", explanation)
                                .isNotEmpty());
            }
            case TABLES_FULL ->
                assertThat(common)
                        .anySatisfy(slot -> assertThat(
                                        Checker.check(withMoreTables(instance, pair, slot), plan.with(number, slot)))
                                .isEmpty());
            case ORDER ->
                assertThat(common)
                        .anySatisfy(slot -> assertThat(Checker.check(
                                        withMoreTables(instance, pair, slot).withPrecedences(List.of()),
                                        plan.with(number, slot)))
                                .isEmpty());
            case PINNED_ELSEWHERE ->
                assertThat(common)
                        .allSatisfy(slot -> assertThat(Checker.check(
                                        instance, onlyPinned(instance, plan).with(number, slot)))
                                .as("%s", explanation)
                                .isNotEmpty());
            case TIE_LOST, FLOOR, KEPT_AS_PUBLISHED, DECIDED -> {
                Plan without = plan.without(explanation.instead());
                assertThat(common)
                        .anySatisfy(slot -> assertThat(Checker.check(instance, without.with(number, slot)))
                                .isEmpty());
                assertThat(instance.weight(plan) - instance.weight(without))
                        .as("%s", explanation)
                        .isLessThanOrEqualTo(pair.weight());
            }
        }
    }

    private static Plan onlyPinned(Instance instance, Plan plan) {
        return plan.without(plan.held()
                .filter(pair -> !instance.pairs().get(pair).is(Standing.PINNED))
                .boxed()
                .toList());
    }

    private static Instance withMoreTables(Instance instance, Pair pair, int slot) {
        return new Relaxation(Relaxation.Remedy.MORE_TABLES, pair.kind(), slot).applyTo(instance);
    }

    private static Instance withoutFloors(Instance instance) {
        return instance.withParticipants(instance.participants().stream()
                .map(participant -> participant.withAtLeast(0))
                .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bounds_by_prices_of_slots_are_never_below_the_best_of_all_plans(long seed) {
        Instance instance = RandomInstance.small(seed);
        long best = instance.weight(EveryPlan.best(instance, Comparator.comparingLong(instance::weight)));

        long bound = SlotPrices.bound(instance, best, 50);

        assertThat(bound).isGreaterThanOrEqualTo(best);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_loss_of_a_forced_pair_is_never_more_than_it_truly_is(long seed) {
        Instance instance = withoutFloors(RandomInstance.small(seed));
        Selection selection = Selection.of(instance);

        for (int pair = 0; pair < instance.pairs().size(); pair++) {
            int forced = pair;
            Plan best = EveryPlan.best(
                    instance, Comparator.comparingLong(plan -> plan.holds(forced) ? instance.weight(plan) : -1));

            if (best.holds(pair) && selection.loss(pair).isPresent()) {
                assertThat(selection.bound() - selection.loss(pair).getAsLong())
                        .isGreaterThanOrEqualTo(instance.weight(best));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holds_required_meetings_with_as_few_breaks_as_the_best_of_all_plans(long seed) {
        Instance instance = RandomInstance.required(withoutFloors(RandomInstance.small(seed)), seed);
        Plan best = EveryPlan.best(instance, Comparator.comparingInt(plan -> -instance.idle(plan)));

        Schedule schedule = schedule(instance, seed, Costs.BEST);

        assertThat(Checker.check(instance, schedule.plan())).isEmpty();
        Level idle = schedule.level(Level.Aspect.IDLE);
        assertThat(idle.value()).isEqualTo(instance.idle(best));
        assertThat(idle.bound()).isLessThanOrEqualTo(instance.idle(best));
    }

    @Test
    void finds_the_same_plan_for_the_same_seed() {
        Instance instance = RandomInstance.medium(7);

        List<Plan> plans = IntStream.range(0, 3)
                .mapToObj(time -> schedule(instance, 5, Costs.BEST).plan())
                .distinct()
                .toList();

        assertThat(plans).hasSize(1);
    }

    @Test
    void answers_with_the_best_so_far_when_it_is_stopped() {
        Instance instance = RandomInstance.medium(7);

        Schedule schedule =
                Scheduler.schedule(instance, new Effort(1, Long.MAX_VALUE / 8, Costs.BEST), (weight, bound) -> false);

        assertThat(schedule.isComplete()).isFalse();
        assertThat(Checker.check(instance, schedule.plan())).isEmpty();
    }

    @Test
    void places_every_required_meeting_in_order_and_without_breaks_where_that_is_possible() {
        List<Pair> pairs = IntStream.range(0, 4)
                .boxed()
                .flatMap(first -> IntStream.range(first + 1, 5).mapToObj(second -> Pair.of(first, second, 1)))
                .map(pair -> pair.standing(Standing.REQUIRED, Plan.NOWHERE))
                .toList();
        List<Participant> five = IntStream.range(0, 5)
                .mapToObj(number -> Participant.free(Slots.first(6)))
                .toList();
        Instance instance = Instance.of(List.of(2, 2, 2, 2, 2, 2), five, pairs)
                .withIdle(Idle.PERIODS)
                .withPrecedences(List.of(new Precedence(9, 0), new Precedence(3, 9)));

        Schedule schedule = schedule(instance, 1, Costs.BEST);

        assertThat(Checker.check(instance, schedule.plan())).isEmpty();
        assertThat(schedule.plan().held()).hasSize(10);
        assertThat(schedule.level(Level.Aspect.WEIGHT).isProvenOptimal()).isTrue();
    }

    @Test
    void serves_the_worst_served_first_among_plans_of_one_weight() {
        // One mission of two slots; the first province could have both meetings of it, or share.
        List<Participant> participants = List.of(
                Participant.free(Slots.first(2)),
                Participant.free(Slots.first(2)),
                Participant.free(Slots.first(2)),
                Participant.free(Slots.first(2)));
        List<Pair> pairs = List.of(Pair.of(0, 2, 1), Pair.of(0, 3, 1), Pair.of(1, 2, 1), Pair.of(1, 3, 1));
        Instance instance = Instance.of(List.of(1, 1), participants, pairs);

        Schedule schedule = schedule(instance, 3, Costs.BEST);

        assertThat(instance.meetings(schedule.plan())).containsExactly(1, 1, 1, 1);
        assertThat(schedule.level(Level.Aspect.FLOOR)).isEqualTo(new Level(Level.Aspect.FLOOR, 1, 1));
    }

    @Test
    void keeps_a_floor_that_costs_weight_and_says_for_whom_it_was_kept() {
        List<Participant> participants =
                List.of(Participant.free(1), Participant.free(1).withAtLeast(1), Participant.free(1));
        List<Pair> pairs = List.of(Pair.of(0, 2, 5), Pair.of(1, 2, 1));
        Instance instance = Instance.of(List.of(1), participants, pairs);

        Schedule schedule = schedule(instance, 3, Costs.BEST);

        assertThat(schedule.plan().held()).containsExactly(1);
        assertThat(schedule.explanations()).extracting(Explanation::code).containsExactly(WhyNot.FLOOR);
        assertThat(schedule.level(Level.Aspect.WEIGHT)).isEqualTo(new Level(Level.Aspect.WEIGHT, 1, 5));
    }

    @Test
    void prices_floors_up_to_the_first_that_cannot_be_kept() {
        List<Participant> participants = List.of(Participant.free(3), Participant.free(3), Participant.free(3));
        List<Pair> pairs = List.of(Pair.of(0, 2, 5), Pair.of(1, 2, 1));
        Instance instance = Instance.of(List.of(1, 0), participants, pairs);

        List<Floors.Price> prices = Floors.prices(instance, party -> party == 1);

        assertThat(prices).extracting(Floors.Price::floor).contains(1);
        assertThat(prices.get(0).price()).hasValue(4);
    }

    @Test
    void refuses_pins_that_contradict_each_other() {
        Pair pinned = Pair.of(0, 1, 1).standing(Standing.PINNED, 0);
        Instance instance = Instance.of(List.of(1), List.of(Participant.free(1), Participant.free(0)), List.of(pinned));

        assertThatThrownBy(() -> schedule(instance, 1, Costs.BEST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NOT_FREE");
    }

    @Test
    void has_an_answer_to_nothing() {
        Instance instance = Instance.of(List.of(), List.of(), List.of());

        Schedule schedule = schedule(instance, 1, Costs.BEST);

        assertThat(schedule.levels())
                .allSatisfy(level -> assertThat(level.isProvenOptimal()).isTrue());
    }

    @Test
    void weighs_one_must_above_all_that_is_less() {
        Tiers tiers = Tiers.over(new Tiers.Wishes(3, 40, 900));

        long must = tiers.weight(new Tiers.Wishes(1, 0, 0));

        assertThat(must).isGreaterThan(tiers.weight(new Tiers.Wishes(0, 40, 900)));
        assertThat(tiers.wishes(tiers.weight(new Tiers.Wishes(2, 7, 31)))).isEqualTo(new Tiers.Wishes(2, 7, 31));
    }

    @Test
    void says_the_cheapest_thing_that_would_have_to_change() {
        List<Participant> participants = List.of(Participant.free(1), Participant.free(3), Participant.free(1));
        List<Pair> pairs = List.of(Pair.of(0, 1, 5), Pair.of(1, 2, 1));
        Instance instance = Instance.of(List.of(1, 1), participants, pairs);

        Explanation explanation =
                schedule(instance, 1, Costs.BEST).explanations().get(0);

        assertThat(explanation.code()).isEqualTo(WhyNot.PARTY_FULL);
        assertThat(explanation.full()).containsExactly(1);
        assertThat(explanation.instead()).containsExactly(0);
        assertThat(explanation.way().flatMap(WayIn::relaxation))
                .isEqualTo(Optional.of(new Relaxation(Relaxation.Remedy.MORE_TIME, 2, 1)));
        assertThat(explanation.forced()).hasValue(4);
    }
}
