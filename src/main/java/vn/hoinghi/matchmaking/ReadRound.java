package vn.hoinghi.matchmaking;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.calendar.Calendar;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.kernel.TimeSlot;

/**
 * Reads a round for the scheduler: who could come when, by what parties say and by the calendar; who wishes to meet whom; how
 * many tables seat so many; what is held already.
 */
@Singleton
public class ReadRound {

    private final Calendar calendar;
    private final EntityManager entities;
    private final Clock clock;

    ReadRound(Calendar calendar, EntityManager entities, Clock clock) {
        this.clock = clock;
        this.entities = entities;
        this.calendar = calendar;
    }

    /** Everything at one moment: nobody books meanwhile. */
    @Transactional
    RoundInput read(RoundVisit visit, UUID scheduleId) {
        Duration buffer = Duration.ofMinutes(Round.holdAlone(visit).bufferMinutes);
        RoundSchedule schedule = RoundSchedule.get(visit, scheduleId);
        List<Slot> slots = Slot.of(visit).stream().filter(slot -> !slot.isBreak).toList();
        List<Party> parties = Party.list("roundId = ?1 order by id", visit.roundId());
        List<Meeting> meetings = meetings(visit);
        List<UUID> ids = parties.stream().map(party -> party.id).toList();
        List<PartyMember> members = ids.isEmpty() ? List.of() : PartyMember.of(ids);
        RoundReading reading = new RoundReading(
                schedule.keep,
                slots,
                parties,
                members,
                meetings,
                engagements(visit, near(slots, buffer), members, meetings),
                forbidden(visit),
                buffer);
        List<Wish> wishes = Wish.list(
                "roundId = ?1 and (expiresAt is null or expiresAt > ?2) order by id", visit.roundId(), clock.instant());
        return reading.input(schedule, wishes, RoundTable.list("roundId", visit.roundId()), basis(meetings));
    }

    /** The meetings of the round that are not cancelled. */
    static List<Meeting> meetings(RoundVisit visit) {
        return Meeting.list("roundId = ?1 and status <> CANCELLED order by id", visit.roundId());
    }

    /** What these meetings are, in a few characters. */
    static String basis(List<Meeting> meetings) {
        String all = meetings.stream()
                .map(meeting -> meeting.id + "@" + meeting.slot.id)
                .collect(Collectors.joining());
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Pairs that are wished or held and that must not meet. */
    private Set<Set<UUID>> forbidden(RoundVisit visit) {
        @SuppressWarnings("unchecked")
        Stream<Tuple> rows = entities.createNativeQuery(
                        "select w.party_id, w.other_party_id from (select party_id, other_party_id from wishes"
                                + " where round_id = :round union select party_id, other_party_id from meetings"
                                + " where round_id = :round and status <> 'CANCELLED') w"
                                + " where not may_meet(:round, w.party_id, w.other_party_id)",
                        Tuple.class)
                .setParameter("round", visit.roundId())
                .getResultStream();
        return rows.map(row -> Set.of(row.get("party_id", UUID.class), row.get("other_party_id", UUID.class)))
                .collect(toSet());
    }

    /** The time in which something may keep people from meeting in these slots. */
    private static @Nullable TimeSlot near(List<Slot> slots, Duration buffer) {
        return slots.isEmpty()
                ? null
                : new TimeSlot(
                        slots.get(0).startsAt.minus(buffer),
                        slots.get(slots.size() - 1).endsAt.plus(buffer));
    }

    /**
     * What binds people otherwise than by the round's own meetings in their slots; one that is late reaches into the next
     * slot.
     */
    private List<Engagement> engagements(
            RoundVisit visit, @Nullable TimeSlot near, List<PartyMember> members, List<Meeting> meetings) {
        if (near == null) {
            return List.of();
        }
        Set<UUID> own = meetings.stream()
                .filter(meeting -> meeting.delayMinutes == 0)
                .map(meeting -> meeting.id)
                .collect(toSet());
        List<UUID> people =
                members.stream().map(member -> member.delegateId).distinct().toList();
        return calendar.engagements(visit.conferenceId(), people, near).stream()
                .filter(engagement -> !own.contains(engagement.placeId()))
                .toList();
    }
}
