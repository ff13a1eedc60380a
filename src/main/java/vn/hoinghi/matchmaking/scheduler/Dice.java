package vn.hoinghi.matchmaking.scheduler;

/** Numbers by chance, the same for a seed on every machine and in every version of Java (xorshift64*, Vigna 2016). */
final class Dice {

    private long state;

    Dice(long seed) {
        // Seeds that differ little must not begin alike, and the state is never nought (splitmix64).
        long mixed = seed + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        state = mixed == 0 ? 1 : mixed;
    }

    private long roll() {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return state * 0x2545F4914F6CDD1DL;
    }

    /** A number from nought to below the bound. */
    int below(int bound) {
        return (int) ((roll() >>> 32) * bound >>> 32);
    }

    /** A number from nought to below one. */
    double fraction() {
        return (roll() >>> 11) * 0x1.0p-53;
    }

    /** One of these slots, each as likely as any other. */
    int slotOf(long slots) {
        long left = slots;
        for (int skip = below(Long.bitCount(slots)); skip > 0; skip--) {
            left &= left - 1;
        }
        return Long.numberOfTrailingZeros(left);
    }
}
