package vn.hoinghi.delivery;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Language;

/**
 * A mail to try out.
 *
 * @param address one's own
 * @param language Vietnamese where it is not said
 */
public record MailTestRequest(
        @NotBlank @Email @Size(max = 254) String address,
        @Nullable Language language) {

    Language languageOrDefault() {
        return language == null ? Language.VI : language;
    }
}
