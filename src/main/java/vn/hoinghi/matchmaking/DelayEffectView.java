package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.kernel.LocalisedText;

/**
 * What a delay does.
 *
 * @param delay identifier of the delay; absent in a preview
 * @param slots those that move, at their new times
 * @param meetings those that move
 * @param clashes what is in the way; nothing is delayed while something is
 */
public record DelayEffectView(
        @Nullable UUID delay,
        @Size(max = 500) List<SlotView> slots,
        @Size(max = 20_000) List<Moved> meetings,
        @Size(max = 20_000) List<Clash> clashes) {

    /** A meeting that moves. */
    @Schema(name = "DelayedMeeting")
    public record Moved(
            UUID meeting, UUID party, UUID otherParty, Instant startedAt, Instant startsAt, Instant endsAt) {}

    /** What two things fight for. */
    public enum Over {
        PERSON,
        TEAM,
        TABLE
    }

    /**
     * That a meeting cannot move because something else is there.
     *
     * @param meeting that would move
     * @param other the meeting or the session that is in its way
     * @param person who would have to be at both; absent where they fight for a table
     * @param startsAt when the other one is
     */
    @Schema(name = "DelayClash")
    public record Clash(
            Over over,
            UUID meeting,
            UUID other,
            Engagement.Kind otherKind,
            @Nullable UUID person,
            Instant startsAt,
            Instant endsAt,
            LocalisedText text) {}
}
