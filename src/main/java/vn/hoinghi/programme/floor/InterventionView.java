package vn.hoinghi.programme.floor;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * Somebody's time on the floor.
 *
 * @param talk what was planned; absent where they asked for the floor
 * @param endedAt absent while they have it
 * @param usedSeconds without pauses, as of this answer
 * @param remainingSeconds less than none where they are over their time
 * @param timeUpAt when the time is up; absent where the clock stands
 */
public record InterventionView(
        UUID id,
        UUID session,
        UUID delegate,
        String fullName,
        @Nullable LocalisedText position,
        LocalisedText organisation,
        @Nullable UUID talk,
        Instant beganAt,
        @Nullable Instant endedAt,
        boolean isPaused,
        int secondsAllowed,
        long usedSeconds,
        long remainingSeconds,
        @Nullable Instant timeUpAt,
        long version) {

    static InterventionView of(Intervention one, Instant now) {
        long used = one.usedSeconds(now);
        return new InterventionView(
                one.id,
                one.sessionId,
                one.delegateId,
                one.fullName,
                one.position,
                one.organisation,
                one.talkId,
                one.beganAt,
                one.endedAt,
                one.pausedAt != null,
                one.secondsAllowed,
                used,
                one.secondsAllowed - used,
                one.timeUpAt(),
                one.version);
    }
}
