package vn.hoinghi.people.badges;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.LocalisedText;

/**
 * How an organiser wants the badges of a category to look.
 *
 * @param language in which position, organisation and conference are named; Vietnamese where it is left out
 */
public record BadgeTemplateRequest(
        @NotNull @Pattern(regexp = "#[0-9A-Fa-f]{6}") @Size(max = 7)
        String colour,

        @NotNull @Valid LocalisedText label,
        @NotNull Boolean showsPosition,
        @NotNull Boolean showsOrganisation,
        @Nullable Language language) {

    Language languageOrVietnamese() {
        return language == null ? Language.VI : language;
    }
}
