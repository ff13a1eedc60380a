package vn.hoinghi.programme;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.programme.conflicts.Conflict;

/**
 * A talk of the draft as it is shown.
 *
 * @param conflicts what it is at odds with, in answers to whoever has just written it
 */
public record TalkView(
        UUID id,
        UUID session,
        TalkKind kind,
        int position,
        LocalisedText title,
        Instant startsAt,
        Instant endsAt,
        @Size(max = 50) List<UUID> speakers,
        @Nullable LocalisedText description,
        PlanStatus status,
        @Nullable @Size(max = 1000) List<Conflict> conflicts,
        long version) {

    static TalkView of(Talk talk) {
        return of(talk, null);
    }

    static TalkView of(Talk talk, @Nullable List<Conflict> conflicts) {
        return new TalkView(
                talk.id,
                talk.sessionId,
                talk.kind,
                talk.position,
                talk.title,
                talk.startsAt,
                talk.endsAt,
                talk.speakers.stream().map(TalkSpeaker::delegateId).toList(),
                talk.description,
                talk.status,
                conflicts,
                talk.version);
    }
}
