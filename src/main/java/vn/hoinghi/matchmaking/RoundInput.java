package vn.hoinghi.matchmaking;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.matchmaking.ScheduleResult.SatisfiedWishes;
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

    /** The same for the same instance. */
    UUID hash() {
        return UUID.nameUUIDFromBytes(instance.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What these weights mean in wishes. */
    SatisfiedWishes satisfied(long weight, long bound) {
        Tiers.Wishes value = tiers.wishes(weight);
        Tiers.Wishes most = tiers.wishes(bound);
        return new SatisfiedWishes(value.must(), value.want(), value.can(), most.must(), most.want(), most.can());
    }

    @Nullable
    Meeting meeting(int pair) {
        return held.get(pair);
    }
}
