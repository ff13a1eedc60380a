package vn.hoinghi.matchmaking;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.matchmaking.scheduler.Idle;
import vn.hoinghi.matchmaking.scheduler.Instance;
import vn.hoinghi.matchmaking.scheduler.Pair;
import vn.hoinghi.matchmaking.scheduler.Pair.Standing;
import vn.hoinghi.matchmaking.scheduler.Participant;
import vn.hoinghi.matchmaking.scheduler.Plan;
import vn.hoinghi.matchmaking.scheduler.Slots;
import vn.hoinghi.matchmaking.scheduler.Tiers;

/**
 * What was read of a round, and how the scheduler is told of it. Who sits for one party is counted in when its teams could sit;
 * who sits for several is a participant of their own. Who must not meet, by a wish or by what they are, is forbidden.
 */
record RoundReading(
        ScheduleKeep keep,
        List<Slot> slots,
        List<Party> parties,
        List<PartyMember> members,
        List<Meeting> meetings,
        List<Engagement> engagements,
        Set<Set<UUID>> forbidden,
        Duration buffer) {

    /** Two parties, the one with the smaller number first. */
    private record Two(int first, int second) {

        static Two of(Map<UUID, Integer> numbers, UUID party, UUID otherParty) {
            int one = Objects.requireNonNull(numbers.get(party));
            int other = Objects.requireNonNull(numbers.get(otherParty));
            return new Two(Math.min(one, other), Math.max(one, other));
        }
    }

    RoundInput input(RoundSchedule schedule, List<Wish> wishes, List<RoundTable> tables, String basis) {
        Map<UUID, Integer> numbers = IntStream.range(0, parties.size())
                .boxed()
                .collect(toMap(number -> parties.get(number).id, number -> number));
        Map<Two, long[]> wished = wished(wishes, numbers);
        Map<Two, Meeting> held = meetings.stream()
                .collect(toMap(
                        meeting -> Two.of(numbers, meeting.partyId, meeting.otherPartyId),
                        meeting -> meeting,
                        (first, second) -> first));
        held.keySet().forEach(two -> wished.putIfAbsent(two, new long[] {0, 0, 1}));
        Tiers tiers = Tiers.over(new Tiers.Wishes(sum(wished, 0), sum(wished, 1), sum(wished, 2)));
        List<Integer> capacities = capacities(tables);
        List<UUID> shared = shared();
        List<Pair> pairs = new ArrayList<>();
        Map<Integer, Meeting> meetingOf = new HashMap<>();
        wished.forEach((two, strengths) -> {
            Meeting meeting = held.get(two);
            if (meeting != null) {
                meetingOf.put(pairs.size(), meeting);
            }
            pairs.add(pair(two, tiers, strengths, capacities, shared, meeting));
        });
        List<Participant> participants = Stream.concat(
                        IntStream.range(0, parties.size()).mapToObj(this::participant),
                        shared.stream().map(person -> Participant.free(Slots.first(slots.size()))))
                .toList();
        Instance instance = new Instance(
                slots.size(), tables(tables, capacities), participants, parties.size(), pairs, List.of(), Idle.SLOTS);
        return new RoundInput(schedule, instance, tiers, slots, parties, meetingOf, basis);
    }

    private static long sum(Map<Two, long[]> wished, int strength) {
        return wished.values().stream()
                .mapToLong(strengths -> strengths[strength])
                .sum();
    }

    private static Map<Two, long[]> wished(List<Wish> wishes, Map<UUID, Integer> numbers) {
        Map<Two, long[]> wished = new TreeMap<>(Comparator.comparing(Two::first).thenComparing(Two::second));
        for (Wish wish : wishes) {
            if (wish.strength == WishStrength.NO) {
                continue;
            }
            Two two = Two.of(numbers, wish.partyId, wish.otherPartyId);
            wished.computeIfAbsent(two, key -> new long[3])[wish.strength.ordinal()]++;
        }
        return wished;
    }

    /** Those who sit for several parties. Whoever sits for one is counted in when its teams could sit. */
    private List<UUID> shared() {
        return members.stream()
                .filter(PartyMember::isHead)
                .collect(groupingBy(member -> member.delegateId, TreeMap::new, counting()))
                .entrySet()
                .stream()
                .filter(person -> person.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Stream<PartyMember> of(int party) {
        return members.stream().filter(member -> member.partyId.equals(parties.get(party).id));
    }

    private Participant participant(int number) {
        Party party = parties.get(number);
        Set<UUID> notOffered = Unavailability.slotsOf(party.id);
        List<Long> teams = IntStream.rangeClosed(1, party.teams)
                .mapToObj(team -> team(number, team, notOffered))
                .toList();
        return new Participant(teams, 0, party.mostMeetings == null ? Participant.NO_LIMIT : party.mostMeetings);
    }

    private long team(int party, int team, Set<UUID> notOffered) {
        List<PartyMember> people = of(party)
                .filter(member -> member.team == team && member.role != MemberRole.STAFF)
                .toList();
        return IntStream.range(0, slots.size())
                .filter(slot -> !notOffered.contains(slots.get(slot).id) && isFree(people, slots.get(slot))
                        || team == 1 && holdsPinned(party, slots.get(slot)))
                .mapToLong(slot -> 1L << slot)
                .sum();
    }

    /** Whether as many are free as sit: heads, and deputies for them. */
    private boolean isFree(List<PartyMember> people, Slot slot) {
        long sitting = Math.max(people.stream().filter(PartyMember::isHead).count(), Math.min(1, people.size()));
        return people.stream()
                        .filter(member -> engagements.stream().noneMatch(engagement -> binds(engagement, member, slot)))
                        .count()
                >= sitting;
    }

    private boolean binds(Engagement engagement, PartyMember member, Slot slot) {
        boolean isSession = engagement.kind() == Engagement.Kind.SESSION;
        return engagement.delegateId().equals(member.delegateId)
                && engagement.during().overlaps(isSession ? near(slot) : slot.during());
    }

    private TimeSlot near(Slot slot) {
        return new TimeSlot(slot.startsAt.minus(buffer), slot.endsAt.plus(buffer));
    }

    /** What is held and stays is held, whatever was said since. */
    private boolean holdsPinned(int party, Slot slot) {
        return meetings.stream()
                .anyMatch(meeting ->
                        isPinned(meeting) && meeting.slot.id.equals(slot.id) && meeting.hasSide(parties.get(party).id));
    }

    /** What runs late is under way, and is not planned anew. */
    private boolean isPinned(Meeting meeting) {
        return keep == ScheduleKeep.ALL
                || meeting.status == MeetingStatus.CONFIRMED
                || meeting.heldAt != null
                || meeting.delayMinutes != 0;
    }

    private Pair pair(
            Two two,
            Tiers tiers,
            long[] strengths,
            List<Integer> capacities,
            List<UUID> shared,
            @Nullable Meeting meeting) {
        Tiers.Wishes wishes = new Tiers.Wishes(strengths[0], strengths[1], strengths[2]);
        List<UUID> sitting = Stream.concat(of(two.first()), of(two.second()))
                .filter(PartyMember::isHead)
                .map(member -> member.delegateId)
                .toList();
        List<Integer> people = sitting.stream()
                .filter(shared::contains)
                .map(person -> parties.size() + shared.indexOf(person))
                .distinct()
                .toList();
        Pair pair = Pair.of(two.first(), two.second(), tiers.weight(wishes))
                .withScore(tiers.score(wishes))
                .withPeople(people);
        if (meeting != null && isPinned(meeting)) {
            return pair.standing(Standing.PINNED, slotOf(meeting));
        }
        Pair seated = pair.withSize(sizeOf(largestTeam(two.first()) + largestTeam(two.second()), capacities));
        boolean mayMeet = !forbidden.contains(Set.of(parties.get(two.first()).id, parties.get(two.second()).id));
        if (!mayMeet || sitting.stream().distinct().count() < sitting.size()) {
            return seated.standing(Standing.FORBIDDEN, Plan.NOWHERE);
        }
        return meeting != null && keep == ScheduleKeep.LEAST_CHANGE
                ? seated.standing(Standing.PUBLISHED, slotOf(meeting))
                : seated;
    }

    private int slotOf(Meeting meeting) {
        return IntStream.range(0, slots.size())
                .filter(slot -> slots.get(slot).id.equals(meeting.slot.id))
                .findFirst()
                .orElseThrow();
    }

    private int largestTeam(int party) {
        return of(party)
                .filter(PartyMember::isHead)
                .collect(groupingBy(member -> member.team, counting()))
                .values()
                .stream()
                .mapToInt(Long::intValue)
                .max()
                .orElse(0);
    }

    /** The capacities that occur, the smallest first; a class of tables for each, and one larger than all. */
    private static List<Integer> capacities(List<RoundTable> tables) {
        return tables.stream().map(RoundReading::capacity).distinct().sorted().toList();
    }

    private static int capacity(RoundTable table) {
        return table.capacity == null ? Integer.MAX_VALUE : table.capacity;
    }

    private static int sizeOf(int people, List<Integer> capacities) {
        return (int) capacities.stream().filter(capacity -> capacity < people).count();
    }

    /** A round that has no tables at all does without; what is pinned has its own. */
    private List<List<Integer>> tables(List<RoundTable> tables, List<Integer> capacities) {
        if (tables.isEmpty()) {
            return List.of(Collections.nCopies(slots.size(), parties.size()));
        }
        List<List<Integer>> classes = new ArrayList<>();
        for (int size = 0; size <= capacities.size(); size++) {
            int least = size == capacities.size() ? -1 : capacities.get(size);
            int number = least < 0
                    ? 0
                    : (int) tables.stream()
                            .filter(table -> capacity(table) >= least)
                            .count();
            int kind = size;
            classes.add(slots.stream()
                    .map(slot -> Math.max(number, kind == 0 ? pinnedIn(slot) : 0))
                    .toList());
        }
        return classes;
    }

    private int pinnedIn(Slot slot) {
        return (int) meetings.stream()
                .filter(meeting -> isPinned(meeting) && meeting.slot.id.equals(slot.id))
                .count();
    }
}
