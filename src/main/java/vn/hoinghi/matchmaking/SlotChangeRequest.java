package vn.hoinghi.matchmaking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Another time for a slot, or its end.
 *
 * @param startsAt as it is where it is left out; the slot is deleted where both are
 * @param endsAt as it is where it is left out
 * @param decisions what becomes of each meeting in it
 */
public record SlotChangeRequest(
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable @Size(max = 1000) List<@NotNull @Valid Decision> decisions) {

    /** What becomes of a meeting. */
    public enum Fate {
        /** It is held in the slot at its new time. */
        KEEP,
        /** It is held in another slot. */
        MOVE,
        /** It is called off. */
        CANCEL
    }

    /**
     * What becomes of a meeting.
     *
     * @param slot where it is moved
     * @param reason why it is called off
     */
    @Schema(name = "SlotDecision")
    public record Decision(
            @NotNull UUID meeting,
            @NotNull Fate decision,
            @Nullable UUID slot,
            @Nullable @Size(min = 1, max = 1000) String reason) {}

    boolean isDeletion() {
        return startsAt == null && endsAt == null;
    }

    List<Decision> decisionsOrNone() {
        return decisions == null ? List.of() : decisions;
    }

    /** Whether it is said what becomes of the meeting; none stays in a slot that is no more. */
    boolean decides(Meeting meeting) {
        return decisionsOrNone().stream()
                .anyMatch(decision -> decision.meeting().equals(meeting.id)
                        && (decision.decision() != Fate.KEEP || !isDeletion())
                        && (decision.decision() != Fate.MOVE || decision.slot() != null)
                        && (decision.decision() != Fate.CANCEL || decision.reason() != null));
    }
}
