package vn.hoinghi.matchmaking.scheduler;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives the meetings of a plan their tables, slot after slot: those that stand somewhere stay there as far as can be, then
 * parties stay where they sat before, then everybody gets the best table there is. An assignment problem for each slot.
 */
final class Seating {

    /** What it is worth that a meeting has a table at all, that it stays, that a side of it stays; a good table is worth 1. */
    private static final long SEATED = 1000;

    private static final long STANDS = 100;
    private static final long SIDE_STAYS = 2;

    private final Instance instance;
    private final Plan plan;
    private final int[] tableOf;
    private final int[] last;

    private Seating(Instance instance, Plan plan) {
        this.instance = instance;
        this.plan = plan;
        tableOf = new int[plan.size()];
        last = new int[instance.participants().size()];
        Arrays.fill(tableOf, Plan.NOWHERE);
        Arrays.fill(last, Plan.NOWHERE);
        IntStream.range(0, instance.slots()).forEach(this::assign);
    }

    static Seating of(Instance instance, Plan plan) {
        return new Seating(instance, plan);
    }

    private void assign(int slot) {
        int[] meetings = plan.held().filter(pair -> plan.slot(pair) == slot).toArray();
        int tables = instance.tables().open().size();
        Network network = new Network(2 + meetings.length + tables);
        int[][] arcs = new int[meetings.length][];
        for (int index = 0; index < meetings.length; index++) {
            int node = 2 + index;
            int pair = meetings[index];
            network.arc(0, node, 1, 0);
            arcs[index] = places(pair).stream()
                    .mapToInt(table -> network.arc(node, 2 + meetings.length + table, 1, -worth(pair, table)))
                    .toArray();
        }
        for (int table = 0; table < tables; table++) {
            int room = Slots.has(instance.tables().open().get(table), slot) ? 1 : 0;
            network.arc(2 + meetings.length + table, 1, room, 0);
        }
        network.send(meetings.length);
        for (int index = 0; index < meetings.length; index++) {
            seat(meetings[index], network, arcs[index]);
        }
    }

    private List<Integer> places(int pair) {
        return instance.pairs().get(pair).needsTable() ? kind(pair).tables() : List.of();
    }

    private Tables.Kind kind(int pair) {
        return instance.tables().kinds().get(instance.pairs().get(pair).kind());
    }

    private long worth(int number, int table) {
        Pair pair = instance.pairs().get(number);
        boolean stands = pair.slot() == plan.slot(number) && pair.table() == table;
        return SEATED
                + (stands ? STANDS : 0)
                + (last[pair.first()] == table ? SIDE_STAYS : 0)
                + (last[pair.second()] == table ? SIDE_STAYS : 0)
                + (kind(number).tables().indexOf(table) < kind(number).best() ? 1 : 0);
    }

    private void seat(int number, Network network, int[] arcs) {
        Pair pair = instance.pairs().get(number);
        int found = IntStream.range(0, arcs.length)
                .filter(index -> network.flow(arcs[index]) > 0)
                .findFirst()
                .orElse(-1);
        tableOf[number] = found < 0 ? Plan.NOWHERE : places(number).get(found);
        int table = pair.needsTable() ? tableOf[number] : pair.table();
        for (int side : new int[] {pair.first(), pair.second()}) {
            last[side] = table;
        }
    }

    /** The table of a pair; {@link Plan#NOWHERE} if it does not meet, finds none, or brings its own. */
    int table(int pair) {
        return tableOf[pair];
    }

    /** The meetings that find no table. */
    List<Integer> without() {
        return plan.held()
                .filter(pair -> tableOf[pair] == Plan.NOWHERE
                        && instance.pairs().get(pair).needsTable())
                .boxed()
                .toList();
    }

    /** How often a party goes to another table, if meetings are held at these. */
    static int changes(Instance instance, Plan plan, List<Integer> tables) {
        int[] last = new int[instance.participants().size()];
        Arrays.fill(last, Plan.NOWHERE);
        int changes = 0;
        for (int number : inOrderOfTime(plan)) {
            Pair pair = instance.pairs().get(number);
            int table = pair.needsTable() ? tables.get(number) : pair.table();
            for (int side : new int[] {pair.first(), pair.second()}) {
                changes += last[side] != Plan.NOWHERE && last[side] != table ? 1 : 0;
                last[side] = table;
            }
        }
        return changes;
    }

    /** How often at least: from one pinned meeting to the next at another table. */
    static int leastChanges(Instance instance) {
        int[] pins = instance.pairs().stream()
                .mapToInt(pair -> pair.is(Pair.Standing.PINNED) ? pair.slot() : Plan.NOWHERE)
                .toArray();
        Plan pinned = Plan.of(pins);
        List<Integer> tables = instance.pairs().stream()
                .map(pair -> pair.needsTable() ? onlyTable(instance, pair) : pair.table())
                .toList();
        boolean areKnown = pinned.held().allMatch(pair -> tables.get(pair) != Plan.NOWHERE);
        return areKnown ? changes(instance, pinned, tables) : 0;
    }

    private static int onlyTable(Instance instance, Pair pair) {
        List<Integer> tables = instance.tables().kinds().get(pair.kind()).tables();
        return tables.size() == 1 ? tables.get(0) : Plan.NOWHERE;
    }

    private static List<Integer> inOrderOfTime(Plan plan) {
        return plan.held().boxed().sorted(Comparator.comparingInt(plan::slot)).toList();
    }
}
