package vn.hoinghi.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A half-open interval {@code [startsAt, endsAt)} of instants, to the microsecond as the database keeps it. */
public record TimeSlot(Instant startsAt, Instant endsAt) {

    public TimeSlot {
        startsAt = startsAt.truncatedTo(ChronoUnit.MICROS);
        endsAt = endsAt.truncatedTo(ChronoUnit.MICROS);
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("an interval must end after it starts");
        }
    }

    /** Whether they share an instant; one that begins as the other ends does not. */
    public boolean overlaps(TimeSlot other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }

    public boolean contains(Instant at) {
        return !at.isBefore(startsAt) && at.isBefore(endsAt);
    }

    public boolean contains(TimeSlot other) {
        return !other.startsAt.isBefore(startsAt) && !other.endsAt.isAfter(endsAt);
    }
}
