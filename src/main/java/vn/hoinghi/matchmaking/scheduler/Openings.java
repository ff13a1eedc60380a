package vn.hoinghi.matchmaking.scheduler;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.hoinghi.matchmaking.scheduler.Pair.Standing;

/** What is left once the pinned meetings have their places: seats, tables, and the slots in which a pair can still meet. */
final class Openings {

    private final Instance instance;
    private final int[][] seats;
    private final int[] tables;
    private final Limits limits;

    /** For each limit the slots in which there is still a table. */
    private final long[] withTables;

    private final int[] taken;

    Openings(Instance instance) {
        this.instance = instance;
        seats = instance.participants().stream()
                .map(participant -> IntStream.range(0, instance.slots())
                        .map(participant::seats)
                        .toArray())
                .toArray(int[][]::new);
        tables = IntStream.range(0, instance.slots())
                .map(instance.tables()::number)
                .toArray();
        limits = Limits.of(instance);
        taken = new int[instance.participants().size()];
        int[][] tablesLeft = limits.numbers();
        instance.pairs().stream().filter(pair -> pair.is(Standing.PINNED)).forEach(pair -> pin(pair, tablesLeft));
        withTables = Arrays.stream(tablesLeft)
                .mapToLong(left -> IntStream.range(0, left.length)
                        .filter(slot -> left[slot] > 0)
                        .mapToLong(slot -> 1L << slot)
                        .sum())
                .toArray();
    }

    private void pin(Pair pair, int[][] tablesLeft) {
        for (int member : Instance.members(pair)) {
            seats[member][pair.slot()]--;
            taken[member]++;
        }
        tables[pair.slot()] -= pair.needsTable() ? 1 : 0;
        Slots.each(limits.of(pair)).forEach(limit -> tablesLeft[limit][pair.slot()]--);
    }

    /** How many more meetings the participant could have. */
    int capacity(int participant) {
        int allowed = instance.participants().get(participant).atMost() - taken[participant];
        return Math.max(
                0,
                Math.min(
                        allowed,
                        IntStream.of(seats[participant])
                                .filter(free -> free > 0)
                                .sum()));
    }

    /** How many meetings it has that are pinned. */
    int pinned(int participant) {
        return taken[participant];
    }

    int seats(int participant, int slot) {
        return Math.max(0, seats[participant][slot]);
    }

    int tables(int slot) {
        return Math.max(0, tables[slot]);
    }

    /** The slots in which this pair, which is not pinned, could meet beside what is pinned. */
    long common(int number) {
        Pair pair = instance.pairs().get(number);
        if (pair.is(Standing.FORBIDDEN)) {
            return 0;
        }
        List<Integer> members = Instance.members(pair);
        long open = pair.allowed() & instance.tables().open(pair.kind());
        for (long counted = limits.of(pair); counted != 0; counted &= counted - 1) {
            open &= withTables[Long.numberOfTrailingZeros(counted)];
        }
        long free = 0;
        for (int slot = 0; slot < instance.slots(); slot++) {
            int here = slot;
            boolean isOpen = members.stream().allMatch(member -> seats[member][here] > 0);
            free |= isOpen ? 1L << slot : 0;
        }
        return open & free;
    }
}
