package vn.hoinghi.matchmaking.scheduler;

import java.util.List;
import java.util.Optional;

/**
 * How a pair that does not meet in a plan could: in a slot, if one thing were otherwise, or nothing, and some meetings were
 * dropped, or none.
 *
 * @param loss by how much the dropped meetings weigh more than the pair
 */
public record WayIn(int slot, Optional<Relaxation> relaxation, List<Integer> dropped, long loss) {

    /** The plan as it would then be. */
    public Plan applyTo(Plan plan, int pair) {
        return plan.without(dropped).with(pair, slot);
    }
}
