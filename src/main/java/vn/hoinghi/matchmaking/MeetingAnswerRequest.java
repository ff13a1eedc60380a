package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a meeting, or its cancellation.
 *
 * @param party the side the office answers for; where it is left out, the one that has still to answer
 * @param reason kept where the meeting is declined or cancelled
 */
public record MeetingAnswerRequest(
        @Nullable UUID party,
        @Nullable @Size(min = 1, max = 1000) String reason) {}
