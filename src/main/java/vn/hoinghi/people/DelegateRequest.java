package vn.hoinghi.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.text.Texts;

/**
 * What is said of a delegate by the one who registers them.
 *
 * @param fullName as it shall stand on the badge
 * @param nameOrder which part of the full name comes first; the family's where it is left out
 * @param phone in any common spelling; kept as E.164
 * @param formOfAddress how they are spoken to, such as “Ngài” or “H.E.”
 * @param answers to the conference's questions, by code
 */
public record DelegateRequest(
        @NotNull UUID organisation,
        @Nullable @Size(max = 100) String reference,
        @NotBlank @Size(max = 200) String fullName,
        @Nullable @Size(max = 100) String familyName,
        @Nullable @Size(max = 100) String givenName,
        @Nullable NameOrder nameOrder,
        @Nullable @Valid LocalisedText title,
        @Nullable @Valid LocalisedText position,
        @NotNull DelegateCategory category,

        @Nullable @Email @Size(max = 254) @Schema(format = "email")
        String email,

        @Nullable @Size(max = 40) @Phone String phone,
        @Nullable @Valid LocalisedText formOfAddress,

        @Nullable @Size(max = 100) Map<@NotNull @Size(max = 64) String, @NotNull @Size(max = 1000) String> answers) {

    @SuppressWarnings("NullAway") // Validation, which comes after construction, refuses a missing name.
    public DelegateRequest {
        fullName = fullName == null ? null : Texts.singleSpaced(fullName);
        familyName = presentOrNull(familyName);
        givenName = presentOrNull(givenName);
        reference = presentOrNull(reference);
        email = presentOrNull(email);
        answers = answers == null ? Map.of() : answers;
    }

    /** Never null: who says nothing answers nothing. */
    @Override
    public Map<String, String> answers() {
        return Objects.requireNonNull(answers);
    }

    private static @Nullable String presentOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : Texts.singleSpaced(text);
    }
}
