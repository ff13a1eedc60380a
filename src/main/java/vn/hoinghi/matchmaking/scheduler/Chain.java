package vn.hoinghi.matchmaking.scheduler;

/**
 * The meetings of two slots that hang together by those who sit in them, and change slots together: a Kempe chain of the
 * edge colouring whose colours are slots. A pair that does not meet enters in the same way, as in Kőnig's proof: whoever it
 * displaces goes to the other slot, whoever those displace comes to the first.
 *
 * <p>A chain is grown, weighed and, where that is wanted, carried out; until then nothing is changed.
 */
final class Chain {

    /** How many chains at most change slots together, where one alone would leave a slot with too few tables. */
    private static final int COMPANIONS = 1;

    private final Placement placement;
    private final Costs costs;
    private final Dice dice;
    private final int[] pairs;
    private final int[] goals;
    private final int[] inChain;
    private final int[] touched;
    private final int[] isTouched;
    private final int[] intoFirst;
    private final int[] intoSecond;
    private int length;
    private int touchedLength;
    private int generation;
    private int first;
    private int second;

    Chain(Placement placement, Costs costs, Dice dice) {
        this.placement = placement;
        this.costs = costs;
        this.dice = dice;
        pairs = new int[placement.pairs];
        goals = new int[placement.pairs];
        inChain = new int[placement.pairs];
        int participants = placement.open.length;
        touched = new int[participants];
        isTouched = new int[participants];
        intoFirst = new int[participants];
        intoSecond = new int[participants];
    }

    /** Whether the pair can go to the slot, with all that hangs on it changing places between that slot and the other. */
    boolean grow(int pair, int slot, int other) {
        generation++;
        length = 0;
        touchedLength = 0;
        first = slot;
        second = other;
        join(pair);
        int link = 0;
        for (int companions = 0; companions <= COMPANIONS; companions++) {
            for (; link < length; link++) {
                if (!follow(pairs[link])) {
                    return false;
                }
            }
            int crowded = slotWithoutTables();
            if (crowded == Plan.NOWHERE) {
                return seatsSuffice() && keepsOrder();
            }
            if (!joinAny(crowded)) {
                return false;
            }
        }
        return false;
    }

    /** Lets some meeting of a slot go along, so that it leaves its table. */
    private boolean joinAny(int slot) {
        int number = placement.meetingsIn(slot);
        int pair = number == 0 ? Plan.NOWHERE : placement.meetingIn(slot, dice.below(number));
        if (pair == Plan.NOWHERE || inChain[pair] == generation) {
            return false;
        }
        join(pair);
        return true;
    }

    private void join(int pair) {
        inChain[pair] = generation;
        pairs[length++] = pair;
    }

    private int goal(int pair) {
        return placement.slotOf[pair] == first ? second : first;
    }

    private boolean follow(int pair) {
        int goal = goal(pair);
        if (placement.isFixed[pair] || (placement.allowed[pair] >>> goal & 1) == 0) {
            return false;
        }
        boolean isFirst = goal == first;
        int leaves = placement.slotOf[pair] >= 0 ? 1 : 0;
        for (int member : placement.members[pair]) {
            touch(member);
            intoFirst[member] += isFirst ? 1 : -leaves;
            intoSecond[member] += isFirst ? -leaves : 1;
            int into = isFirst ? intoFirst[member] : intoSecond[member];
            if (placement.isFull(member, goal) && placement.load(member, goal) + into > placement.seats(member, goal)) {
                displace(member, goal);
            }
        }
        return true;
    }

    private void touch(int member) {
        if (isTouched[member] != generation) {
            isTouched[member] = generation;
            touched[touchedLength++] = member;
            intoFirst[member] = 0;
            intoSecond[member] = 0;
        }
    }

    private void displace(int member, int slot) {
        int seated = placement.load(member, slot);
        for (int seat = 0; seat < seated; seat++) {
            int holder = placement.holder(member, slot, seat);
            if (inChain[holder] != generation) {
                join(holder);
                return;
            }
        }
    }

    private boolean seatsSuffice() {
        for (int index = 0; index < touchedLength; index++) {
            int member = touched[index];
            if (placement.load(member, first) + intoFirst[member] > placement.seats(member, first)
                    || placement.load(member, second) + intoSecond[member] > placement.seats(member, second)) {
                return false;
            }
        }
        return true;
    }

    /** One of the two slots, if more meetings come to it than find a table. */
    private int slotWithoutTables() {
        long counted = 0;
        for (int link = 0; link < length; link++) {
            counted |= placement.limits[pairs[link]];
        }
        for (; counted != 0; counted &= counted - 1) {
            int limit = Long.numberOfTrailingZeros(counted);
            int intoFirstSlot = 0;
            int intoSecondSlot = 0;
            for (int link = 0; link < length; link++) {
                int pair = pairs[link];
                if ((placement.limits[pair] >>> limit & 1) != 0) {
                    int leaves = placement.slotOf[pair] >= 0 ? 1 : 0;
                    boolean isFirst = goal(pair) == first;
                    intoFirstSlot += isFirst ? 1 : -leaves;
                    intoSecondSlot += isFirst ? -leaves : 1;
                }
            }
            if (intoFirstSlot > placement.tablesLeft[limit][first]) {
                return first;
            }
            if (intoSecondSlot > placement.tablesLeft[limit][second]) {
                return second;
            }
        }
        return Plan.NOWHERE;
    }

    private boolean keepsOrder() {
        for (int link = 0; link < length; link++) {
            int pair = pairs[link];
            for (int other : placement.before[pair]) {
                if (isHeld(other) && slotAfter(other) >= goal(pair)) {
                    return false;
                }
            }
            for (int other : placement.after[pair]) {
                if (isHeld(other) && slotAfter(other) <= goal(pair)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isHeld(int pair) {
        return inChain[pair] == generation || placement.isHeld(pair);
    }

    private int slotAfter(int pair) {
        return inChain[pair] == generation ? goal(pair) : placement.slotOf[pair];
    }

    /** What waiting and disturbance would cost more. */
    long price() {
        long sum = 0;
        for (int index = 0; index < touchedLength; index++) {
            int member = touched[index];
            if (member < placement.parties) {
                long met = placement.met[member];
                long changed = met & ~(1L << first | 1L << second);
                changed |= placement.load(member, first) + intoFirst[member] > 0 ? 1L << first : 0;
                changed |= placement.load(member, second) + intoSecond[member] > 0 ? 1L << second : 0;
                if (changed != met) {
                    sum += (long) costs.idle() * (placement.idle(member, changed) - placement.idle(member, met));
                }
            }
        }
        for (int link = 0; link < length; link++) {
            int pair = pairs[link];
            int published = placement.published[pair];
            if (published >= 0) {
                sum += published == goal(pair) ? -costs.change() : 0;
                sum += published == placement.slotOf[pair] ? costs.change() : 0;
            }
        }
        return sum;
    }

    void carryOut() {
        for (int link = 0; link < length; link++) {
            goals[link] = goal(pairs[link]);
        }
        for (int link = 0; link < length; link++) {
            if (placement.isHeld(pairs[link])) {
                placement.take(pairs[link]);
            }
        }
        for (int link = 0; link < length; link++) {
            placement.put(pairs[link], goals[link]);
        }
    }
}
