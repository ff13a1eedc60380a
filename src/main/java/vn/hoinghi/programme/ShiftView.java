package vn.hoinghi.programme;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.programme.conflicts.Conflict;

/**
 * What moved, or would move.
 *
 * @param isApplied whether it was done; else it was a preview
 * @param moves sessions and talks in order of time
 * @param conflicts all that the draft has afterwards
 */
public record ShiftView(
        boolean isApplied,
        @Size(max = 100_000) List<Move> moves,
        @Size(max = 100_000) List<Conflict> conflicts) {

    /**
     * That a session or a talk moves.
     *
     * @param talk absent for a session
     */
    public record Move(
            UUID session,
            @Nullable UUID talk,
            LocalisedText title,
            Instant startedAt,
            Instant startsAt,
            Instant endsAt) {

        static Move of(Session session, Instant startedAt) {
            return new Move(session.id, null, session.title, startedAt, session.startsAt, session.endsAt);
        }

        static Move of(Talk talk, Instant startedAt) {
            return new Move(talk.sessionId, talk.id, talk.title, startedAt, talk.startsAt, talk.endsAt);
        }
    }
}
