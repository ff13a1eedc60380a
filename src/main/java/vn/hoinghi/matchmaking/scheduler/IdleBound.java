package vn.hoinghi.matchmaking.scheduler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.hoinghi.matchmaking.scheduler.Pair.Standing;

/**
 * How much parties wait at least. Where breaks count whatever their reason, a party has one less than the stretches of open
 * slots that its meetings need; and one, if there is no row of slots in which all its meetings could be held, each where it
 * may. Open slots lie between meetings where those are pinned.
 */
final class IdleBound {

    private IdleBound() {}

    static long of(Instance instance) {
        return IntStream.range(0, instance.parties())
                .mapToLong(party -> instance.idle() == Idle.SLOTS ? gaps(instance, party) : breaks(instance, party))
                .sum();
    }

    /** Open slots between pinned meetings for which there are not enough others. */
    private static long gaps(Instance instance, int party) {
        List<Integer> own = IntStream.range(0, instance.pairs().size())
                .filter(pair -> Instance.members(instance.pairs().get(pair)).contains(party))
                .boxed()
                .toList();
        long pinned = own.stream()
                .map(instance.pairs()::get)
                .filter(pair -> pair.is(Standing.PINNED))
                .mapToLong(pair -> 1L << pair.slot())
                .reduce(0, (left, right) -> left | right);
        long gaps = Slots.span(pinned) & instance.participants().get(party).open() & ~pinned;
        long others = own.stream()
                .filter(pair -> !instance.pairs().get(pair).is(Standing.PINNED) && (instance.common(pair) & gaps) != 0)
                .count();
        return Math.max(0, Long.bitCount(gaps) - others);
    }

    private static long breaks(Instance instance, int party) {
        Participant participant = instance.participants().get(party);
        boolean sharesSlots = IntStream.range(0, instance.slots()).anyMatch(slot -> participant.seats(slot) > 1);
        List<Long> meetings = IntStream.range(0, instance.pairs().size())
                .filter(pair -> isBoundTo(instance.pairs().get(pair), party))
                .mapToObj(pair -> slots(instance, pair))
                .toList();
        if (sharesSlots || meetings.isEmpty()) {
            return 0;
        }
        long usable = meetings.stream().reduce(0L, (left, right) -> left | right);
        int left = meetings.size();
        int needed = 0;
        for (int length : stretches(usable)) {
            needed += left > 0 ? 1 : 0;
            left -= length;
        }
        boolean fitInARow = IntStream.rangeClosed(0, instance.slots() - meetings.size())
                .anyMatch(start -> canFill(Slots.first(meetings.size()) << start, meetings));
        return Math.max(needed - 1, fitInARow ? 0 : 1);
    }

    private static boolean isBoundTo(Pair pair, int party) {
        return (pair.is(Standing.REQUIRED) || pair.is(Standing.PINNED))
                && Instance.members(pair).contains(party);
    }

    private static long slots(Instance instance, int number) {
        Pair pair = instance.pairs().get(number);
        return pair.is(Standing.PINNED) ? 1L << pair.slot() : instance.common(number);
    }

    /** Whether each of these slots can be given one of as many meetings: one such way per slot, by alternating paths. */
    private static boolean canFill(long row, List<Long> meetings) {
        Map<Integer, Integer> meetingOf = new HashMap<>();
        return IntStream.range(0, meetings.size())
                .allMatch(meeting -> place(meeting, row, meetings, meetingOf, new HashSet<>()));
    }

    private static boolean place(
            int meeting, long row, List<Long> meetings, Map<Integer, Integer> meetingOf, Set<Integer> tried) {
        return Slots.each(row & meetings.get(meeting)).anyMatch(slot -> {
            boolean isFree = tried.add(slot)
                    && (!meetingOf.containsKey(slot) || place(meetingOf.get(slot), row, meetings, meetingOf, tried));
            if (isFree) {
                meetingOf.put(slot, meeting);
            }
            return isFree;
        });
    }

    /** The lengths of what lies side by side, the longest first. */
    private static List<Integer> stretches(long slots) {
        List<Integer> lengths = new ArrayList<>();
        long rest = slots;
        while (rest != 0) {
            long shifted = rest >>> Long.numberOfTrailingZeros(rest);
            int length = Long.numberOfTrailingZeros(~shifted);
            lengths.add(length);
            long run = length == Slots.MOST ? -1L : (1L << length) - 1;
            rest &= ~(run << Long.numberOfTrailingZeros(rest));
        }
        lengths.sort(Comparator.reverseOrder());
        return lengths;
    }
}
