package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.hoinghi.matchmaking.AvailabilityView.Reason;
import vn.hoinghi.matchmaking.AvailabilityView.SlotAvailability;

/** Says in which slots a party can still meet somebody, and why not in the others. */
@Singleton
public class ShowAvailability {

    private final Seats seats;

    ShowAvailability(Seats seats) {
        this.seats = seats;
    }

    public AvailabilityView show(RoundVisit visit, UUID partyId) {
        Party party = Party.get(visit, partyId);
        List<Slot> slots = Slot.of(visit);
        if (slots.isEmpty()) {
            return new AvailabilityView(List.of(), party.version);
        }
        State state = new State(
                party.teams, Unavailability.slotsOf(partyId), seats.takenTeams(partyId), seats.readyTeams(partyId));
        return new AvailabilityView(
                slots.stream()
                        .map(slot -> SlotAvailability.of(slot, state.against(slot)))
                        .toList(),
                party.version);
    }

    private record State(
            int teams, Set<UUID> notOffered, Map<UUID, Set<Integer>> taken, Map<UUID, Set<Integer>> ready) {

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
            } else if (free.stream().noneMatch(ready.getOrDefault(slot.id, Set.of())::contains)) {
                reasons.add(Reason.PERSON_BUSY);
            }
            return reasons;
        }
    }
}
