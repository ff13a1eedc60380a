package vn.hoinghi.matchmaking.scheduler;

import java.util.List;
import java.util.stream.IntStream;
import vn.hoinghi.matchmaking.scheduler.Pair.Standing;

/** What is left once the pinned meetings have their places: seats, tables, and the slots in which a pair can still meet. */
final class Openings {

    private final Instance instance;
    private final int[][] seats;
    private final int[][] tables;
    private final int[] taken;

    Openings(Instance instance) {
        this.instance = instance;
        seats = instance.participants().stream()
                .map(participant -> IntStream.range(0, instance.slots())
                        .map(participant::seats)
                        .toArray())
                .toArray(int[][]::new);
        tables = instance.tables().stream()
                .map(numbers -> numbers.stream().mapToInt(number -> number).toArray())
                .toArray(int[][]::new);
        taken = new int[instance.participants().size()];
        instance.pairs().stream().filter(pair -> pair.is(Standing.PINNED)).forEach(this::pin);
    }

    private void pin(Pair pair) {
        for (int member : Instance.members(pair)) {
            seats[member][pair.slot()]--;
            taken[member]++;
        }
        for (int size = 0; size <= pair.size(); size++) {
            tables[size][pair.slot()]--;
        }
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
        return Math.max(0, tables[0][slot]);
    }

    /** The slots in which this pair, which is not pinned, could meet beside what is pinned. */
    long common(int number) {
        Pair pair = instance.pairs().get(number);
        if (pair.is(Standing.FORBIDDEN)) {
            return 0;
        }
        List<Integer> members = Instance.members(pair);
        long open = 0;
        for (int slot = 0; slot < instance.slots(); slot++) {
            int here = slot;
            boolean isOpen =
                    tables[pair.size()][slot] > 0 && members.stream().allMatch(member -> seats[member][here] > 0);
            open |= isOpen ? 1L << slot : 0;
        }
        return open & pair.allowed();
    }
}
