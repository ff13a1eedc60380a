package vn.hoinghi.programme.speakers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A speaker's answer.
 *
 * @param reason why they decline
 */
public record SpeakerAnswerRequest(
        @NotNull Answer answer, @Nullable @Size(max = 1000) String reason) {

    /** Whether they come. */
    public enum Answer {
        CONFIRMED,
        DECLINED;

        Confirmation confirmation() {
            return this == CONFIRMED ? Confirmation.CONFIRMED : Confirmation.DECLINED;
        }
    }

    @Nullable
    String presentReason() {
        return reason == null || reason.isBlank() ? null : reason;
    }
}
