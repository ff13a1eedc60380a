package vn.hoinghi.matchmaking.scheduler;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether meetings find tables, told by counting. By Hall's theorem (1935) the meetings of a slot can all be seated if and only
 * if, for each union of the sets of tables at which kinds of meetings may be held, no more meetings must be held within the
 * union than it has tables. Meetings that always find a table which nobody else may use are left out of the count.
 *
 * <p>Where there would be more than {@link #MOST} such unions, only so many are counted; what then finds no table leaves the
 * plan in the end.
 */
final class Limits {

    /** As many as the bits of a set. */
    static final int MOST = 64;

    private final Instance instance;
    private final List<BitSet> unions;
    private final long[] ofKind;

    private Limits(Instance instance) {
        this.instance = instance;
        int kinds = instance.tables().kinds().size();
        BitSet counted = new BitSet();
        instance.pairs().stream().filter(Pair::needsTable).forEach(pair -> counted.set(pair.kind()));
        new OwnTables(instance).kinds().forEach(counted::clear);
        unions = unions(counted.stream().mapToObj(this::tables).toList());
        ofKind = IntStream.range(0, kinds)
                .mapToLong(kind -> counted.get(kind) ? within(tables(kind)) : 0)
                .toArray();
    }

    static Limits of(Instance instance) {
        return new Limits(instance);
    }

    private BitSet tables(int kind) {
        BitSet tables = new BitSet();
        instance.tables().kinds().get(kind).tables().forEach(tables::set);
        return tables;
    }

    private static List<BitSet> unions(List<BitSet> sets) {
        Set<BitSet> unions = new LinkedHashSet<>(sets);
        List<BitSet> open = new ArrayList<>(unions);
        for (int next = 0; next < open.size() && unions.size() < MOST; next++) {
            for (BitSet set : sets) {
                BitSet union = (BitSet) open.get(next).clone();
                union.or(set);
                if (unions.add(union)) {
                    open.add(union);
                }
            }
        }
        return open.stream().limit(MOST).toList();
    }

    private long within(BitSet tables) {
        return IntStream.range(0, unions.size())
                .filter(limit -> {
                    BitSet outside = (BitSet) tables.clone();
                    outside.andNot(unions.get(limit));
                    return outside.isEmpty();
                })
                .mapToLong(limit -> 1L << limit)
                .sum();
    }

    /** The limits under which a pair counts, as bits. */
    long of(Pair pair) {
        return pair.needsTable() ? ofKind[pair.kind()] : 0;
    }

    /** For each limit how many tables there are in each slot. */
    int[][] numbers() {
        return unions.stream()
                .map(tables -> IntStream.range(0, instance.slots())
                        .map(slot -> number(tables, slot))
                        .toArray())
                .toArray(int[][]::new);
    }

    private int number(BitSet tables, int slot) {
        return (int) tables.stream()
                .filter(table -> Slots.has(instance.tables().open().get(table), slot))
                .count();
    }
}
