package vn.hoinghi.programme.feeds;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.programme.SpeakerRole;

/**
 * What somebody is to do.
 *
 * @param id of the session, the talk or the meeting
 * @param session the talk's; absent otherwise
 * @param roles in the session or the talk; empty for a meeting, and for a session in which they have a seat
 * @param status a cancelled one was there before and is not held, or not with this person, who may not come; tentative while
 *     they are not approved
 * @param sequence grows with every change of it
 */
public record AgendaItem(
        UUID id,
        Kind kind,
        @Nullable UUID session,
        LocalisedText title,
        @Nullable LocalisedText place,
        Instant startsAt,
        Instant endsAt,
        @Size(max = 10) List<SpeakerRole> roles,
        Status status,
        long sequence,
        Instant changedAt) {

    /** What it is. */
    @Schema(name = "AgendaItemKind")
    public enum Kind {
        SESSION,
        TALK,
        MEETING
    }

    /** How sure it is; in the words of iCalendar. */
    @Schema(name = "AgendaItemStatus")
    public enum Status {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }
}
