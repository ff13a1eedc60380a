package vn.hoinghi.access;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whoever has lost their way in.
 *
 * @param conference its code
 * @param email to which they were invited
 */
public record LinkAsked(
        @NotBlank @Size(max = 50) String conference,

        @NotBlank @Email @Size(max = 254) @Schema(format = "email")
        String email) {}
