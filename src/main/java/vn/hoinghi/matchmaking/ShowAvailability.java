package vn.hoinghi.matchmaking;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.hoinghi.calendar.Calendar;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.matchmaking.AvailabilityView.Reason;
import vn.hoinghi.matchmaking.AvailabilityView.SlotAvailability;

/** Says in which slots a party can still meet somebody, and why not in the others. */
@Singleton
public class ShowAvailability {

    private final Calendar calendar;
    private final Seats seats;

    ShowAvailability(Calendar calendar, Seats seats) {
        this.calendar = calendar;
        this.seats = seats;
    }

    public AvailabilityView show(RoundVisit visit, UUID partyId) {
        Party party = Party.get(visit, partyId);
        List<Slot> slots = Slot.of(visit);
        if (slots.isEmpty()) {
            return new AvailabilityView(List.of(), party.version);
        }
        TimeSlot day = new TimeSlot(slots.get(0).startsAt, slots.get(slots.size() - 1).endsAt);
        List<PartyMember> members = PartyMember.of(List.of(partyId));
        List<UUID> people = members.stream().map(member -> member.delegateId).toList();
        State state = new State(
                party.teams,
                members,
                Unavailability.slotsOf(partyId),
                seats.takenTeams(partyId),
                calendar.engagements(visit.conferenceId(), people, day));
        return new AvailabilityView(
                slots.stream()
                        .map(slot -> SlotAvailability.of(slot, state.against(slot)))
                        .toList(),
                party.version);
    }

    private record State(
            int teams,
            List<PartyMember> members,
            Set<UUID> notOffered,
            Map<UUID, Set<Integer>> taken,
            List<Engagement> engagements) {

        List<Reason> against(Slot slot) {
            List<Reason> reasons = new ArrayList<>();
            if (slot.isBreak) {
                reasons.add(Reason.BREAK);
            }
            if (notOffered.contains(slot.id)) {
                reasons.add(Reason.NOT_OFFERED);
            }
            List<Integer> free = IntStream.rangeClosed(1, teams)
                    .boxed()
                    .filter(team -> !taken.getOrDefault(slot.id, Set.of()).contains(team))
                    .toList();
            if (free.isEmpty()) {
                reasons.add(Reason.PARTY_BUSY);
            } else if (boundTeams(slot).containsAll(free)) {
                reasons.add(Reason.PERSON_BUSY);
            }
            return reasons;
        }

        private Set<Integer> boundTeams(Slot slot) {
            Set<UUID> bound = engagements.stream()
                    .filter(engagement -> engagement.during().overlaps(slot.during()))
                    .map(Engagement::delegateId)
                    .collect(toSet());
            return members.stream()
                    .filter(member -> bound.contains(member.delegateId))
                    .map(member -> member.team)
                    .collect(toSet());
        }
    }
}
