package vn.hoinghi.matchmaking.scheduler;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.hoinghi.matchmaking.scheduler.Pair.Standing;

/**
 * A plan while it is changed millions of times a second: the slot of each pair; of each participant a set of the slots in
 * which it meets, one of those in which it is full, and who holds its seats; of each slot the number of meetings. It keeps
 * the books and knows no rule of when a change is good; {@link Chain} asks it whether one is possible.
 */
final class Placement {

    private static final int REQUIRED_SCORE = 100;

    final int slots;
    final int parties;
    final int pairs;
    final int[] slotOf;
    final int[][] members;
    final long[] allowed;
    final boolean[] isFixed;

    /** The {@link Limits} under which each pair counts, as bits. */
    final long[] limits;

    final int[] score;

    /** Where each pair was published; nowhere if it was not. */
    final int[] published;

    final long[] open;
    final long[] met;
    final long[] full;

    final int[] meetings;
    final int[] atMost;
    final int[] atLeast;
    final int[][] tablesLeft;
    final int[][] before;
    final int[][] after;
    final Idle idle;

    private final int[] seats;
    private final int[] load;
    private final int[][] holders;
    private final int[] bySlot;
    private final int[] inSlot;
    private final int[] placeInSlot;

    /** Every pair nowhere but the pinned ones. */
    Placement(Instance instance) {
        slots = instance.slots();
        parties = instance.parties();
        pairs = instance.pairs().size();
        idle = instance.idle();
        List<Pair> all = instance.pairs();
        members = all.stream()
                .map(pair -> Instance.members(pair).stream()
                        .mapToInt(member -> member)
                        .toArray())
                .toArray(int[][]::new);
        slotOf = Plan.empty(pairs).toArray();
        allowed = IntStream.range(0, pairs)
                .mapToLong(pair -> slotsOf(instance, pair))
                .toArray();
        isFixed = new boolean[pairs];
        Limits counting = Limits.of(instance);
        limits = all.stream().mapToLong(counting::of).toArray();
        score = all.stream()
                .mapToInt(pair -> pair.is(Standing.REQUIRED) ? REQUIRED_SCORE : pair.score())
                .toArray();
        published = all.stream()
                .mapToInt(pair -> pair.wasPublished() ? pair.slot() : Plan.NOWHERE)
                .toArray();

        int count = instance.participants().size();
        open = instance.participants().stream().mapToLong(Participant::open).toArray();
        met = new long[count];
        full = Arrays.stream(open).map(mask -> ~mask).toArray();
        seats = new int[count * slots];
        load = new int[count * slots];
        holders = new int[count * slots][];
        meetings = new int[count];
        atMost = instance.participants().stream().mapToInt(Participant::atMost).toArray();
        atLeast =
                instance.participants().stream().mapToInt(Participant::atLeast).toArray();
        for (int participant = 0; participant < count; participant++) {
            for (int slot = 0; slot < slots; slot++) {
                int free = instance.participants().get(participant).seats(slot);
                seats[participant * slots + slot] = free;
                holders[participant * slots + slot] = new int[free];
            }
        }
        tablesLeft = counting.numbers();
        bySlot = new int[slots * pairs];
        inSlot = new int[slots];
        placeInSlot = new int[pairs];
        before = partners(instance, true);
        after = partners(instance, false);
        for (int pair = 0; pair < pairs; pair++) {
            if (all.get(pair).is(Standing.PINNED)) {
                isFixed[pair] = true;
                put(pair, all.get(pair).slot());
            }
        }
    }

    /** Where the pair could ever meet. */
    static long slotsOf(Instance instance, int number) {
        Pair pair = instance.pairs().get(number);
        boolean isExcluded = pair.is(Standing.FORBIDDEN)
                || Instance.members(pair).stream()
                        .anyMatch(member -> instance.participants().get(member).atMost() <= 0);
        return isExcluded || !pair.needsTable()
                ? 0
                : instance.common(number) & instance.tables().open(pair.kind());
    }

    private static int[][] partners(Instance instance, boolean earlier) {
        int[][] partners = new int[instance.pairs().size()][0];
        for (Precedence order : instance.precedences()) {
            int of = earlier ? order.after() : order.before();
            partners[of] = Arrays.copyOf(partners[of], partners[of].length + 1);
            partners[of][partners[of].length - 1] = earlier ? order.before() : order.after();
        }
        return partners;
    }

    /** From now on participants should have as many meetings at least as in that instance, which is otherwise the same. */
    void keepFloors(Instance fair) {
        for (int participant = 0; participant < atLeast.length; participant++) {
            atLeast[participant] = fair.participants().get(participant).atLeast();
        }
    }

    boolean isHeld(int pair) {
        return slotOf[pair] >= 0;
    }

    void put(int pair, int slot) {
        slotOf[pair] = slot;
        for (int member : members[pair]) {
            int cell = member * slots + slot;
            holders[cell][load[cell]++] = pair;
            meetings[member]++;
            met[member] |= 1L << slot;
            if (load[cell] >= seats[cell]) {
                full[member] |= 1L << slot;
            }
        }
        for (long counted = limits[pair]; counted != 0; counted &= counted - 1) {
            tablesLeft[Long.numberOfTrailingZeros(counted)][slot]--;
        }
        placeInSlot[pair] = inSlot[slot];
        bySlot[slot * pairs + inSlot[slot]++] = pair;
    }

    void take(int pair) {
        int slot = slotOf[pair];
        slotOf[pair] = Plan.NOWHERE;
        for (int member : members[pair]) {
            int cell = member * slots + slot;
            int[] seated = holders[cell];
            int last = --load[cell];
            for (int seat = 0; seat < last; seat++) {
                if (seated[seat] == pair) {
                    seated[seat] = seated[last];
                    break;
                }
            }
            meetings[member]--;
            full[member] &= ~(1L << slot);
            if (last == 0) {
                met[member] &= ~(1L << slot);
            }
        }
        for (long counted = limits[pair]; counted != 0; counted &= counted - 1) {
            tablesLeft[Long.numberOfTrailingZeros(counted)][slot]++;
        }
        int moved = bySlot[slot * pairs + --inSlot[slot]];
        bySlot[slot * pairs + placeInSlot[pair]] = moved;
        placeInSlot[moved] = placeInSlot[pair];
    }

    boolean isFull(int participant, int slot) {
        return (full[participant] >>> slot & 1) != 0;
    }

    int load(int participant, int slot) {
        return load[participant * slots + slot];
    }

    int seats(int participant, int slot) {
        return seats[participant * slots + slot];
    }

    /** One of the meetings of a participant in a slot. */
    int holder(int participant, int slot, int number) {
        return holders[participant * slots + slot][number];
    }

    int meetingsIn(int slot) {
        return inSlot[slot];
    }

    int meetingIn(int slot, int number) {
        return bySlot[slot * pairs + number];
    }

    /** Whether a pair could meet there as things are, nobody else being moved. */
    boolean fits(int pair, int slot) {
        if (!Slots.has(allowed[pair], slot)) {
            return false;
        }
        for (int member : members[pair]) {
            if (isFull(member, slot) || meetings[member] >= atMost[member]) {
                return false;
            }
        }
        return limitReached(pair, slot) < 0 && keepsOrder(pair, slot);
    }

    /** A limit because of which the pair finds no table there; negative if there is none. */
    int limitReached(int pair, int slot) {
        for (long counted = limits[pair]; counted != 0; counted &= counted - 1) {
            int limit = Long.numberOfTrailingZeros(counted);
            if (tablesLeft[limit][slot] <= 0) {
                return limit;
            }
        }
        return -1;
    }

    private boolean keepsOrder(int pair, int slot) {
        for (int other : before[pair]) {
            if (isHeld(other) && slotOf[other] >= slot) {
                return false;
            }
        }
        for (int other : after[pair]) {
            if (isHeld(other) && slotOf[other] <= slot) {
                return false;
            }
        }
        return true;
    }

    /** What a participant's waiting costs, if those were its slots. */
    int idle(int participant, long slotsMet) {
        return participant < parties ? idle.of(slotsMet, open[participant]) : 0;
    }

    Plan plan() {
        return Plan.of(slotOf);
    }

    /** Puts every pair where the plan has it, which must be possible; fixed ones are there. */
    void become(int[] plan) {
        for (int pair = 0; pair < pairs; pair++) {
            if (isHeld(pair) && slotOf[pair] != plan[pair]) {
                take(pair);
            }
        }
        for (int pair = 0; pair < pairs; pair++) {
            if (!isHeld(pair) && plan[pair] >= 0) {
                put(pair, plan[pair]);
            }
        }
    }
}
