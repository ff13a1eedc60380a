package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a round is run. The organiser may always act, whoever books and whatever the time.
 *
 * @param needsAnswer whether the side that is asked answers; if not, a meeting is confirmed as soon as it is booked
 * @param bookedBy BOTH where it is left out
 * @param wishesUntil until when parties say whom they wish to meet; without end where it is left out
 * @param bookingUntil until when parties book and move; without end where it is left out
 * @param bufferMinutes how long nobody sits in a meeting before and after a session that binds them; 0 where it is left out
 */
public record RoundSettings(
        @Nullable Boolean needsAnswer,
        @Nullable BookedBy bookedBy,
        @Nullable Instant wishesUntil,
        @Nullable Instant bookingUntil,
        @Nullable @Min(0) @Max(240) Integer bufferMinutes) {

    /** Who books and moves meetings. */
    public enum BookedBy {
        PARTIES,
        ORGANISER,
        BOTH
    }

    static RoundSettings of(Round round) {
        return new RoundSettings(
                round.needsAnswer, round.bookedBy, round.wishesUntil, round.bookingUntil, round.bufferMinutes);
    }

    boolean needsAnswerOrYes() {
        return needsAnswer == null || needsAnswer;
    }

    BookedBy bookedByOrBoth() {
        return bookedBy == null ? BookedBy.BOTH : bookedBy;
    }

    int bufferOrNone() {
        return bufferMinutes == null ? 0 : bufferMinutes;
    }
}
