package vn.hoinghi.programme.live;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who would be in two places, since a session is late.
 *
 * @param session the late one
 * @param kind what the other is
 * @param other the session or the meeting
 * @param startsAt when the other begins
 */
public record Clash(
        UUID delegate, String fullName, UUID session, Kind kind, UUID other, Instant startsAt, Instant endsAt) {

    /** What a person can be bound to. */
    @Schema(name = "ClashKind")
    public enum Kind {
        SESSION,
        MEETING
    }
}
