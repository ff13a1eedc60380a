package vn.hoinghi.programme.speakers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.programme.SpeakerRole;

/**
 * What a speaker does in the draft.
 *
 * @param talk absent for a role in the whole session
 * @param title of the talk, or of the session
 */
@Embeddable
public record Appearance(
        @Column(name = "session_id") UUID session,
        @Nullable @Column(name = "talk_id") UUID talk,
        @Enumerated(EnumType.STRING) SpeakerRole role,
        @Embedded @EmbeddedColumnNaming("title_%s") LocalisedText title,
        Instant startsAt,
        Instant endsAt) {}
