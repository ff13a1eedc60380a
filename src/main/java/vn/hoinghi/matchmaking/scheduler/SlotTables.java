package vn.hoinghi.matchmaking.scheduler;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Who sits where in one slot, and who would have to leave so that one more meeting finds a table. */
final class SlotTables {

    private final Instance instance;
    private final int slot;

    /** The meeting at each table that is taken. */
    private final Map<Integer, Integer> meetings = new HashMap<>();

    /** What has been asked before. */
    private final Map<Integer, Optional<List<Integer>>> inTheWay = new HashMap<>();

    SlotTables(Instance instance, int slot, List<Integer> held) {
        this.instance = instance;
        this.slot = slot;
        held.stream().filter(pair -> instance.pairs().get(pair).needsTable()).forEach(this::seat);
    }

    private void seat(int pair) {
        Map<Integer, Integer> from = new LinkedHashMap<>();
        int table = search(kind(pair), from).orElse(Plan.NOWHERE);
        while (table != Plan.NOWHERE) {
            int before = from.getOrDefault(table, Plan.NOWHERE);
            meetings.put(table, before == Plan.NOWHERE ? pair : Objects.requireNonNull(meetings.get(before)));
            table = before;
        }
    }

    private int kind(int pair) {
        return instance.pairs().get(pair).kind();
    }

    /**
     * Looks for a free table, whoever sits moving on to others.
     *
     * @param from filled with each table that is reached, and the one whose meeting would move there
     */
    private Optional<Integer> search(int kind, Map<Integer, Integer> from) {
        Deque<Integer> reached = new ArrayDeque<>();
        reach(kind, Plan.NOWHERE, from, reached);
        while (!reached.isEmpty()) {
            int table = reached.remove();
            Integer sitting = meetings.get(table);
            if (sitting == null) {
                return Optional.of(table);
            }
            reach(kind(sitting), table, from, reached);
        }
        return Optional.empty();
    }

    private void reach(int kind, int before, Map<Integer, Integer> from, Deque<Integer> reached) {
        for (int table : instance.tables().in(slot, kind)) {
            if (from.putIfAbsent(table, before) == null) {
                reached.add(table);
            }
        }
    }

    /**
     * The meetings of which any one would have to leave for one more of that kind to find a table, none where there is no table
     * for it at all; empty if a table can be had as things are.
     */
    Optional<List<Integer>> inTheWay(int kind) {
        return inTheWay.computeIfAbsent(kind, key -> {
            Map<Integer, Integer> from = new LinkedHashMap<>();
            return search(kind, from).isPresent()
                    ? Optional.empty()
                    : Optional.of(from.keySet().stream().map(meetings::get).toList());
        });
    }
}
