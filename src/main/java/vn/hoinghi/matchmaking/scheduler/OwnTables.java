package vn.hoinghi.matchmaking.scheduler;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Participants who have tables to themselves, as many as they ever need at once: a meeting of theirs always finds one, whatever
 * is taken by others.
 */
final class OwnTables {

    private final Instance instance;

    /** Those who are at all meetings of a kind. */
    private final List<Set<Integer>> common = new ArrayList<>();

    OwnTables(Instance instance) {
        this.instance = instance;
        instance.tables().kinds().forEach(kind -> common.add(new HashSet<>()));
        boolean[] isSeen = new boolean[common.size()];
        instance.pairs().stream().filter(Pair::needsTable).forEach(pair -> {
            Set<Integer> those = common.get(pair.kind());
            if (isSeen[pair.kind()]) {
                those.retainAll(Instance.members(pair));
            } else {
                those.addAll(Instance.members(pair));
            }
            isSeen[pair.kind()] = true;
        });
    }

    /** The kinds of meetings that need no counting. */
    Set<Integer> kinds() {
        Set<Integer> kinds = new HashSet<>();
        common.stream().flatMap(Set::stream).distinct().forEach(member -> kinds.addAll(kinds(member)));
        return kinds;
    }

    private List<Integer> kinds(int member) {
        BitSet own = new BitSet();
        IntStream.range(0, common.size())
                .filter(kind -> isOf(kind, member))
                .forEach(kind -> tables(kind).forEach(own::set));
        IntStream.range(0, common.size())
                .filter(kind -> !isOf(kind, member))
                .forEach(kind -> tables(kind).forEach(own::clear));
        List<Integer> kinds = IntStream.range(0, common.size())
                .filter(kind -> isOf(kind, member) && tables(kind).stream().anyMatch(own::get))
                .boxed()
                .toList();
        kinds.forEach(kind -> {
            BitSet tables = new BitSet();
            tables(kind).forEach(tables::set);
            own.and(tables);
        });
        boolean suffice = IntStream.range(0, instance.slots())
                .allMatch(slot -> own.stream()
                                .filter(table ->
                                        Slots.has(instance.tables().open().get(table), slot))
                                .count()
                        >= seats(member, slot));
        return suffice ? kinds : List.of();
    }

    /** At how many meetings at once it could sit that need a table. */
    private int seats(int member, int slot) {
        long without = instance.pairs().stream()
                .filter(pair -> pair.is(Pair.Standing.PINNED) && pair.slot() == slot && !pair.needsTable())
                .filter(pair -> Instance.members(pair).contains(member))
                .count();
        return instance.participants().get(member).seats(slot) - (int) without;
    }

    private boolean isOf(int kind, int member) {
        return common.get(kind).contains(member);
    }

    private List<Integer> tables(int kind) {
        return instance.tables().kinds().get(kind).tables();
    }
}
