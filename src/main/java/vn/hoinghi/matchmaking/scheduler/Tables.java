package vn.hoinghi.matchmaking.scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The tables, and at which of them meetings may be held: one is too small for some, has interpretation or not, or is kept for
 * somebody.
 *
 * @param open for each table the slots in which it is there, as bits
 * @param kinds for each kind of meeting where it may be held
 */
public record Tables(List<Long> open, List<Kind> kinds) {

    /**
     * A kind of meeting.
     *
     * @param tables where it may be held, the best first
     * @param best how many of them are equally good; the others are taken where those do not suffice
     */
    public record Kind(List<Integer> tables, int best) {

        public Kind {
            tables = List.copyOf(tables);
        }

        /** A kind for which all its tables are equally good. */
        public static Kind of(List<Integer> tables) {
            return new Kind(tables, tables.size());
        }
    }

    public Tables {
        open = List.copyOf(open);
        kinds = List.copyOf(kinds);
    }

    /** In each slot so many tables, which are good for every meeting. */
    public static Tables equal(List<Integer> numbers) {
        int most = numbers.stream().mapToInt(number -> number).max().orElse(0);
        List<Long> open = IntStream.range(0, most)
                .mapToObj(table -> slots(numbers.size(), slot -> numbers.get(slot) > table))
                .toList();
        return new Tables(open, List.of(Kind.of(IntStream.range(0, most).boxed().toList())));
    }

    private static long slots(int number, IntPredicate isOpen) {
        return IntStream.range(0, number)
                .filter(isOpen)
                .mapToLong(slot -> 1L << slot)
                .sum();
    }

    /** With one more table, in that slot and for that kind of meeting. */
    Tables withOneMore(int kind, int slot) {
        List<Long> more = new ArrayList<>(open);
        more.add(1L << slot);
        List<Kind> changed = new ArrayList<>(kinds);
        List<Integer> tables = new ArrayList<>(kinds.get(kind).tables());
        tables.add(open.size());
        changed.set(kind, new Kind(tables, kinds.get(kind).best()));
        return new Tables(more, changed);
    }

    /** The slots in which there is some table for that kind of meeting. */
    long open(int kind) {
        return kinds.get(kind).tables().stream().mapToLong(open::get).reduce(0, (left, right) -> left | right);
    }

    /** The tables at which a meeting of that kind may be held in the slot. */
    public List<Integer> in(int slot, int kind) {
        return kinds.get(kind).tables().stream()
                .filter(table -> Slots.has(open.get(table), slot))
                .toList();
    }

    /** How many there are in the slot. */
    int number(int slot) {
        return (int) open.stream().filter(slots -> Slots.has(slots, slot)).count();
    }
}
