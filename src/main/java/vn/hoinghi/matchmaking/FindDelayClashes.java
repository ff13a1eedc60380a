package vn.hoinghi.matchmaking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hoinghi.calendar.Calendar;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.matchmaking.DelayEffectView.Clash;
import vn.hoinghi.matchmaking.DelayEffectView.Over;
import vn.hoinghi.people.People;

/** Finds what would be in the way of meetings that move: other meetings of a team, at a table, and what binds people. */
@Singleton
class FindDelayClashes {

    private final EntityManager entities;
    private final Calendar calendar;
    private final Seats seats;
    private final People people;
    private final MeetingCards cards;
    private final ShowAgendas agendas;

    FindDelayClashes(
            EntityManager entities,
            Calendar calendar,
            Seats seats,
            People people,
            MeetingCards cards,
            ShowAgendas agendas) {
        this.entities = entities;
        this.calendar = calendar;
        this.seats = seats;
        this.people = people;
        this.cards = cards;
        this.agendas = agendas;
    }

    List<Clash> in(RoundVisit visit, List<Meeting> moved, Duration by, Duration buffer) {
        if (moved.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = moved.stream().map(meeting -> meeting.id).toList();
        List<FoundClash> found = new ArrayList<>(
                seats(Over.TEAM, "meeting_seats", "a.party_id = b.party_id and a.team = b.team", ids, by));
        Set<Set<UUID>> known = found.stream()
                .map(clash -> Set.of(clash.meeting(), clash.other()))
                .collect(toSet());
        found.addAll(seats(Over.TABLE, "table_seats", "a.table_id = b.table_id", ids, by));
        // Whoever sits for a team that is expected twice is too; that need not be said again.
        people(visit, ids, by, buffer).stream()
                .filter(clash -> !known.contains(Set.of(clash.meeting(), clash.other())))
                .forEach(found::add);
        return told(visit, found);
    }

    private List<FoundClash> seats(Over over, String table, String same, List<UUID> ids, Duration by) {
        @SuppressWarnings("unchecked")
        Stream<Tuple> rows = entities.createNativeQuery(
                        "select a.meeting_id, b.meeting_id as other, lower(b.during) as starts_at, upper(b.during) as ends_at"
                                + " from " + table + " a join " + table + " b on " + same
                                + " and b.during && tstzrange(lower(a.during) + make_interval(mins => :by),"
                                + " upper(a.during) + make_interval(mins => :by))"
                                + " where a.meeting_id in (:ids) and b.meeting_id not in (:ids) order by 3, 1, 2",
                        Tuple.class)
                .setParameter("by", (int) by.toMinutes())
                .setParameter("ids", ids)
                .getResultStream();
        return rows.map(row -> new FoundClash(
                        over,
                        row.get("meeting_id", UUID.class),
                        row.get("other", UUID.class),
                        Engagement.Kind.MEETING,
                        null,
                        new TimeSlot(row.get("starts_at", Instant.class), row.get("ends_at", Instant.class))))
                .toList();
    }

    private List<FoundClash> people(RoundVisit visit, List<UUID> ids, Duration by, Duration buffer) {
        List<Engagement> duties = seats.duties(ids);
        if (duties.isEmpty()) {
            return List.of();
        }
        Set<UUID> moving = new HashSet<>(ids);
        Map<UUID, List<Engagement>> others = calendar
                .engagements(
                        visit.conferenceId(),
                        duties.stream().map(Engagement::delegateId).collect(toSet()),
                        span(duties, by, buffer))
                .stream()
                .filter(engagement -> !moving.contains(engagement.placeId()))
                .collect(groupingBy(Engagement::delegateId));
        return duties.stream()
                .flatMap(duty -> others.getOrDefault(duty.delegateId(), List.of()).stream()
                        .filter(other -> shifted(
                                        duty.during(),
                                        by,
                                        other.kind() == Engagement.Kind.SESSION ? buffer : Duration.ZERO)
                                .overlaps(other.during()))
                        .map(other -> new FoundClash(
                                Over.PERSON,
                                duty.placeId(),
                                other.placeId(),
                                other.kind(),
                                duty.delegateId(),
                                other.during())))
                .toList();
    }

    private static TimeSlot span(List<Engagement> duties, Duration by, Duration buffer) {
        Instant first = duties.stream()
                .map(duty -> duty.during().startsAt())
                .min(Instant::compareTo)
                .orElseThrow();
        Instant last = duties.stream()
                .map(duty -> duty.during().endsAt())
                .max(Instant::compareTo)
                .orElseThrow();
        return shifted(new TimeSlot(first, last), by, buffer);
    }

    private static TimeSlot shifted(TimeSlot slot, Duration by, Duration buffer) {
        return new TimeSlot(
                slot.startsAt().plus(by).minus(buffer), slot.endsAt().plus(by).plus(buffer));
    }

    private List<Clash> told(RoundVisit visit, List<FoundClash> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<MeetingCard> all = cards.ofRound(visit.roundId());
        DelayClashWords words = new DelayClashWords(
                all.stream().collect(toMap(MeetingCard::id, card -> card)),
                agendas.organisations(visit.conferenceId(), all),
                people.delegates(
                        visit.conferenceId(),
                        found.stream()
                                .map(FoundClash::person)
                                .filter(Objects::nonNull)
                                .collect(toSet())));
        return found.stream().map(words::of).toList();
    }
}
