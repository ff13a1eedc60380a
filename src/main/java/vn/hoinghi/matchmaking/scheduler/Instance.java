package vn.hoinghi.matchmaking.scheduler;

import java.util.ArrayList;
import java.util.List;
import vn.hoinghi.matchmaking.scheduler.Pair.Standing;

/**
 * What is to be scheduled.
 *
 * @param slots how many there are, at most {@link Slots#MOST}, in order of time
 * @param tables where meetings may be held
 * @param participants first those whose agendas count, then people they share
 * @param parties how many of the participants have agendas that count
 * @param pairs at most one for each two participants
 * @param idle what counts as waiting
 */
public record Instance(
        int slots,
        Tables tables,
        List<Participant> participants,
        int parties,
        List<Pair> pairs,
        List<Precedence> precedences,
        Idle idle) {

    public Instance {
        if (slots < 0 || slots > Slots.MOST) {
            throw new IllegalArgumentException("There are " + slots + " slots, and at most 64 can be scheduled");
        }
        participants = List.copyOf(participants);
        pairs = List.copyOf(pairs);
        precedences = List.copyOf(precedences);
        if (pairs.stream().anyMatch(pair -> !pair.needsTable() && !pair.is(Standing.PINNED))) {
            throw new IllegalArgumentException("Only what is pinned brings its own table");
        }
    }

    /** Participants who all have agendas, and equal tables. */
    public static Instance of(List<Integer> tables, List<Participant> participants, List<Pair> pairs) {
        return new Instance(
                tables.size(), Tables.equal(tables), participants, participants.size(), pairs, List.of(), Idle.SLOTS);
    }

    public Instance withTables(Tables those) {
        return new Instance(slots, those, participants, parties, pairs, precedences, idle);
    }

    public Instance withParticipant(int number, Participant participant) {
        return new Instance(
                slots, tables, replaced(participants, number, participant), parties, pairs, precedences, idle);
    }

    public Instance withParticipants(List<Participant> those) {
        return new Instance(slots, tables, those, parties, pairs, precedences, idle);
    }

    public Instance withPair(int number, Pair pair) {
        return withPairs(replaced(pairs, number, pair));
    }

    public Instance withPairs(List<Pair> those) {
        return new Instance(slots, tables, participants, parties, those, precedences, idle);
    }

    public Instance withPrecedences(List<Precedence> those) {
        return new Instance(slots, tables, participants, parties, pairs, those, idle);
    }

    public Instance withIdle(Idle measure) {
        return new Instance(slots, tables, participants, parties, pairs, precedences, measure);
    }

    private static <T> List<T> replaced(List<T> items, int number, T item) {
        List<T> changed = new ArrayList<>(items);
        changed.set(number, item);
        return changed;
    }

    /** The slots in which the pair may meet and everybody could, if nobody had any other meeting. */
    long common(int number) {
        Pair pair = pairs.get(number);
        return members(pair).stream()
                .map(member -> participants.get(member).open())
                .reduce(pair.allowed() & Slots.first(slots), (left, right) -> left & right);
    }

    /** Everybody who must be at the meeting. */
    static List<Integer> members(Pair pair) {
        List<Integer> members = new ArrayList<>(List.of(pair.first(), pair.second()));
        members.addAll(pair.people());
        return members;
    }

    /** What the meetings of the plan are worth together. */
    public long weight(Plan plan) {
        return plan.held().mapToLong(pair -> pairs.get(pair).weight()).sum();
    }

    /** How many meetings each participant has. */
    public int[] meetings(Plan plan) {
        int[] number = new int[participants.size()];
        plan.held().forEach(pair -> members(pairs.get(pair)).forEach(member -> number[member]++));
        return number;
    }

    /** The slots in which each participant has a meeting. */
    long[] met(Plan plan) {
        long[] met = new long[participants.size()];
        plan.held().forEach(pair -> members(pairs.get(pair)).forEach(member -> met[member] |= 1L << plan.slot(pair)));
        return met;
    }

    /** How much those whose agendas count wait, all together. */
    public int idle(Plan plan) {
        long[] met = met(plan);
        int sum = 0;
        for (int party = 0; party < parties; party++) {
            sum += idle.of(met[party], participants.get(party).open());
        }
        return sum;
    }

    /** How many published meetings are no longer where they were. */
    public int changes(Plan plan) {
        int sum = 0;
        for (int pair = 0; pair < pairs.size(); pair++) {
            sum += pairs.get(pair).wasPublished()
                            && plan.slot(pair) != pairs.get(pair).slot()
                    ? 1
                    : 0;
        }
        return sum;
    }
}
