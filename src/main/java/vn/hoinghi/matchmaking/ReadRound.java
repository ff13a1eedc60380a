package vn.hoinghi.matchmaking;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.calendar.Calendar;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.matchmaking.ScheduleResult.PlannedMeeting;

/**
 * Reads a round for the scheduler: who could come when, by what parties say and by the calendar; who wishes to meet whom; how
 * many tables seat so many; what is held already.
 */
@Singleton
public class ReadRound {

    private final Calendar calendar;
    private final EntityManager entities;
    private final ReadNames names;
    private final Clock clock;

    ReadRound(Calendar calendar, EntityManager entities, ReadNames names, Clock clock) {
        this.names = names;
        this.clock = clock;
        this.entities = entities;
        this.calendar = calendar;
    }

    /** Everything at one moment: nobody books meanwhile. */
    @Transactional
    RoundInput read(RoundVisit visit, UUID scheduleId) {
        Round round = Round.holdAlone(visit);
        RoundSchedule schedule = RoundSchedule.get(visit, scheduleId);
        return read(visit, round, schedule, pins(visit, schedule));
    }

    /** The same, to change by hand what was made: what was pinned before may go elsewhere. */
    @Transactional
    RoundInput readToEdit(RoundVisit visit, UUID scheduleId) {
        Round round = Round.holdAlone(visit);
        return read(visit, round, RoundSchedule.get(visit, scheduleId), List.of());
    }

    private RoundInput read(RoundVisit visit, Round round, RoundSchedule schedule, List<PlannedMeeting> pins) {
        Duration buffer = Duration.ofMinutes(round.bufferMinutes);
        List<Slot> slots = Slot.of(visit).stream().filter(slot -> !slot.isBreak).toList();
        List<Party> parties = Party.list("roundId = ?1 order by id", visit.roundId());
        List<Meeting> meetings = meetings(visit);
        List<UUID> ids = parties.stream().map(party -> party.id).toList();
        List<PartyMember> members = ids.isEmpty() ? List.of() : PartyMember.coming(ids);
        List<Sitting> sittings = Sitting.of(visit, entities);
        Set<UUID> begun = Slot.begun(slots, clock.instant());
        Set<UUID> stay = meetings.stream()
                .filter(meeting -> begun.contains(meeting.slot.id) || stays(meeting, round, schedule.keep))
                .map(meeting -> meeting.id)
                .collect(toSet());
        List<Sitting> staying = sittings.stream()
                .filter(sitting -> stay.contains(sitting.meeting()))
                .toList();
        RoundTeams teams = new RoundTeams(
                slots, begun, members, engagements(visit, near(slots, buffer), members, meetings), staying, buffer);
        RoundTables tables = new RoundTables(
                RoundTable.list("roundId = ?1 order by name, id", visit.roundId()), slots, parties, staying);
        RoundReading.Decided decided = new RoundReading.Decided(stay, schedule.keep.mends(), forbidden(visit), pins);
        RoundReading reading = new RoundReading(parties, meetings, tables(sittings), decided, teams, tables);
        List<Wish> wishes = Wish.list(
                "roundId = ?1 and (expiresAt is null or expiresAt > ?2) order by id", visit.roundId(), clock.instant());
        return reading.input(schedule, wishes, names.of(visit, parties, teams.shared()), basis(meetings, sittings));
    }

    /** What runs late is under way, and is not planned anew. */
    private static boolean stays(Meeting meeting, Round round, ScheduleKeep keep) {
        boolean isFirm = round.needsAnswer || !keep.mends();
        return keep == ScheduleKeep.ALL
                || meeting.status == MeetingStatus.CONFIRMED && isFirm
                || meeting.startedAt != null
                || meeting.heldAt != null
                || meeting.delayMinutes != 0;
    }

    /** The meetings of the round that are not cancelled. */
    static List<Meeting> meetings(RoundVisit visit) {
        return Meeting.list("roundId = ?1 and status <> CANCELLED order by id", visit.roundId());
    }

    /** The table of each meeting that has one. */
    static Map<UUID, UUID> tables(List<Sitting> sittings) {
        Map<UUID, UUID> tables = new HashMap<>();
        sittings.forEach(sitting -> {
            if (sitting.table() != null) {
                tables.put(sitting.meeting(), sitting.table());
            }
        });
        return tables;
    }

    /** What stays in the schedule on which this one is based. */
    private static List<PlannedMeeting> pins(RoundVisit visit, RoundSchedule schedule) {
        return schedule.basedOn == null
                ? List.of()
                : RoundSchedule.get(visit, schedule.basedOn).draft().meetings().stream()
                        .filter(PlannedMeeting::stays)
                        .toList();
    }

    /** What these meetings are and where, in a few characters. */
    static String basis(List<Meeting> meetings, List<Sitting> sittings) {
        Map<UUID, UUID> tables = tables(sittings);
        String all = meetings.stream()
                .map(meeting -> meeting.id + "@" + meeting.slot.id
                        + (tables.containsKey(meeting.id) ? "@" + tables.get(meeting.id) : ""))
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
