package vn.hoinghi.matchmaking.scheduler;

/** Who looks on while a schedule is made, and may stop it; what has been found by then is the answer. */
@FunctionalInterface
public interface Watch {

    /** Asked a few times a second, with the weight of the best plan so far and the bound; whether to go on. */
    boolean goesOn(long weight, long bound);

    /** Stops after so many seconds by the clock of the machine. */
    static Watch forSeconds(double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return (weight, bound) -> System.nanoTime() < end;
    }
}
