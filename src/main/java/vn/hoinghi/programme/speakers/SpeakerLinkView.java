package vn.hoinghi.programme.speakers;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.ShownOnce;

/**
 * A personal link of a speaker.
 *
 * @param link what to send to the person; only in the answer that made it
 */
public record SpeakerLinkView(
        UUID id, UUID speaker, @Nullable @Size(max = 2000) String link, Instant expiresAt) implements ShownOnce {

    @Override
    public SpeakerLinkView withoutSecret() {
        return new SpeakerLinkView(id, speaker, null, expiresAt);
    }
}
