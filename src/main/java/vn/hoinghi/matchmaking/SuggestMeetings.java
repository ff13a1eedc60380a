package vn.hoinghi.matchmaking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.hoinghi.matchmaking.AskedOfOthers.Asked;
import vn.hoinghi.matchmaking.SuggestionsView.Suggestion;
import vn.hoinghi.people.OrganisationCard;
import vn.hoinghi.people.People;

/** Suggests whom a party should meet: those it may meet, and neither meets nor wishes to meet already. */
@Singleton
public class SuggestMeetings {

    private final EntityManager entities;
    private final People people;
    private final List<AskedOfOthers> asked;
    private final Clock clock;

    SuggestMeetings(EntityManager entities, People people, @All List<AskedOfOthers> asked, Clock clock) {
        this.entities = entities;
        this.people = people;
        this.asked = asked;
        this.clock = clock;
    }

    @Transactional
    public SuggestionsView suggest(RoundVisit visit, UUID partyId, int most) {
        Party own = Party.get(visit, partyId);
        List<Party> others = candidates(visit, partyId);
        Set<UUID> ids = new HashSet<>(Set.of(own.organisationId));
        others.forEach(party -> ids.add(party.organisationId));
        Map<UUID, OrganisationCard> organisations = people.organisations(visit.conferenceId(), ids);
        Mandates mandates = new Mandates(people.coveredCountries(visit.conferenceId(), ids), asks(visit));
        Mandate mandate = mandates.of(own);
        Set<UUID> wishing = wishing(partyId);
        // Proposals are their askers' business: others learn that there are some, and not which.
        Predicate<Asked> mayKnow =
                ask -> visit.ownParty() == null || ask.organisation().equals(own.organisationId);
        return new SuggestionsView(others.stream()
                .map(other -> suggestion(
                        Objects.requireNonNull(organisations.get(other.organisationId)),
                        other,
                        mandate.reasonsToMeet(mandates.of(other), wishing.contains(other.id), mayKnow)))
                .filter(suggestion -> suggestion.score() > 0)
                .sorted(Comparator.comparing(Suggestion::score).reversed().thenComparing(Suggestion::code))
                .limit(most)
                .toList());
    }

    private record Mandates(Map<UUID, Set<String>> covered, Map<UUID, List<Asked>> asks) {

        Mandate of(Party party) {
            return new Mandate(
                    party.id,
                    party.organisationId,
                    covered.getOrDefault(party.organisationId, Set.of()),
                    Set.copyOf(party.twinnedCountries),
                    Set.copyOf(party.investmentCountries),
                    Set.copyOf(party.fields),
                    asks.getOrDefault(party.organisationId, List.of()));
        }
    }

    private Map<UUID, List<Asked>> asks(RoundVisit visit) {
        return asked.stream()
                .flatMap(source -> source.of(visit.conferenceId()).stream())
                .collect(groupingBy(Asked::organisation));
    }

    private static Suggestion suggestion(OrganisationCard card, Party party, List<SuggestionReason> reasons) {
        return new Suggestion(
                party.id,
                card.id(),
                card.code(),
                card.kind(),
                card.name(),
                reasons.stream().mapToInt(SuggestionReason::points).sum(),
                reasons);
    }

    private List<Party> candidates(RoundVisit visit, UUID party) {
        @SuppressWarnings("unchecked")
        List<Party> found = entities.createNativeQuery(
                        "select p.* from parties p where p.round_id = :round and p.id <> :party"
                                + " and may_meet(:round, :party, p.id)"
                                + " and not exists (select from meetings m where m.status <> 'CANCELLED'"
                                + " and (m.party_id, m.other_party_id) in ((p.id, :party), (:party, p.id)))"
                                + " and not exists (select from wishes w where w.party_id = :party"
                                + " and w.other_party_id = p.id and (w.expires_at is null or w.expires_at > :now))",
                        Party.class)
                .setParameter("round", visit.roundId())
                .setParameter("party", party)
                .setParameter("now", clock.instant())
                .getResultList();
        return found;
    }

    private Set<UUID> wishing(UUID party) {
        return Wish.<Wish>stream(
                        "otherPartyId = ?1 and strength <> NO and (expiresAt is null or expiresAt > ?2)",
                        party,
                        clock.instant())
                .collect(toMap(wish -> wish.partyId, wish -> wish))
                .keySet();
    }
}
