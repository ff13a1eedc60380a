package vn.hoinghi.matchmaking.scheduler;

/**
 * What a plan reaches in one respect, and what no plan can exceed that is as good in those before it.
 */
public record Level(Aspect kind, long value, long bound) {

    /** The respects, those that decide first first. */
    public enum Aspect {
        /** Published meetings that are moved or dropped: the fewer the better. */
        CHANGES,
        /** What the meetings are worth. */
        WEIGHT,
        /** How many meetings everybody gets who wished for so many and has so many slots. */
        FLOOR,
        /** How much the parties wait: the less the better. */
        IDLE,
        /** How often a party goes to another table: the less the better. */
        TABLE_CHANGES
    }

    public boolean isProvenOptimal() {
        return value == bound;
    }
}
