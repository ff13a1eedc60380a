package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hoinghi.conference.Conferences;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.DelegateCard;
import vn.hoinghi.people.OrganisationCard;
import vn.hoinghi.people.People;

/** Asks other features what the parties of a round and their people are called. */
@Singleton
class ReadNames {

    private final People people;
    private final Conferences conferences;

    ReadNames(People people, Conferences conferences) {
        this.people = people;
        this.conferences = conferences;
    }

    RoundNames of(RoundVisit visit, List<Party> parties, List<UUID> persons) {
        Map<UUID, OrganisationCard> organisations = people.organisations(
                visit.conferenceId(),
                parties.stream().map(party -> party.organisationId).toList());
        Map<UUID, DelegateCard> delegates = people.delegates(visit.conferenceId(), persons);
        List<OrganisationCard> cards = parties.stream()
                .map(party -> Objects.requireNonNull(organisations.get(party.organisationId)))
                .toList();
        Stream<LocalisedText> ofPersons = persons.stream()
                .map(person -> Objects.requireNonNull(delegates.get(person)).fullName())
                .map(name -> LocalisedText.of(name, name));
        return new RoundNames(
                Stream.concat(cards.stream().map(OrganisationCard::name), ofPersons)
                        .toList(),
                cards.stream().map(OrganisationCard::kind).toList(),
                conferences.conference(visit.conferenceId()).zone());
    }
}
