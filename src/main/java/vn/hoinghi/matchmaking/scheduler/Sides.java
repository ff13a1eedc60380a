package vn.hoinghi.matchmaking.scheduler;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** On which of two sides each participant stands, such that all pairs join the sides; or that there are no such sides. */
record Sides(boolean areTwo, List<Boolean> left) {

    static Sides of(Instance instance) {
        List<List<Integer>> others = new ArrayList<>();
        instance.participants().forEach(participant -> others.add(new ArrayList<>()));
        for (Pair pair : instance.pairs()) {
            others.get(pair.first()).add(pair.second());
            others.get(pair.second()).add(pair.first());
        }
        int[] side = new int[others.size()];
        boolean areTwo = true;
        for (int participant = 0; participant < side.length; participant++) {
            if (side[participant] == 0) {
                side[participant] = 1;
                areTwo &= spread(participant, side, others);
            }
        }
        return new Sides(
                areTwo, Arrays.stream(side).mapToObj(where -> where == 1).toList());
    }

    private static boolean spread(int start, int[] side, List<List<Integer>> others) {
        Deque<Integer> reached = new ArrayDeque<>(List.of(start));
        while (!reached.isEmpty()) {
            int participant = reached.remove();
            for (int other : others.get(participant)) {
                if (side[other] == side[participant]) {
                    return false;
                }
                if (side[other] == 0) {
                    side[other] = -side[participant];
                    reached.add(other);
                }
            }
        }
        return true;
    }
}
