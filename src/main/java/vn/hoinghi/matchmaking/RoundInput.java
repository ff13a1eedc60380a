package vn.hoinghi.matchmaking;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.matchmaking.scheduler.Instance;
import vn.hoinghi.matchmaking.scheduler.Tiers;

/**
 * A round as the scheduler sees it, and what its numbers stand for.
 *
 * @param held the meeting that is held already of each pair that has one, by its number
 * @param basis what the round's meetings were
 */
record RoundInput(
        RoundSchedule schedule,
        Instance instance,
        Tiers tiers,
        List<Slot> slots,
        List<Party> parties,
        Map<Integer, Meeting> held,
        String basis) {

    @Nullable
    Meeting meeting(int pair) {
        return held.get(pair);
    }
}
