package vn.hoinghi.programme.floor;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * The floor as a screen in the hall shows it.
 *
 * @param speaker absent where nobody has it
 * @param next the first three of those who wait
 * @param waiting how many wait in all
 */
public record FloorView(
        UUID session,
        LocalisedText title,
        FloorRule rule,
        boolean takesRequests,
        @Nullable OnFloor speaker,
        @Size(max = 3) List<Next> next,
        int waiting) {

    /**
     * Who has the floor.
     *
     * @param timeUpAt when the time is up, to which a screen counts down by the server's time; absent while paused
     * @param usedSeconds as of this answer; in a stream, which tells what has changed and not each second, while paused only
     * @param remainingSeconds likewise; less than none where they are over their time
     */
    public record OnFloor(
            UUID intervention,
            String fullName,
            @Nullable LocalisedText position,
            LocalisedText organisation,
            @Nullable UUID talk,
            Instant beganAt,
            boolean isPaused,
            int secondsAllowed,
            @Nullable Instant timeUpAt,
            @Nullable Long usedSeconds,
            @Nullable Long remainingSeconds) {

        /** @param now when it is asked; null where the answer shall be the same until something happens */
        static OnFloor of(Intervention one, @Nullable Instant now) {
            Instant at = now == null ? one.pausedAt : now;
            Long used = at == null ? null : one.usedSeconds(at);
            return new OnFloor(
                    one.id,
                    one.fullName,
                    one.position,
                    one.organisation,
                    one.talkId,
                    one.beganAt,
                    one.pausedAt != null,
                    one.secondsAllowed,
                    one.timeUpAt(),
                    used,
                    used == null ? null : one.secondsAllowed - used);
        }
    }

    /** Somebody who waits. */
    public record Next(
            String fullName,
            @Nullable LocalisedText position,
            LocalisedText organisation,
            @Nullable UUID talk) {

        static Next of(WaitingSpeaker waiting) {
            return new Next(waiting.fullName, waiting.position, waiting.organisation, waiting.talkId);
        }
    }
}
