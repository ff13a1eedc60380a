package vn.hoinghi.matchmaking.scheduler;

/**
 * What plans are compared by while they are made.
 *
 * @param score for each point of a pair that does not meet
 * @param idle for each idle slot or break of a party
 * @param change for each published meeting that is moved or dropped
 * @param floor for each meeting that a participant has too few
 */
public record Costs(int score, int idle, int change, int floor) {

    /** A meeting outweighs waiting; a published meeting is moved only where that gains more than it disturbs. */
    public static final Costs BEST = new Costs(30, 1, 5, 2000);

    /** People are disturbed only where there is no other way. */
    public static final Costs LEAST_CHANGE = new Costs(30, 1, 100_000, 2000);
}
