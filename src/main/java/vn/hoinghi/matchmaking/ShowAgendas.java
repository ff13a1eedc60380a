package vn.hoinghi.matchmaking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.matchmaking.AgendaMeeting.AgendaPerson;
import vn.hoinghi.matchmaking.AgendaMeeting.AgendaSide;
import vn.hoinghi.people.DelegateCard;
import vn.hoinghi.people.OrganisationCard;
import vn.hoinghi.people.People;

/** Shows whom parties meet and who meets at tables, in as many queries for all of a round as for one. */
@Singleton
public class ShowAgendas {

    private final MeetingCards cards;
    private final ShowMeetings meetings;
    private final People people;

    ShowAgendas(MeetingCards cards, ShowMeetings meetings, People people) {
        this.cards = cards;
        this.meetings = meetings;
        this.people = people;
    }

    public MeetingAgendaView ofParty(RoundVisit visit, UUID partyId) {
        Party party = Party.get(visit, partyId);
        LocalisedText name = people.organisation(visit.conferenceId(), party.organisationId)
                .orElseThrow()
                .name();
        List<AgendaMeeting> all = all(visit, cards.ofParty(visit.roundId(), partyId));
        return new MeetingAgendaView(partyId, name, round(visit), ownFirst(all, partyId));
    }

    public MeetingAgendaView ofTable(RoundVisit visit, UUID tableId) {
        RoundTable table = RoundTable.find(visit, tableId).orElseThrow(CommonProblem.NOT_FOUND::problem);
        List<AgendaMeeting> all = all(visit, cards.ofTable(visit.roundId(), tableId));
        return new MeetingAgendaView(tableId, new LocalisedText(table.name, null), round(visit), all);
    }

    /** Of all parties, by their organisations' codes. */
    public List<MeetingAgendaView> ofParties(RoundVisit visit) {
        List<Party> parties = Party.list("roundId", visit.roundId());
        Map<UUID, OrganisationCard> organisations = people.organisations(
                visit.conferenceId(),
                parties.stream().map(party -> party.organisationId).toList());
        List<AgendaMeeting> all = all(visit, cards.ofRound(visit.roundId()));
        LocalisedText round = round(visit);
        return parties.stream()
                .sorted(Comparator.comparing(party ->
                        organisation(organisations, party.organisationId).code()))
                .map(party -> new MeetingAgendaView(
                        party.id,
                        organisation(organisations, party.organisationId).name(),
                        round,
                        ownFirst(all, party.id)))
                .toList();
    }

    /** Of all tables, by name. */
    public List<MeetingAgendaView> ofTables(RoundVisit visit) {
        Map<UUID, List<AgendaMeeting>> all = all(visit, cards.ofRound(visit.roundId())).stream()
                .filter(meeting -> meeting.table() != null)
                .collect(groupingBy(meeting -> Objects.requireNonNull(meeting.table())));
        LocalisedText round = round(visit);
        return RoundTable.<RoundTable>stream("roundId = ?1 order by name", visit.roundId())
                .map(table -> new MeetingAgendaView(
                        table.id, new LocalisedText(table.name, null), round, all.getOrDefault(table.id, List.of())))
                .toList();
    }

    private static LocalisedText round(RoundVisit visit) {
        return Round.get(visit.conferenceId(), visit.roundId()).name;
    }

    private static List<AgendaMeeting> ownFirst(List<AgendaMeeting> all, UUID party) {
        return all.stream()
                .filter(meeting -> meeting.party().party().equals(party)
                        || meeting.otherParty().party().equals(party))
                .map(meeting -> meeting.party().party().equals(party) ? meeting : meeting.turned())
                .toList();
    }

    private List<AgendaMeeting> all(RoundVisit visit, List<MeetingCard> found) {
        Map<UUID, List<MeetingView.Member>> members =
                meetings.members(found.stream().map(MeetingCard::id).toList());
        Set<UUID> sitting = members.values().stream()
                .flatMap(List::stream)
                .map(MeetingView.Member::delegate)
                .collect(toSet());
        Known known = new Known(
                organisations(visit.conferenceId(), found), people.delegates(visit.conferenceId(), sitting), members);
        return found.stream().map(known::meeting).toList();
    }

    /** By identifier, those of the sides of these meetings. */
    Map<UUID, OrganisationCard> organisations(UUID conferenceId, List<MeetingCard> found) {
        return people.organisations(
                conferenceId,
                found.stream()
                        .flatMap(card -> Stream.of(
                                card.party().organisation(), card.otherParty().organisation()))
                        .collect(toSet()));
    }

    private static OrganisationCard organisation(Map<UUID, OrganisationCard> organisations, UUID id) {
        return Objects.requireNonNull(organisations.get(id));
    }

    private record Known(
            Map<UUID, OrganisationCard> organisations,
            Map<UUID, DelegateCard> delegates,
            Map<UUID, List<MeetingView.Member>> members) {

        AgendaMeeting meeting(MeetingCard card) {
            return new AgendaMeeting(
                    card.id(),
                    card.slot(),
                    card.startsAt(),
                    card.endsAt(),
                    card.table(),
                    card.tableName(),
                    card.status(),
                    side(card, card.party()),
                    side(card, card.otherParty()),
                    card.life(),
                    card.version(),
                    card.updatedAt());
        }

        private AgendaSide side(MeetingCard card, MeetingCard.Side side) {
            OrganisationCard organisation = organisation(organisations, side.organisation());
            List<AgendaPerson> sitting = members.getOrDefault(card.id(), List.of()).stream()
                    .filter(member -> member.party().equals(side.party()))
                    .map(member -> person(member))
                    .toList();
            return new AgendaSide(side.party(), organisation.id(), organisation.code(), organisation.name(), sitting);
        }

        private AgendaPerson person(MeetingView.Member member) {
            DelegateCard card = delegates.get(member.delegate());
            return new AgendaPerson(member.delegate(), member.fullName(), card == null ? null : card.position());
        }
    }
}
