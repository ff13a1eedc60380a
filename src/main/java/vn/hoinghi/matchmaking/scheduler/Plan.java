package vn.hoinghi.matchmaking.scheduler;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A slot, or none, for each pair of an instance. It never changes. */
public final class Plan {

    /** The slot of a pair that does not meet. */
    public static final int NOWHERE = -1;

    private final int[] slots;

    private Plan(int[] slots) {
        this.slots = slots;
    }

    public static Plan of(int... slots) {
        return new Plan(slots.clone());
    }

    public static Plan empty(int pairs) {
        int[] none = new int[pairs];
        Arrays.fill(none, NOWHERE);
        return new Plan(none);
    }

    /** How many pairs there are, whether they meet or not. */
    public int size() {
        return slots.length;
    }

    public int slot(int pair) {
        return slots[pair];
    }

    public boolean holds(int pair) {
        return slots[pair] != NOWHERE;
    }

    /** The pairs that meet. */
    public IntStream held() {
        return IntStream.range(0, slots.length).filter(this::holds);
    }

    /** The same plan but for one pair. */
    public Plan with(int pair, int slot) {
        int[] changed = slots.clone();
        changed[pair] = slot;
        return new Plan(changed);
    }

    public Plan without(Iterable<Integer> pairs) {
        int[] changed = slots.clone();
        pairs.forEach(pair -> changed[pair] = NOWHERE);
        return new Plan(changed);
    }

    int[] toArray() {
        return slots.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Plan plan && Arrays.equals(slots, plan.slots);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(slots);
    }

    @Override
    public String toString() {
        return Arrays.toString(slots);
    }
}
