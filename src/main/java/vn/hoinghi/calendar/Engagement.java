package vn.hoinghi.calendar;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hoinghi.kernel.TimeSlot;

/**
 * That a person must be somewhere.
 *
 * @param placeId the session or the meeting; overlapping engagements of one person in one place are one duty
 */
public record Engagement(UUID delegateId, UUID placeId, Kind kind, TimeSlot during) {

    /** What the place is. */
    @Schema(name = "EngagementKind")
    public enum Kind {
        SESSION,
        MEETING
    }
}
