package vn.hoinghi.matchmaking.scheduler;

/**
 * Weights under which one MUST outweighs every WANT, and one WANT every CAN, there can be: the sum of the lower tier and
 * one is the unit of the higher. A mutual wish is two wishes.
 */
public record Tiers(long wantUnit, long mustUnit) {

    /** Wishes of one pair, or satisfied by one plan, by tier. */
    public record Wishes(long must, long want, long can) {}

    /** What wishes of each tier are worth while plans are compared by the million; the exact weight decides after it. */
    private static final Wishes SCORES = new Wishes(25, 5, 1);

    /** For so many wishes of each tier in all. */
    public static Tiers over(Wishes all) {
        long wantUnit = all.can() + 1;
        return new Tiers(wantUnit, wantUnit * (all.want() + 1));
    }

    public long weight(Wishes wishes) {
        return wishes.must() * mustUnit + wishes.want() * wantUnit + wishes.can();
    }

    public int score(Wishes wishes) {
        return (int) (wishes.must() * SCORES.must() + wishes.want() * SCORES.want() + wishes.can() * SCORES.can());
    }

    /** The wishes that make up a weight. */
    public Wishes wishes(long weight) {
        return new Wishes(weight / mustUnit, weight % mustUnit / wantUnit, weight % wantUnit);
    }
}
