package vn.hoinghi.matchmaking;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.matchmaking.scheduler.Participant;

/**
 * Who sits for the parties of a round, and when they could come. Who sits for one party is counted in when its teams could
 * sit; who sits for several is a participant of their own.
 *
 * @param begun slots in which nobody can be brought together any more
 * @param engagements what binds people otherwise than by the meetings that are planned
 * @param staying the teams whose meetings stay: there they sit, whatever was said since
 */
record RoundTeams(
        List<Slot> slots,
        Set<UUID> begun,
        List<PartyMember> members,
        List<Engagement> engagements,
        List<Sitting> staying,
        Duration buffer) {

    private Stream<PartyMember> of(Party party) {
        return members.stream().filter(member -> member.partyId.equals(party.id));
    }

    Participant participant(Party party) {
        Set<UUID> notOffered = new HashSet<>(Unavailability.slotsOf(party.id));
        notOffered.addAll(begun);
        List<Long> teams = IntStream.rangeClosed(1, party.teams)
                .mapToObj(team -> slotsOf(party, team, notOffered))
                .toList();
        return new Participant(teams, 0, party.mostMeetings == null ? Participant.NO_LIMIT : party.mostMeetings);
    }

    private long slotsOf(Party party, int team, Set<UUID> notOffered) {
        List<PartyMember> people = sitting(party, team);
        List<Sitting> stays = staying.stream()
                .filter(sitting -> sitting.party().equals(party.id) && sitting.team() == team)
                .toList();
        return IntStream.range(0, slots.size())
                .filter(number -> {
                    Slot slot = slots.get(number);
                    boolean isThere =
                            stays.stream().anyMatch(sitting -> sitting.slot().equals(slot.id));
                    boolean isLate =
                            stays.stream().anyMatch(sitting -> sitting.during().overlaps(slot.during()));
                    return isThere || (!isLate && !notOffered.contains(slot.id) && isFree(people, slot));
                })
                .mapToLong(number -> 1L << number)
                .sum();
    }

    private List<PartyMember> sitting(Party party, int team) {
        return of(party)
                .filter(member -> member.team == team && member.role != MemberRole.STAFF)
                .toList();
    }

    /** How many sit for a team: its heads, or one where there are only deputies. */
    private static long places(List<PartyMember> people) {
        return Math.max(people.stream().filter(PartyMember::isHead).count(), Math.min(1, people.size()));
    }

    /** Whether as many are free as sit: heads, and deputies for them. */
    private boolean isFree(List<PartyMember> people, Slot slot) {
        return people.stream()
                        .filter(member -> engagements.stream().noneMatch(engagement -> binds(engagement, member, slot)))
                        .count()
                >= places(people);
    }

    private boolean binds(Engagement engagement, PartyMember member, Slot slot) {
        boolean isSession = engagement.kind() == Engagement.Kind.SESSION;
        return engagement.delegateId().equals(member.delegateId)
                && engagement.during().overlaps(isSession ? near(slot) : slot.during());
    }

    private TimeSlot near(Slot slot) {
        return new TimeSlot(slot.startsAt.minus(buffer), slot.endsAt.plus(buffer));
    }

    /** How many people the largest team of a party is. */
    int largest(Party party) {
        return (int) IntStream.rangeClosed(1, party.teams)
                .mapToLong(team -> places(sitting(party, team)))
                .max()
                .orElse(0);
    }

    /** Those who sit for several parties. */
    List<UUID> shared() {
        return members.stream()
                .filter(PartyMember::isHead)
                .collect(groupingBy(member -> member.delegateId, TreeMap::new, counting()))
                .entrySet()
                .stream()
                .filter(person -> person.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Who sits for either, those who sit for both twice. */
    List<UUID> heads(Party party, Party other) {
        return Stream.concat(of(party), of(other))
                .filter(PartyMember::isHead)
                .map(member -> member.delegateId)
                .toList();
    }
}
