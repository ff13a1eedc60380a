package vn.hoinghi.matchmaking;

import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.matchmaking.ScheduleResult.PlannedMeeting;
import vn.hoinghi.matchmaking.ScheduleResult.SatisfiedWishes;
import vn.hoinghi.matchmaking.scheduler.Instance;
import vn.hoinghi.matchmaking.scheduler.Pair;
import vn.hoinghi.matchmaking.scheduler.Tiers;
import vn.hoinghi.people.OrganisationKind;

/**
 * A round as the scheduler sees it, and what its numbers stand for.
 *
 * @param held the meeting that is held already of each pair that has one, by its number
 * @param tableOf the table of each meeting that has one
 * @param kinds of the parties
 * @param pins what was pinned in the draft on which the schedule is based
 * @param basis what the round's meetings were
 */
record RoundInput(
        RoundSchedule schedule,
        Instance instance,
        Tiers tiers,
        List<Slot> slots,
        List<Party> parties,
        RoundTables tables,
        Map<Integer, Meeting> held,
        Map<UUID, UUID> tableOf,
        List<OrganisationKind> kinds,
        ScheduleWords words,
        List<PlannedMeeting> pins,
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

    /** The number of a slot; empty where there is none such. */
    OptionalInt slot(UUID id) {
        return IntStream.range(0, slots.size())
                .filter(number -> slots.get(number).id.equals(id))
                .findFirst();
    }

    /** The number of the pair of these two; empty where they neither wish to meet nor do. */
    OptionalInt pair(UUID party, UUID other) {
        return IntStream.range(0, instance.pairs().size())
                .filter(number -> isOf(instance.pairs().get(number), Set.of(party, other)))
                .findFirst();
    }

    private boolean isOf(Pair pair, Set<UUID> two) {
        return two.contains(parties.get(pair.first()).id) && two.contains(parties.get(pair.second()).id);
    }

    /** The pairs that were pinned in the draft on which the schedule is based. */
    Set<Integer> pinned() {
        return pins.stream()
                .map(pin -> pair(pin.party(), pin.otherParty()))
                .flatMap(number -> number.stream().boxed())
                .collect(toSet());
    }

    @Nullable
    Meeting meeting(int pair) {
        return held.get(pair);
    }
}
