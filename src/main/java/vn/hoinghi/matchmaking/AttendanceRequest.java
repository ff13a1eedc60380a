package vn.hoinghi.matchmaking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a meeting: either a step of its life, which is one tap and needs no {@code If-Match}, or whether it took
 * place at all.
 *
 * @param held whether it took place; left out where a step is given
 * @param step what somebody saw; left out where {@code held} is given
 * @param party of whom ARRIVED or NO_SHOW is said; where it is left out, a focal point says that its own party arrived, or
 *     that the other one did not come
 * @param takenBack whether the step was tapped by mistake; no where it is left out
 */
public record AttendanceRequest(
        @Nullable Boolean held,
        @Nullable MeetingStep step,
        @Nullable UUID party,
        @Nullable Boolean takenBack) {

    boolean isTakenBack() {
        return Boolean.TRUE.equals(takenBack);
    }
}
