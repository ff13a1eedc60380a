package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.matchmaking.RoundNowView.AtTable;
import vn.hoinghi.matchmaking.RoundNowView.TableMeeting;
import vn.hoinghi.matchmaking.RoundNowView.TableSide;
import vn.hoinghi.people.OrganisationCard;

/** Shows what is on at each table now and next; a party sees its own meetings only. */
@Singleton
class ShowRoundNow {

    private final MeetingCards cards;
    private final ShowAgendas agendas;
    private final Clock clock;

    ShowRoundNow(MeetingCards cards, ShowAgendas agendas, Clock clock) {
        this.cards = cards;
        this.agendas = agendas;
        this.clock = clock;
    }

    RoundNowView of(RoundVisit visit) {
        Instant now = clock.instant();
        List<MeetingCard> found = cards.notOver(visit.roundId(), now).stream()
                .filter(card -> card.table() != null
                        && visit.actsFor(card.party().party(), card.otherParty().party()))
                .toList();
        Map<UUID, OrganisationCard> organisations = agendas.organisations(visit.conferenceId(), found);
        Map<String, List<MeetingCard>> byTable = new LinkedHashMap<>();
        found.forEach(
                card -> byTable.computeIfAbsent(Objects.requireNonNull(card.tableName()), name -> new ArrayList<>())
                        .add(card));
        return new RoundNowView(byTable.entrySet().stream()
                .map(table -> atTable(table.getKey(), table.getValue(), organisations, now))
                .filter(table -> table.now() != null || table.next() != null)
                .toList());
    }

    private static AtTable atTable(
            String name, List<MeetingCard> meetings, Map<UUID, OrganisationCard> organisations, Instant now) {
        // One that began goes before one that only should have.
        MeetingCard on = first(meetings, card -> card.isOn(now) && card.startedAt() != null);
        MeetingCard current = on == null ? first(meetings, card -> card.isOn(now)) : on;
        MeetingCard next = first(meetings, card -> card != current && card.isAhead(now));
        UUID table = Objects.requireNonNull(meetings.get(0).table());
        return new AtTable(table, name, view(current, organisations), view(next, organisations));
    }

    private static @Nullable MeetingCard first(List<MeetingCard> meetings, Predicate<MeetingCard> which) {
        return meetings.stream().filter(which).findFirst().orElse(null);
    }

    private static @Nullable TableMeeting view(@Nullable MeetingCard card, Map<UUID, OrganisationCard> organisations) {
        return card == null
                ? null
                : new TableMeeting(
                        card.id(),
                        card.startsAt(),
                        card.endsAt(),
                        card.status(),
                        side(card.party(), organisations),
                        side(card.otherParty(), organisations),
                        card.life());
    }

    private static TableSide side(MeetingCard.Side side, Map<UUID, OrganisationCard> organisations) {
        OrganisationCard organisation = Objects.requireNonNull(organisations.get(side.organisation()));
        return new TableSide(side.party(), organisation.code(), organisation.name());
    }
}
