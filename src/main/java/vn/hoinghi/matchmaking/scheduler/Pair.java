package vn.hoinghi.matchmaking.scheduler;

import java.util.List;

/**
 * A meeting that may be held: two participants, or two and the people whom they share.
 *
 * @param people further participants who must be there, such as a person who sits for several parties
 * @param weight what it is worth to hold it, exactly; see {@link Tiers}
 * @param score what it is worth while plans are compared by the million: of the same order as {@code weight}, but small
 * @param allowed the slots in which it may be held, whoever is free
 * @param kind what kind of meeting it is to the {@link Tables}; {@link #NO_TABLE} for one that is pinned and brings its own
 * @param standing what was decided about it before
 * @param slot where it stands in the plan that is to be kept or mended; {@link Plan#NOWHERE} if it does not
 * @param table at which table it stands there; {@link Plan#NOWHERE} if that is not known
 */
public record Pair(
        int first,
        int second,
        List<Integer> people,
        long weight,
        int score,
        long allowed,
        int kind,
        Standing standing,
        int slot,
        int table) {

    public static final int NO_TABLE = -1;

    /** What was decided about a meeting before the scheduler is asked. */
    public enum Standing {
        /** It is held where that is best, or not at all. */
        OPEN,
        /** It must be held, wherever. */
        REQUIRED,
        /** It stays in its slot whatever happens. */
        PINNED,
        /** It was told to people: to move or to drop it disturbs them. */
        PUBLISHED,
        /** It must not be held. */
        FORBIDDEN
    }

    /** Two participants who wish to meet, in any slot. */
    public static Pair of(int first, int second, long weight) {
        int score = (int) Math.min(weight, 1000);
        return new Pair(first, second, List.of(), weight, score, -1L, 0, Standing.OPEN, Plan.NOWHERE, Plan.NOWHERE);
    }

    public Pair withScore(int number) {
        return new Pair(first, second, people, weight, number, allowed, kind, standing, slot, table);
    }

    public Pair withPeople(List<Integer> those) {
        return new Pair(first, second, List.copyOf(those), weight, score, allowed, kind, standing, slot, table);
    }

    public Pair withAllowed(long slots) {
        return new Pair(first, second, people, weight, score, slots, kind, standing, slot, table);
    }

    public Pair withKind(int meetingKind) {
        return new Pair(first, second, people, weight, score, allowed, meetingKind, standing, slot, table);
    }

    public Pair standing(Standing decided, int where) {
        return new Pair(first, second, people, weight, score, allowed, kind, decided, where, table);
    }

    /** At which table it stands in the plan that is to be kept or mended. */
    public Pair at(int where) {
        return new Pair(first, second, people, weight, score, allowed, kind, standing, slot, where);
    }

    boolean needsTable() {
        return kind != NO_TABLE;
    }

    boolean is(Standing decided) {
        return standing == decided;
    }

    /** Whether the plan that is to be mended has it. */
    boolean wasPublished() {
        return standing == Standing.PUBLISHED;
    }
}
