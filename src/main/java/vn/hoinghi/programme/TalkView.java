package vn.hoinghi.programme;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** A talk of the draft as it is shown. */
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
        long version) {

    static TalkView of(Talk talk) {
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
                talk.version);
    }
}
