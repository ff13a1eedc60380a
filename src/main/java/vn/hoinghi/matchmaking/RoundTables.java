package vn.hoinghi.matchmaking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.matchmaking.scheduler.Plan;
import vn.hoinghi.matchmaking.scheduler.Slots;
import vn.hoinghi.matchmaking.scheduler.Tables;
import vn.hoinghi.matchmaking.scheduler.Tables.Kind;

/**
 * The tables of a round as the scheduler is told of them: which seat how many, have interpretation, are kept for a party; and
 * when those are taken whose meetings stay. A round that has no tables at all does without: each team brings one.
 */
final class RoundTables {

    private final List<RoundTable> tables;
    private final List<Long> open;
    private final List<Kind> kinds = new ArrayList<>();

    /** @param staying the teams whose meetings stay at their tables */
    RoundTables(List<RoundTable> tables, List<Slot> slots, List<Party> parties, List<Sitting> staying) {
        this.tables = tables;
        int teams = parties.stream().mapToInt(party -> party.teams).sum();
        open = tables.isEmpty()
                ? Collections.nCopies(teams, Slots.first(slots.size()))
                : tables.stream().map(table -> open(table, slots, staying)).toList();
    }

    private static long open(RoundTable table, List<Slot> slots, List<Sitting> staying) {
        return IntStream.range(0, slots.size())
                .filter(slot -> staying.stream()
                        .noneMatch(sitting -> table.id.equals(sitting.table())
                                && sitting.during().overlaps(slots.get(slot).during())))
                .mapToLong(slot -> 1L << slot)
                .sum();
    }

    /** The number of the kind of meeting of so many people, which is at a table already or not. */
    int kind(Party party, Party other, int people, @Nullable UUID current) {
        boolean isNeeded = party.needsInterpretation || other.needsInterpretation;
        Predicate<RoundTable> isKept = table -> table.partyId != null;
        Predicate<RoundTable> isTheirs = table -> party.id.equals(table.partyId) || other.id.equals(table.partyId);
        Predicate<RoundTable> isLarge = table -> table.capacity == null || table.capacity >= people;
        Predicate<RoundTable> isGood = isTheirs.or(isKept.negate())
                .and(isLarge.and(table -> table.hasInterpretation || !isNeeded).or(table -> table.id.equals(current)));
        List<Integer> best = numbers(isGood.and(isTheirs));
        if (best.isEmpty()) {
            best = numbers(isGood.and(table -> isNeeded || !table.hasInterpretation));
        }
        return number(best, numbers(isGood));
    }

    /** The number of a kind that is held at that table alone. */
    int only(int table) {
        return number(List.of(table), List.of());
    }

    private List<Integer> numbers(Predicate<RoundTable> isWanted) {
        return IntStream.range(0, open.size())
                .filter(number -> tables.isEmpty() || isWanted.test(tables.get(number)))
                .boxed()
                .toList();
    }

    private int number(List<Integer> best, List<Integer> all) {
        List<Integer> inOrder = new ArrayList<>(best);
        all.stream().filter(table -> !best.contains(table)).forEach(inOrder::add);
        Kind kind = new Kind(inOrder, best.size());
        if (!kinds.contains(kind)) {
            kinds.add(kind);
        }
        return kinds.indexOf(kind);
    }

    /** The number of a table; {@link Plan#NOWHERE} for none. */
    int number(@Nullable UUID table) {
        return IntStream.range(0, tables.size())
                .filter(number -> tables.get(number).id.equals(table))
                .findFirst()
                .orElse(Plan.NOWHERE);
    }

    /** The table of that number; null for none, and where the round does without. */
    @Nullable
    UUID id(int number) {
        return number == Plan.NOWHERE || tables.isEmpty() ? null : tables.get(number).id;
    }

    /** All kinds that were asked for, and the tables. */
    Tables all() {
        return new Tables(open, kinds);
    }
}
