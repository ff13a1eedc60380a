package vn.hoinghi.programme.speakers;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.hoinghi.kernel.TimeSlot;

/** When a speaker can come, half-open. */
@Embeddable
public record Availability(
        @NotNull Instant startsAt, @NotNull Instant endsAt) {

    Availability asKept() {
        return new Availability(startsAt.truncatedTo(ChronoUnit.MICROS), endsAt.truncatedTo(ChronoUnit.MICROS));
    }

    TimeSlot during() {
        return new TimeSlot(startsAt, endsAt);
    }
}
