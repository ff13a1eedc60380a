package vn.hoinghi.matchmaking;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.problem.CommonProblem;

/**
 * Two parties and a slot. Which teams sit, at which table, is kept by {@link Seats} for as long as it is not cancelled.
 */
@Entity
@Table(name = "meetings")
public class Meeting extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID roundId;

    /** The party that asks. */
    public UUID partyId;

    public UUID otherPartyId;

    @ManyToOne(fetch = FetchType.LAZY)
    public Slot slot;

    @Enumerated(EnumType.STRING)
    public MeetingStatus status;

    @Enumerated(EnumType.STRING)
    public MeetingAnswer partyAnswer;

    @Enumerated(EnumType.STRING)
    public MeetingAnswer otherPartyAnswer;

    /** Why it was declined or cancelled. */
    public @Nullable String reason;

    public @Nullable Instant heldAt;

    /** By how much it is later than its slot, because its table is. */
    public int delayMinutes;

    public @Nullable Instant partyArrivedAt;

    public @Nullable Instant otherPartyArrivedAt;

    public @Nullable Instant partyNoShowAt;

    public @Nullable Instant otherPartyNoShowAt;

    public @Nullable Instant startedAt;

    public @Nullable Instant endedAt;

    /** When it or its table last changed, which are one version. */
    public Instant updatedAt;

    @Version
    public long version;

    /** A new meeting: whoever booked it has accepted it; the office books in the name of the party that asks. */
    static Meeting of(RoundVisit visit, MeetingRequest request, Slot slot) {
        Meeting meeting = new Meeting();
        meeting.id = Ids.next();
        meeting.conferenceId = visit.conferenceId();
        meeting.roundId = visit.roundId();
        meeting.partyId = request.party();
        meeting.otherPartyId = request.otherParty();
        meeting.slot = slot;
        meeting.status = MeetingStatus.TENTATIVE;
        meeting.askAgain(visit.ownParty() == null ? request.party() : visit.ownParty());
        return meeting;
    }

    /** Where the round needs no answers both sides have said yes. */
    void settle(Round round) {
        if (!round.needsAnswer) {
            accept(partyId);
            accept(otherPartyId);
        }
    }

    /** Puts it in a slot, perhaps the same; in another one, each side but the mover's is to answer again. */
    void moveTo(Slot next, @Nullable UUID mover) {
        checkNotCancelled();
        if (!next.id.equals(slot.id)) {
            slot = next;
            delayMinutes = 0;
            forgetWhoCame();
            if (status == MeetingStatus.CONFIRMED) {
                become(MeetingStatus.TENTATIVE);
            }
            askAgain(mover);
        }
    }

    /** That side says yes; when both have, the meeting is confirmed. */
    void accept(UUID side) {
        checkNotCancelled();
        answer(side, MeetingAnswer.ACCEPTED);
        boolean byBoth = partyAnswer == MeetingAnswer.ACCEPTED && otherPartyAnswer == MeetingAnswer.ACCEPTED;
        if (byBoth && status != MeetingStatus.CONFIRMED) {
            become(MeetingStatus.CONFIRMED);
        }
    }

    /** That side says no, which cancels the meeting. */
    void decline(UUID side, @Nullable String why) {
        cancel(why);
        answer(side, MeetingAnswer.DECLINED);
    }

    void cancel(@Nullable String why) {
        become(MeetingStatus.CANCELLED);
        reason = why;
        heldAt = null;
    }

    /** Says whether it took place; the first time it was said to have counts. What did not take place did not begin. */
    void record(boolean held, Instant now) {
        checkNotCancelled();
        if (held) {
            heldAt = heldAt == null ? now : heldAt;
            partyNoShowAt = null;
            otherPartyNoShowAt = null;
        } else {
            heldAt = null;
            startedAt = null;
            endedAt = null;
        }
    }

    /** Who came to another slot, or did not, says nothing of this one. */
    private void forgetWhoCame() {
        partyArrivedAt = null;
        otherPartyArrivedAt = null;
        partyNoShowAt = null;
        otherPartyNoShowAt = null;
    }

    /** The side the office answers for where it names none: the one asked, unless only the other has still to answer. */
    UUID sideToAnswer() {
        return otherPartyAnswer != MeetingAnswer.NEEDS_ACTION && partyAnswer == MeetingAnswer.NEEDS_ACTION
                ? partyId
                : otherPartyId;
    }

    Instant startsAt() {
        return slot.startsAt.plus(Duration.ofMinutes(delayMinutes));
    }

    Instant endsAt() {
        return slot.endsAt.plus(Duration.ofMinutes(delayMinutes));
    }

    boolean hasSide(UUID party) {
        return partyId.equals(party) || otherPartyId.equals(party);
    }

    UUID otherSide(UUID party) {
        return partyId.equals(party) ? otherPartyId : partyId;
    }

    private void askAgain(@Nullable UUID asking) {
        partyAnswer = partyId.equals(asking) ? MeetingAnswer.ACCEPTED : MeetingAnswer.NEEDS_ACTION;
        otherPartyAnswer = otherPartyId.equals(asking) ? MeetingAnswer.ACCEPTED : MeetingAnswer.NEEDS_ACTION;
    }

    private void answer(UUID side, MeetingAnswer answer) {
        if (partyId.equals(side)) {
            partyAnswer = answer;
        } else {
            otherPartyAnswer = answer;
        }
    }

    private void become(MeetingStatus next) {
        if (!status.canBecome(next)) {
            throw MatchmakingProblem.MEETING_CANCELLED.problem();
        }
        status = next;
    }

    void checkNotCancelled() {
        if (status == MeetingStatus.CANCELLED) {
            throw MatchmakingProblem.MEETING_CANCELLED.problem();
        }
    }

    /** The meeting, for a caller who is one of its sides. */
    static Meeting get(RoundVisit visit, UUID id) {
        Meeting meeting = Meeting.<Meeting>find("roundId = ?1 and id = ?2", visit.roundId(), id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
        visit.checkSees(meeting.partyId, meeting.otherPartyId);
        return meeting;
    }

    /** The meeting as it now is, which nobody else changes until the transaction ends. */
    static Meeting getToChange(RoundVisit visit, UUID id) {
        Meeting meeting = get(visit, id);
        getEntityManager().refresh(meeting, LockModeType.PESSIMISTIC_WRITE);
        return meeting;
    }

    /** The meetings at a table, which are not cancelled. */
    static List<Meeting> at(RoundVisit visit, UUID table) {
        @SuppressWarnings("unchecked")
        List<Meeting> meetings = getEntityManager()
                .createNativeQuery(
                        "select m.* from meetings m join table_seats h on h.meeting_id = m.id"
                                + " where m.round_id = :round and h.table_id = :table order by m.id",
                        Meeting.class)
                .setParameter("round", visit.roundId())
                .setParameter("table", table)
                .getResultList();
        return meetings;
    }

    /** The meetings in a slot that are not cancelled. */
    static List<Meeting> in(Slot slot) {
        return list("slot.id = ?1 and status <> CANCELLED order by id", slot.id);
    }

    /** Those meetings of a party that are not cancelled, which nobody else changes until the transaction ends. */
    static List<Meeting> ofPartyToChange(Party party) {
        Stream<Meeting> meetings = Meeting.<Meeting>find("partyId = ?1 or otherPartyId = ?1 order by id", party.id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream();
        return meetings.filter(meeting -> meeting.status != MeetingStatus.CANCELLED)
                .toList();
    }
}
