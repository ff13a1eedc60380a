package vn.hoinghi.matchmaking.scheduler;

import java.util.stream.IntStream;

/** Sets of slots as the bits of a {@code long}; the first slot is the lowest bit. */
public final class Slots {

    /** As many slots as a set can hold. */
    public static final int MOST = 64;

    private Slots() {}

    /** The first so many slots. */
    public static long first(int number) {
        return number == MOST ? -1L : (1L << number) - 1;
    }

    public static boolean has(long slots, int slot) {
        return (slots >>> slot & 1) != 0;
    }

    static IntStream each(long slots) {
        return IntStream.range(0, MOST).filter(slot -> has(slots, slot));
    }

    /** The slots from the first to the last of a set, both included. */
    static long span(long slots) {
        return slots == 0 ? 0 : -1L << Long.numberOfTrailingZeros(slots) & -1L >>> Long.numberOfLeadingZeros(slots);
    }
}
