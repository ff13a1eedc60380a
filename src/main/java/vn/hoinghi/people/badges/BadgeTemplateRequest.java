package vn.hoinghi.people.badges;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import vn.hoinghi.kernel.LocalisedText;

/** How an organiser wants the badges of a category to look. */
public record BadgeTemplateRequest(
        @NotNull @Pattern(regexp = "#[0-9A-Fa-f]{6}") @Size(max = 7)
        String colour,

        @NotNull @Valid LocalisedText label,
        @NotNull Boolean showsPosition,
        @NotNull Boolean showsOrganisation) {}
