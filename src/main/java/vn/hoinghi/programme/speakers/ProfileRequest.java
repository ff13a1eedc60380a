package vn.hoinghi.programme.speakers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.programme.SessionRequest;

/**
 * What a speaker says of themselves.
 *
 * @param languages spoken, as tags of BCP 47
 * @param availability when they can come; always where it is left out
 * @param consentsToPublish whether biography and photo may be shown to everybody
 */
public record ProfileRequest(
        @Nullable @Valid LocalisedText bio,

        @Nullable @Size(max = 20)
        List<@NotNull @Size(max = 35) @Pattern(regexp = SessionRequest.LANGUAGE) String> languages,

        @Nullable @Size(max = 50) List<@NotNull @Valid Availability> availability,
        @NotNull Boolean consentsToPublish) {}
