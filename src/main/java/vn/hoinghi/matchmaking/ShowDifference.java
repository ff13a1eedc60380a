package vn.hoinghi.matchmaking;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.matchmaking.ScheduleDifference.Disturbed;
import vn.hoinghi.matchmaking.ScheduleDifference.Moved;
import vn.hoinghi.matchmaking.ScheduleDifference.Placed;

/** Compares a schedule with the meetings as they are, or with another schedule. */
@Singleton
public class ShowDifference {

    private static final String LIVE = "live";

    private final EntityManager entities;
    private final ReadNames names;

    ShowDifference(EntityManager entities, ReadNames names) {
        this.entities = entities;
        this.names = names;
    }

    /** @param from another schedule's identifier, or "live" */
    @Transactional
    public ScheduleDifference show(RoundVisit visit, UUID id, String from) {
        Map<Set<UUID>, Placed> after = planned(visit, id);
        Map<Set<UUID>, Placed> before = from.equals(LIVE) ? live(visit) : planned(visit, UUID.fromString(from));
        List<Placed> removed = before.values().stream()
                .filter(placed -> !after.containsKey(key(placed)))
                .toList();
        List<Moved> moved = before.values().stream()
                .filter(placed -> after.containsKey(key(placed)) && !placed.isAt(of(after, placed)))
                .map(placed -> moved(placed, of(after, placed)))
                .toList();
        List<UUID> disturbed = Stream.concat(
                        removed.stream().flatMap(placed -> Stream.of(placed.party(), placed.otherParty())),
                        moved.stream().flatMap(meeting -> Stream.of(meeting.party(), meeting.otherParty())))
                .toList();
        return new ScheduleDifference(
                after.values().stream()
                        .filter(placed -> !before.containsKey(key(placed)))
                        .toList(),
                removed,
                moved,
                parties(visit, disturbed),
                from.equals(LIVE) ? sitting(visit, removed, moved) : heads(disturbed));
    }

    private static Set<UUID> key(Placed placed) {
        return Set.of(placed.party(), placed.otherParty());
    }

    private static Placed of(Map<Set<UUID>, Placed> places, Placed placed) {
        return Objects.requireNonNull(places.get(key(placed)));
    }

    private static Moved moved(Placed from, Placed to) {
        return new Moved(from.party(), from.otherParty(), from.slot(), from.table(), to.slot(), to.table());
    }

    private static Map<Set<UUID>, Placed> planned(RoundVisit visit, UUID id) {
        return byParties(RoundSchedule.get(visit, id).draft().meetings().stream()
                .map(planned -> new Placed(planned.party(), planned.otherParty(), planned.slot(), planned.table())));
    }

    private Map<Set<UUID>, Placed> live(RoundVisit visit) {
        Map<UUID, UUID> tables = ReadRound.tables(Sitting.of(visit, entities));
        return byParties(ReadRound.meetings(visit).stream()
                .map(meeting ->
                        new Placed(meeting.partyId, meeting.otherPartyId, meeting.slot.id, tables.get(meeting.id))));
    }

    private static Map<Set<UUID>, Placed> byParties(Stream<Placed> meetings) {
        return meetings.collect(
                toMap(ShowDifference::key, placed -> placed, (first, second) -> first, LinkedHashMap::new));
    }

    private List<Disturbed> parties(RoundVisit visit, List<UUID> disturbed) {
        List<Party> parties =
                Party.list("id in ?1 order by id", disturbed.stream().distinct().toList());
        List<LocalisedText> called = names.of(visit, parties, List.of()).participants();
        return IntStream.range(0, parties.size())
                .mapToObj(number -> new Disturbed(parties.get(number).id, called.get(number), (int) disturbed.stream()
                        .filter(parties.get(number).id::equals)
                        .count()))
                .sorted(Comparator.comparing(Disturbed::meetings).reversed())
                .toList();
    }

    private static List<UUID> heads(List<UUID> parties) {
        return PartyMember.of(parties).stream()
                .filter(PartyMember::isHead)
                .map(member -> member.delegateId)
                .distinct()
                .sorted()
                .toList();
    }

    private List<UUID> sitting(RoundVisit visit, List<Placed> removed, List<Moved> moved) {
        Set<Set<UUID>> two = Stream.concat(
                        removed.stream().map(ShowDifference::key),
                        moved.stream().map(meeting -> Set.of(meeting.party(), meeting.otherParty())))
                .collect(toSet());
        List<UUID> meetings = ReadRound.meetings(visit).stream()
                .filter(meeting -> two.contains(Set.of(meeting.partyId, meeting.otherPartyId)))
                .map(meeting -> meeting.id)
                .toList();
        @SuppressWarnings("unchecked")
        List<UUID> people = entities.createNativeQuery(
                        "select distinct delegate_id from sitters where meeting_id in (:meetings) order by 1",
                        UUID.class)
                .setParameter("meetings", meetings.isEmpty() ? List.of(visit.roundId()) : meetings)
                .getResultList();
        return people;
    }
}
