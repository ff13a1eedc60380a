package vn.hoinghi.matchmaking.scheduler;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Gives the meetings of a plan their tables, slot after slot, so that parties stay where they sat before as far as can be: an
 * assignment problem each. Tables have numbers, the largest first: in a slot the first {@code tables[k][slot]} of them are of
 * class {@code k} or larger.
 */
final class Tables {

    /** More than the two sides of a meeting can gain by staying. */
    private static final int SEATED = 8;

    private final Instance instance;
    private final Plan plan;
    private final int[] tableOf;
    private final int[] last;
    private int changes;

    private Tables(Instance instance, Plan plan) {
        this.instance = instance;
        this.plan = plan;
        tableOf = new int[plan.size()];
        last = new int[instance.participants().size()];
        Arrays.fill(tableOf, Plan.NOWHERE);
        Arrays.fill(last, Plan.NOWHERE);
        IntStream.range(0, instance.slots()).forEach(this::assign);
    }

    static Tables of(Instance instance, Plan plan) {
        return new Tables(instance, plan);
    }

    private void assign(int slot) {
        int[] meetings = plan.held().filter(pair -> plan.slot(pair) == slot).toArray();
        int number = instance.tables(slot);
        Network network = new Network(2 + meetings.length + number);
        int[][] arcs = new int[meetings.length][];
        for (int index = 0; index < meetings.length; index++) {
            Pair pair = instance.pairs().get(meetings[index]);
            network.arc(0, 2 + index, 1, 0);
            arcs[index] = new int[instance.tables().get(pair.size()).get(slot)];
            for (int table = 0; table < arcs[index].length; table++) {
                long stays = (last[pair.first()] == table ? 1 : 0) + (last[pair.second()] == table ? 1 : 0);
                arcs[index][table] = network.arc(2 + index, 2 + meetings.length + table, 1, -SEATED - stays);
            }
        }
        IntStream.range(0, number).forEach(table -> network.arc(2 + meetings.length + table, 1, 1, 0));
        network.send(meetings.length);
        for (int index = 0; index < meetings.length; index++) {
            for (int table = 0; table < arcs[index].length; table++) {
                if (network.flow(arcs[index][table]) > 0) {
                    seat(meetings[index], table);
                }
            }
        }
    }

    private void seat(int pair, int table) {
        tableOf[pair] = table;
        for (int side : new int[] {
            instance.pairs().get(pair).first(), instance.pairs().get(pair).second()
        }) {
            changes += last[side] != Plan.NOWHERE && last[side] != table ? 1 : 0;
            last[side] = table;
        }
    }

    /** The number of the table of a pair; {@link Plan#NOWHERE} if it does not meet. */
    int table(int pair) {
        return tableOf[pair];
    }

    /** How often a party goes to another table. */
    int changes() {
        return changes;
    }
}
