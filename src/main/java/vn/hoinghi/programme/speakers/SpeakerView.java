package vn.hoinghi.programme.speakers;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.DelegateStatus;

/** A speaker as they are shown: who, whom they come for, what they do and when. */
public record SpeakerView(
        UUID delegate,
        String fullName,
        @Nullable LocalisedText position,
        LocalisedText organisation,
        DelegateStatus status,
        @Size(max = 1000) List<Appearance> appearances,
        @Nullable LocalisedText bio,
        @Size(max = 20) List<String> languages,
        @Size(max = 50) List<Availability> availability,
        boolean consentsToPublish,
        Confirmation confirmation,
        @Nullable @Size(max = 1000) String declineReason,
        long version) {

    static SpeakerView of(Speaker speaker) {
        return new SpeakerView(
                speaker.id,
                speaker.fullName,
                speaker.position,
                speaker.organisation,
                speaker.status,
                List.copyOf(speaker.appearances),
                speaker.bio,
                speaker.languages,
                List.copyOf(speaker.availability),
                speaker.consents,
                speaker.confirmation,
                speaker.declineReason,
                speaker.version);
    }
}
