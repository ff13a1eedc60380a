package vn.hoinghi.access;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Language;

/**
 * Whom an organiser invites to act for an organisation.
 *
 * @param language in which they are written to; Vietnamese where it is left out
 */
public record InvitationRequest(
        @NotBlank @Size(max = 200) String fullName,

        @NotBlank @Email @Size(max = 254) @Schema(format = "email")
        String email,

        @Nullable Language language) {

    Language languageOrDefault() {
        return language == null ? Language.VI : language;
    }
}
