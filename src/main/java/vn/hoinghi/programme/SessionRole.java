package vn.hoinghi.programme;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** That somebody has a role in a session; the conference is named so that only its own people can be. */
@Embeddable
record SessionRole(
        int position,
        UUID conferenceId,
        UUID delegateId,
        @Enumerated(EnumType.STRING) SpeakerRole role) {}
