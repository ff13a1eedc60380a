package vn.hoinghi.matchmaking;

import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.TimeSlot;

/** A time in which meetings of a round are held. One that is deleted stays for the meetings that were in it. */
@Entity
@Table(name = "slots")
public class Slot extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID roundId;
    public Instant startsAt;
    public Instant endsAt;

    /** Whether nobody meets in it. */
    public boolean isBreak;

    public @Nullable Instant removedAt;

    @Version
    public long version;

    static Slot of(RoundVisit visit, SlotRequest request) {
        Slot slot = new Slot();
        slot.id = Ids.next();
        slot.conferenceId = visit.conferenceId();
        slot.roundId = visit.roundId();
        slot.startsAt = request.startsAt().truncatedTo(ChronoUnit.MICROS);
        slot.endsAt = request.endsAt().truncatedTo(ChronoUnit.MICROS);
        slot.isBreak = Boolean.TRUE.equals(request.isBreak());
        return slot;
    }

    void change(SlotChangeRequest request, Instant now) {
        removedAt = request.isDeletion() ? now : null;
        startsAt = request.startsAt() == null ? startsAt : request.startsAt().truncatedTo(ChronoUnit.MICROS);
        endsAt = request.endsAt() == null ? endsAt : request.endsAt().truncatedTo(ChronoUnit.MICROS);
    }

    void shift(Duration by) {
        startsAt = startsAt.plus(by);
        endsAt = endsAt.plus(by);
    }

    TimeSlot during() {
        return new TimeSlot(startsAt, endsAt);
    }

    static Optional<Slot> find(RoundVisit visit, UUID id) {
        return find("roundId = ?1 and id = ?2 and removedAt is null", visit.roundId(), id)
                .firstResultOptional();
    }

    /** The slots of the round, as the day goes. */
    static List<Slot> of(RoundVisit visit) {
        return list("roundId = ?1 and removedAt is null order by startsAt", visit.roundId());
    }

    /**
     * The slots of a round that have begun by then, in which nobody can be brought together any more. None, where all have: a round
     * that is over is gone through again, not held.
     */
    static Set<UUID> begun(List<Slot> slots, Instant now) {
        Set<UUID> begun = slots.stream()
                .filter(slot -> !slot.startsAt.isAfter(now))
                .map(slot -> slot.id)
                .collect(toSet());
        return begun.size() == slots.size() ? Set.of() : begun;
    }
}
