package vn.hoinghi.matchmaking.scheduler;

/** Finds who is in the way of a pair in a slot: somebody's other meeting, one too many, one at a table, one out of order. */
final class Blockers {

    /** Nobody is in the way. */
    static final int NOBODY = -1;

    private final Placement placement;
    private final Dice dice;

    Blockers(Placement placement, Dice dice) {
        this.placement = placement;
        this.dice = dice;
    }

    /** A meeting because of which the pair cannot meet there; {@link #NOBODY} if it can. */
    int find(int pair, int slot) {
        for (int member : placement.members[pair]) {
            if (placement.isFull(member, slot)) {
                return placement.holder(member, slot, dice.below(placement.load(member, slot)));
            }
        }
        for (int member : placement.members[pair]) {
            if (placement.meetings[member] >= placement.atMost[member] && placement.met[member] != 0) {
                return meetingOf(member);
            }
        }
        int limit = placement.limitReached(pair, slot);
        return limit < 0 ? outOfOrder(pair, slot) : meetingWithin(limit, slot);
    }

    /** Some meeting of a participant. */
    private int meetingOf(int member) {
        int slot = dice.slotOf(placement.met[member]);
        return placement.holder(member, slot, dice.below(placement.load(member, slot)));
    }

    private int meetingWithin(int limit, int slot) {
        int number = placement.meetingsIn(slot);
        int start = dice.below(number);
        for (int index = 0; index < number; index++) {
            int other = placement.meetingIn(slot, (start + index) % number);
            if ((placement.limits[other] >>> limit & 1) != 0) {
                return other;
            }
        }
        throw new IllegalStateException("Tables are taken by nobody");
    }

    private int outOfOrder(int pair, int slot) {
        for (int other : placement.before[pair]) {
            if (placement.isHeld(other) && placement.slotOf[other] >= slot) {
                return other;
            }
        }
        for (int other : placement.after[pair]) {
            if (placement.isHeld(other) && placement.slotOf[other] <= slot) {
                return other;
            }
        }
        return NOBODY;
    }
}
