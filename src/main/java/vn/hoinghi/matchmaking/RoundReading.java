package vn.hoinghi.matchmaking;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.matchmaking.ScheduleResult.PlannedMeeting;
import vn.hoinghi.matchmaking.scheduler.Floors;
import vn.hoinghi.matchmaking.scheduler.Idle;
import vn.hoinghi.matchmaking.scheduler.Instance;
import vn.hoinghi.matchmaking.scheduler.Pair;
import vn.hoinghi.matchmaking.scheduler.Pair.Standing;
import vn.hoinghi.matchmaking.scheduler.Participant;
import vn.hoinghi.matchmaking.scheduler.Plan;
import vn.hoinghi.matchmaking.scheduler.Slots;
import vn.hoinghi.matchmaking.scheduler.Tiers;

/**
 * What was read of a round, told to the scheduler: a pair for each two who wish to meet or have a meeting. Who must not meet, by a
 * wish or by what they are, is forbidden.
 */
final class RoundReading {

    /**
     * What was decided before.
     *
     * @param staying the meetings that stay whatever happens
     * @param mends whether the others stay where that does no harm
     * @param forbidden who must not meet
     * @param pins the meetings that were pinned in a draft
     */
    record Decided(Set<UUID> staying, boolean mends, Set<Set<UUID>> forbidden, List<PlannedMeeting> pins) {}

    private final List<Slot> slots;
    private final List<Party> parties;
    private final List<Meeting> meetings;
    private final Map<UUID, UUID> tableOf;
    private final Decided decided;
    private final RoundTeams teams;
    private final RoundTables tables;
    private final List<UUID> shared;
    private final Map<UUID, Integer> numbers;

    /** Shared people who sit at a meeting that stays, and the slot. */
    private final Set<List<Object>> bound = new HashSet<>();

    /** @param tableOf the table of each meeting that has one */
    RoundReading(
            List<Party> parties,
            List<Meeting> meetings,
            Map<UUID, UUID> tableOf,
            Decided decided,
            RoundTeams teams,
            RoundTables tables) {
        this.slots = teams.slots();
        this.parties = parties;
        this.meetings = meetings;
        this.tableOf = tableOf;
        this.decided = decided;
        this.teams = teams;
        this.tables = tables;
        shared = teams.shared();
        numbers =
                IntStream.range(0, parties.size()).boxed().collect(toMap(number -> parties.get(number).id, identity()));
    }

    /** Two parties, the one with the smaller number first. */
    private record Two(int first, int second) {}

    private Two two(UUID party, UUID otherParty) {
        int one = Objects.requireNonNull(numbers.get(party));
        int other = Objects.requireNonNull(numbers.get(otherParty));
        return new Two(Math.min(one, other), Math.max(one, other));
    }

    /** @param names of the parties and whoever else sits for several, in the conference's time */
    RoundInput input(RoundSchedule schedule, List<Wish> wishes, RoundNames names, String basis) {
        Map<Two, long[]> wished = wished(wishes);
        Map<Two, Meeting> held = meetings.stream()
                .collect(toMap(
                        meeting -> two(meeting.partyId, meeting.otherPartyId),
                        identity(),
                        (first, second) -> decided.staying().contains(second.id) ? second : first));
        held.keySet().forEach(two -> wished.putIfAbsent(two, new long[] {0, 0, 1}));
        Tiers tiers = Tiers.over(new Tiers.Wishes(sum(wished, 0), sum(wished, 1), sum(wished, 2)));
        List<Pair> pairs = new ArrayList<>();
        Map<Integer, Meeting> meetingOf = new HashMap<>();
        wished.forEach((two, strengths) -> {
            Meeting meeting = held.get(two);
            if (meeting != null) {
                meetingOf.put(pairs.size(), meeting);
            }
            pairs.add(pair(two, tiers, strengths, meeting));
        });
        List<Participant> participants = Stream.concat(
                        parties.stream().map(teams::participant),
                        shared.stream().map(person -> Participant.free(Slots.first(slots.size()))))
                .toList();
        Instance instance =
                new Instance(slots.size(), tables.all(), participants, parties.size(), pairs, List.of(), Idle.SLOTS);
        for (ScheduleFloor floor : schedule.floors()) {
            instance = Floors.with(
                    instance, floor.atLeast(), party -> names.kinds().get(party) == floor.kind());
        }
        return new RoundInput(
                schedule,
                instance,
                tiers,
                slots,
                parties,
                tables,
                meetingOf,
                tableOf,
                names.kinds(),
                names.words(slots, pairs),
                decided.pins(),
                basis);
    }

    private static long sum(Map<Two, long[]> wished, int strength) {
        return wished.values().stream()
                .mapToLong(strengths -> strengths[strength])
                .sum();
    }

    private Map<Two, long[]> wished(List<Wish> wishes) {
        Map<Two, long[]> wished = new TreeMap<>(Comparator.comparing(Two::first).thenComparing(Two::second));
        for (Wish wish : wishes) {
            if (wish.strength != WishStrength.NO) {
                Two two = two(wish.partyId, wish.otherPartyId);
                wished.computeIfAbsent(two, key -> new long[3])[wish.strength.ordinal()]++;
            }
        }
        return wished;
    }

    private Pair pair(Two two, Tiers tiers, long[] strengths, @Nullable Meeting meeting) {
        Tiers.Wishes wishes = new Tiers.Wishes(strengths[0], strengths[1], strengths[2]);
        Pair pair = Pair.of(two.first(), two.second(), tiers.weight(wishes)).withScore(tiers.score(wishes));
        if (meeting != null && decided.staying().contains(meeting.id)) {
            return staying(pair, meeting);
        }
        Party party = parties.get(two.first());
        Party other = parties.get(two.second());
        List<UUID> heads = teams.heads(party, other);
        UUID current = meeting == null ? null : tableOf.get(meeting.id);
        int people = teams.largest(party) + teams.largest(other);
        Pair seated = pair.withPeople(people(heads))
                .withKind(tables.kind(party, other, people, current))
                .at(tables.number(current));
        boolean mayMeet = !decided.forbidden().contains(Set.of(party.id, other.id));
        if (!mayMeet || heads.stream().distinct().count() < heads.size()) {
            return seated.standing(Standing.FORBIDDEN, Plan.NOWHERE);
        }
        Optional<PlannedMeeting> pin = decided.pins().stream()
                .filter(planned -> planned.isOf(party.id, other.id))
                .findFirst();
        if (pin.isPresent()) {
            return pinned(seated, pin.get());
        }
        return meeting == null
                ? seated
                : seated.standing(decided.mends() ? Standing.PUBLISHED : Standing.OPEN, slotOf(meeting.slot.id));
    }

    private Pair pinned(Pair pair, PlannedMeeting pin) {
        int table = tables.number(pin.table());
        Pair there = pair.standing(Standing.PINNED, slotOf(pin.slot())).at(table);
        return table == Plan.NOWHERE ? there : there.withKind(tables.only(table));
    }

    /** It is at its table; whoever sits for several parties and is at another one that stays has a deputy there. */
    private Pair staying(Pair pair, Meeting meeting) {
        List<UUID> heads = teams.heads(parties.get(pair.first()), parties.get(pair.second()));
        List<Integer> people = people(heads).stream()
                .filter(person -> bound.add(List.of(person, meeting.slot.id)))
                .toList();
        return pair.withPeople(people)
                .standing(Standing.PINNED, slotOf(meeting.slot.id))
                .withKind(Pair.NO_TABLE)
                .at(tables.number(tableOf.get(meeting.id)));
    }

    private List<Integer> people(List<UUID> heads) {
        return heads.stream()
                .filter(shared::contains)
                .map(person -> parties.size() + shared.indexOf(person))
                .distinct()
                .toList();
    }

    private int slotOf(UUID id) {
        return IntStream.range(0, slots.size())
                .filter(slot -> slots.get(slot).id.equals(id))
                .findFirst()
                .orElseThrow(MatchmakingProblem.SCHEDULE_STALE::problem);
    }
}
