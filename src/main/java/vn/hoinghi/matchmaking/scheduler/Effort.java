package vn.hoinghi.matchmaking.scheduler;

/**
 * How long a schedule is sought. The same seed and number of moves give the same plan.
 *
 * @param moves how many changes are tried
 */
public record Effort(long seed, long moves, Costs costs) {

    /** What a thread tries at least in a second, on machines and instances of the usual size. */
    private static final long MOVES_PER_SECOND = 1_500_000;

    /** As many moves as fit into so many seconds. */
    public static Effort ofSeconds(long seed, int seconds) {
        return new Effort(seed, seconds * MOVES_PER_SECOND, Costs.BEST);
    }

    public Effort with(Costs other) {
        return new Effort(seed, moves, other);
    }
}
