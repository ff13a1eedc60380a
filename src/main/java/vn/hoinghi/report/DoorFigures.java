package vn.hoinghi.report;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.checkin.ListStatus;
import vn.hoinghi.kernel.LocalisedText;

/**
 * Who was expected at a check-in list, who came, and when.
 *
 * @param session that it is the door of
 * @param startsAt when that session is planned to begin
 * @param arrivals of those who came for the first time, in steps of five minutes; steps in which nobody came are left out
 */
public record DoorFigures(
        UUID list,
        LocalisedText name,
        @Nullable UUID session,
        @Nullable Instant startsAt,
        ListStatus status,
        @Size(max = 100_000) List<Arrival> arrivals) {

    /**
     * Five minutes.
     *
     * @param at their beginning
     */
    public record Arrival(Instant at, int people) {}
}
