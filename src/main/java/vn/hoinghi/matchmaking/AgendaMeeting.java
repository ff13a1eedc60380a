package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * A meeting in an agenda.
 *
 * @param startsAt when it really is, which may be later than its slot
 * @param party whose agenda it is; in the agenda of a table the one that asked
 * @param otherParty whom it meets
 */
public record AgendaMeeting(
        UUID meeting,
        UUID slot,
        Instant startsAt,
        Instant endsAt,
        @Nullable UUID table,
        @Nullable @Size(max = 100) String tableName,
        MeetingStatus status,
        AgendaSide party,
        AgendaSide otherParty,
        MeetingView.Life life,
        long version,
        Instant changedAt) {

    /** One side of a meeting: for whom it sits, and who does; nobody any more once it is cancelled. */
    public record AgendaSide(
            UUID party,
            UUID organisation,
            @Size(max = 64) String code,
            LocalisedText name,
            @Size(max = 200) List<AgendaPerson> people) {}

    /** Somebody who sits. */
    public record AgendaPerson(
            UUID delegate, String fullName, @Nullable LocalisedText position) {}

    /** The same as the other side sees it. */
    AgendaMeeting turned() {
        return new AgendaMeeting(
                meeting,
                slot,
                startsAt,
                endsAt,
                table,
                tableName,
                status,
                otherParty,
                party,
                new MeetingView.Life(life.otherParty(), life.party(), life.startedAt(), life.endedAt()),
                version,
                changedAt);
    }

    boolean isCancelled() {
        return status == MeetingStatus.CANCELLED;
    }
}
