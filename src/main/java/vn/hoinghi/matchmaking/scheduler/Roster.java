package vn.hoinghi.matchmaking.scheduler;

/** The pairs that take part in the annealing: first those that meet, then those that do not, in an order of no meaning. */
final class Roster {

    private final Placement placement;
    private final int[] order;

    /** Where each pair stands in the order. */
    private final int[] position;

    private int held;
    private int active;

    Roster(Placement placement) {
        this.placement = placement;
        order = new int[placement.pairs];
        position = new int[placement.pairs];
    }

    /** Lets these pairs take part from now on, and no others; those that meet must be among them. */
    void invite(Iterable<Integer> pairs) {
        active = 0;
        for (int pair : pairs) {
            if (!placement.isFixed[pair] && placement.allowed[pair] != 0) {
                order[active] = pair;
                position[pair] = active++;
            }
        }
        partHeld();
    }

    /** Parts anew those that meet from those that do not. */
    void partHeld() {
        held = 0;
        for (int index = 0; index < active; index++) {
            if (placement.isHeld(order[index])) {
                enter(order[index]);
            }
        }
    }

    int active() {
        return active;
    }

    int held() {
        return held;
    }

    int pair(int index) {
        return order[index];
    }

    /** Says that a pair meets now. */
    void enter(int pair) {
        moveTo(pair, held++);
    }

    /** Says that a pair does not meet any more. */
    void leave(int pair) {
        moveTo(pair, --held);
    }

    private void moveTo(int pair, int index) {
        int other = order[index];
        order[position[pair]] = other;
        position[other] = position[pair];
        order[index] = pair;
        position[pair] = index;
    }
}
