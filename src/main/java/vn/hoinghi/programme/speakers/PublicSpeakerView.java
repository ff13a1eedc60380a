package vn.hoinghi.programme.speakers;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * A speaker of the published programme as everybody may see them, since they consent.
 *
 * @param photo path of the photo; absent where there is none
 * @param appearances in the published programme, in order of time
 */
public record PublicSpeakerView(
        UUID delegate,
        String fullName,
        @Nullable LocalisedText position,
        LocalisedText organisation,
        @Nullable LocalisedText bio,
        @Size(max = 20) List<String> languages,
        @Nullable @Size(max = 200) String photo,
        @Size(max = 1000) List<Appearance> appearances) {}
